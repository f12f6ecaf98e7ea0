// Every page, before anything is painted: the colours that were chosen here, and a whole head.
import { markPage } from "../pages/chosen-colours.ts";
import { awaitHead } from "../pages/whole-head.ts";

awaitHead();
markPage();
