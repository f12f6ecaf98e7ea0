// A worksheet's page: what is written on its sheet, and its marks.
import { startSheets } from "../pages/sheet.ts";
import { startMarks } from "../parts/marks.ts";

startSheets();
startMarks();
