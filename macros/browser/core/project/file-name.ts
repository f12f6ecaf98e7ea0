/** What the file of a project is called. */

import { nameOfProject, type Project } from "./project.ts";

const LONGEST = 60;
const NAMELESS = "nimeton-hanke";

/** The project's name in letters that every system takes: `vuoro-vastaa.juurrutus.json`. */
export function fileNameOf(project: Project, ending = "juurrutus.json"): string {
  const plain = nameOfProject(project)
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, "-").slice(0, LONGEST);
  const name = words.replace(/^-|-$/g, "") || NAMELESS;
  return `${name}.${ending}`;
}

/** The project's name as it is shown. */
export function shownNameOf(project: Project): string {
  return nameOfProject(project) || "Nimetön hanke";
}
