// Loaded when a project's file is opened beside a sheet.
import { sheetFile } from "../pages/sheet-file.ts";

globalThis.hbSheetFile = sheetFile;
