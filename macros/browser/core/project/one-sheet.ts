/** One sheet of a project, as a project of its own to be read. */

import { headOf } from "./paths.ts";
import type { Project } from "./project.ts";

const OWN = "hanke";

/** The project with the values of one sheet alone, and what tells of the project itself. */
export function onlySheet(project: Project, sheet: string): Project {
  const kept = [...project.values].filter(([path]) => [sheet, OWN].includes(headOf(path)));
  return { ...project, values: new Map(kept) };
}
