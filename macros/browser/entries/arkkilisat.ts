// Loaded when something stands on a sheet, or its history or its paper is asked for.
import { fileNameOf } from "../core/project/file-name.ts";
import { splitSheet } from "../core/sheet-conflicts.ts";
import { DrawnConflicts } from "../pages/sheet-conflicts-drawn.ts";
import { copySheets } from "../pages/sheet-copying.ts";
import { SheetHistory } from "../pages/sheet-history.ts";
import { moveFields } from "../pages/sheet-moved.ts";
import { pasteTable } from "../pages/sheet-pasted.ts";
import { SheetPoints } from "../pages/sheet-points.ts";
import { startPrinting } from "../pages/sheet-printing.ts";
import { showSum } from "../pages/sheet-sums.ts";
import { takenOver } from "../pages/sheet-taken-over.ts";
import { startUndoKeys } from "../pages/sheet-undo-keys.ts";
import { printSheets } from "../pages/sheets-print.ts";

startPrinting(document);
startUndoKeys();
globalThis.hbSheetExtras = {
  DrawnConflicts,
  SheetHistory,
  SheetPoints,
  copySheets,
  fileNameOf,
  moveFields,
  pasteTable,
  printSheets,
  showSum,
  splitSheet,
  takenOver,
};
