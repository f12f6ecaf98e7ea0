// A worksheet's page: what is written on its sheet, its versions, and its marks.

import { startPaperVersion } from "../pages/paper-version.ts";
import { startSheets } from "../pages/sheet.ts";
import { startVersions } from "../pages/versions.ts";
import { startMarks } from "../parts/marks.ts";

startSheets();
startVersions();
startMarks();
startPaperVersion();
