/**
 * The only globals of the site: bundles and data are classic scripts, for a browser loads no
 * modules from file://, so what one gives to another goes through the window. Declared here,
 * nowhere else.
 */

import type { fileNameOf } from "./core/project/file-name.ts";
import type { Engine, SearchData } from "./core/search/engine.ts";
import type { excerpt, marked } from "./core/search/excerpt.ts";
import type { note } from "./core/search/note.ts";
import type { wordsOf } from "./core/search/words.ts";
import type { splitSheet } from "./core/sheet-conflicts.ts";
import type { nextTime } from "./pages/next-time.ts";
import type { ProjectFiles } from "./pages/project-files.ts";
import type { DrawnConflicts } from "./pages/sheet-conflicts-drawn.ts";
import type { copySheets } from "./pages/sheet-copying.ts";
import type { sheetFile } from "./pages/sheet-file.ts";
import type { SheetHistory } from "./pages/sheet-history.ts";
import type { moveFields } from "./pages/sheet-moved.ts";
import type { pasteTable } from "./pages/sheet-pasted.ts";
import type { SheetPoints } from "./pages/sheet-points.ts";
import type { showSum } from "./pages/sheet-sums.ts";
import type { takenOver } from "./pages/sheet-taken-over.ts";
import type { printSheets } from "./pages/sheets-print.ts";
import type { calendarText, dayText } from "./parts/calendar-file.ts";
import type { readDocx } from "./parts/filled-docx.ts";
import type { readPdf } from "./parts/filled-pdf.ts";
import type { qrPath } from "./parts/qr.ts";
import type { SearchDialog } from "./parts/search-dialog.ts";
import type { Site } from "./parts/site.ts";

declare global {
  /** Set by assets/haku/hakemisto.js, which the build writes. */
  var hbHakemisto: SearchData;
  /** Site-relative address → passages, the lead first; set by assets/haku/tekstit.js. */
  var hbTekstit: Readonly<Record<string, readonly string[]>>;
  /** A project's page without answers; set by assets/hanke/sivu.js, which the build writes. */
  var hbHankesivu: string;
  /** The invented project as the text of its file; set by assets/hanke/esimerkki.js. */
  var hbEsimerkkihanke: string;
  /** The texts and papers of worksheets, each set by its own assets/tyopaja/<id>.js. */
  var hbTyopohjat: Readonly<Record<string, string>> | undefined;
  /** Set by seuraava-kerta.js, which is loaded when a workshop leaves something undone. */
  var hbNextTime: typeof nextTime;
  /** Set by hanketiedosto.js, which is loaded when a project's file is read or made. */
  var hbProjectFiles: typeof ProjectFiles;
  /** Set by kalenteri.js, which is loaded when decisions are saved as a calendar's file. */
  var hbCalendarText: typeof calendarText;
  /** Set by kalenteri.js as well: a workshop's day. */
  var hbDayText: typeof dayText;
  /** Set by arkkitiedosto.js, which is loaded when a project's file is opened beside a sheet. */
  var hbSheetFile: typeof sheetFile;
  /** Set by arkkilisat.js, which is loaded when something stands on a sheet. */
  var hbSheetExtras: SheetLibrary;
  /** Set by hakuikkuna.js, which is loaded when the search dialog is opened. */
  var hbSearchDialog: typeof SearchDialog;
  /** Set by pdflukija.js, which is loaded when a filled PDF form is brought. */
  var hbReadPdf: typeof readPdf;
  /** Set by docxlukija.js, which is loaded when a filled Word file is brought. */
  var hbReadDocx: typeof readDocx;
  /** Set by qr.js, which is loaded when the QR code of a ballot's link is shown. */
  var hbQrPath: typeof qrPath;
  /** Set by hakumoottori.js, which is loaded when somebody searches. */
  var hbSearchEngine: SearchLibrary;
  /** Set by sivusto.js: the way to the search engine, and to other pages, for the other bundles. */
  var hbSearch: Site;

  interface SheetLibrary {
    readonly DrawnConflicts: typeof DrawnConflicts;
    readonly SheetHistory: typeof SheetHistory;
    readonly SheetPoints: typeof SheetPoints;
    readonly copySheets: typeof copySheets;
    readonly fileNameOf: typeof fileNameOf;
    readonly moveFields: typeof moveFields;
    readonly pasteTable: typeof pasteTable;
    readonly printSheets: typeof printSheets;
    readonly showSum: typeof showSum;
    readonly splitSheet: typeof splitSheet;
    readonly takenOver: typeof takenOver;
  }

  interface SearchLibrary {
    readonly Engine: typeof Engine;
    readonly wordsOf: typeof wordsOf;
    readonly excerpt: typeof excerpt;
    readonly marked: typeof marked;
    readonly note: typeof note;
  }
}
