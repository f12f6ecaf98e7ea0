/** Some sheets of a project, as a project of their own to be read. */

import { isOfDraft } from "./draft-edits.ts";
import { headOf } from "./paths.ts";
import type { Project } from "./project.ts";

const OWN = "hanke";

/**
 * The project with the values of the named sheets alone, and what tells of the project itself; not
 * what was drafted from all sheets.
 */
export function onlySheets(project: Project, sheets: readonly string[]): Project {
  const kept = [...project.values].filter(([path]) => {
    return [...sheets, OWN].includes(headOf(path)) && !isOfDraft(path);
  });
  return { ...project, values: new Map(kept) };
}
