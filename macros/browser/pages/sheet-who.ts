/** Who wrote what stands, or has stood, on a sheet. */

import { authorOf } from "../core/project/paths.ts";
import type { Entry } from "../core/project/project.ts";
import type { ProjectStore } from "../store/project-store.ts";

/** Who wrote an entry, as well as it is known. */
export function whoOf({ project, writer }: ProjectStore, entry: Entry): string {
  if (entry.writer === writer) return "Tällä sivulla";
  return authorOf(project, entry.writer) || "Aiemmin tai muualla";
}
