// Loaded when something stands on a sheet, or its history or its paper is asked for.
import { splitSheet } from "../core/sheet-conflicts.ts";
import { DrawnConflicts } from "../pages/sheet-conflicts-drawn.ts";
import { copySheets } from "../pages/sheet-copying.ts";
import { SheetHistory } from "../pages/sheet-history.ts";
import { SheetPoints } from "../pages/sheet-points.ts";
import { startPrinting } from "../pages/sheet-printing.ts";
import { showSum } from "../pages/sheet-sums.ts";
import { printSheets } from "../pages/sheets-print.ts";
import { takeOverOld } from "../store/old-sheets.ts";

startPrinting(document);
globalThis.hbSheetExtras = {
  DrawnConflicts,
  SheetHistory,
  SheetPoints,
  copySheets,
  printSheets,
  showSum,
  splitSheet,
  takeOverOld,
};
