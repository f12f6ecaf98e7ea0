// Every page, before anything is painted: the colours that were chosen here.
import { markPage } from "../pages/chosen-colours.ts";

markPage();
