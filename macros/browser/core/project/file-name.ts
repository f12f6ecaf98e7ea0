/** What the file of a project is called. */

import { sheets, worksheetOf } from "./paths.ts";
import { nameOfProject, type Project, textAt } from "./project.ts";

const LONGEST = 60;
const NAMELESS = "nimeton-hanke";
/** Letters that are read from the right, and marks that turn the direction of others. */
const TURNING = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;
const ISOLATES = /[\u2066-\u2068]/g;
/** The field of each sheet in which the project's name is written. */
const ON_SHEET = "/hanke";
/** What else tells whose or what a nameless project is, in this order, for its file alone. */
const ALSO_TELLING = ["/organisaatio", "/alku-1-nimi", "/@nimi"];

/**
 * The project's name in letters that every system takes: `vuoro-vastaa.juurrutus.json`. One that
 * has no name is called by what its sheets tell, or by its worksheet when it has only one.
 */
export function fileNameOf(project: Project, ending = "juurrutus.json"): string {
  const written = ALSO_TELLING.flatMap((end) => writtenIn(project, end));
  const names = [nameFrom(project), ...written, onlyWorksheet(project)].map(inPlainLetters);
  return `${names.find((name) => name !== "") ?? NAMELESS}.${ending}`;
}

function inPlainLetters(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-/, "");
  return words.slice(0, LONGEST).replace(/-$/, "");
}

/** The worksheet of a project that has no other; empty when it has none or many. */
function onlyWorksheet(project: Project): string {
  const [only = "", ...others] = new Set(sheets(project).map(worksheetOf));
  return others.length ? "" : only;
}

/** The project's name as it is shown. */
export function shownNameOf(project: Project): string {
  return nameFrom(project) || "Nimetön hanke";
}

/** The name as it stands amid other words: the direction of its letters turns nothing after it. */
export function nameInText(project: Project): string {
  const name = shownNameOf(project);
  const opened = name.match(ISOLATES)?.length ?? 0;
  return TURNING.test(name) ? `\u2068${name}${"\u2069".repeat(opened + 1)}` : name;
}

/** The name that was given to the project, or else the one that stands on one of its sheets. */
function nameFrom(project: Project): string {
  return nameOfProject(project) || (writtenIn(project, ON_SHEET)[0] ?? "");
}

/** What is written in the fields of sheets whose paths end so, in the order of the paths. */
function writtenIn(project: Project, end: string): string[] {
  const fields = [...project.values.keys()].filter((path) => path.endsWith(end)).sort();
  return fields.map((path) => textAt(project, path).trim()).filter((text) => text !== "");
}
