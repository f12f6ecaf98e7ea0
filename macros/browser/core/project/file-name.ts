/** What the file of a project is called. */

import { nameOfProject, type Project, textAt } from "./project.ts";

const LONGEST = 60;
const NAMELESS = "nimeton-hanke";
/** Letters that are read from the right, and marks that turn the direction of others. */
const TURNING = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;
const ISOLATES = /[\u2066-\u2068]/g;
/** The field of each sheet in which the project's name is written. */
const ON_SHEET = "/hanke";

/** The project's name in letters that every system takes: `vuoro-vastaa.juurrutus.json`. */
export function fileNameOf(project: Project, ending = "juurrutus.json"): string {
  const plain = nameFrom(project)
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, "-").slice(0, LONGEST);
  const name = words.replace(/^-|-$/g, "") || NAMELESS;
  return `${name}.${ending}`;
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
  const onSheets = [...project.values.keys()].filter((path) => path.endsWith(ON_SHEET)).sort();
  const names = onSheets.map((path) => textAt(project, path).trim());
  return nameOfProject(project) || names.find((name) => name !== "") || "";
}
