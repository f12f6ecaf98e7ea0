// A worksheet's page: what is written on its sheet, and its marks.
import "../pages/sheet.ts";
import "../parts/marks.ts";
