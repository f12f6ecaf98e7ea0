/** What the file of a project is called. */

import { nameOfProject, type Project, textAt } from "./project.ts";

const LONGEST = 60;
const NAMELESS = "nimeton-hanke";
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

/** The name that was given to the project, or else the one that stands on one of its sheets. */
function nameFrom(project: Project): string {
  const onSheets = [...project.values.keys()].filter((path) => path.endsWith(ON_SHEET)).sort();
  const names = onSheets.map((path) => textAt(project, path).trim());
  return nameOfProject(project) || names.find((name) => name !== "") || "";
}
