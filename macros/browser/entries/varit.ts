// Every page, before anything is painted: the colours that were chosen here.
import "../pages/chosen-colours.ts";
