/** The invented project, opened as one of its own in one press. */

import { isInvented } from "../core/project/summary.ts";
import { adopt } from "../store/arrivals.ts";
import type { Projects } from "../store/projects.ts";
import { reader } from "./file-review.ts";
import { projectFiles } from "./project-loading.ts";

const EXAMPLE = "assets/hanke/esimerkki.js";
const OPENED = "Esimerkki on avattu omana hankkeenaan.";

/** Opens the invented project, one that is there already as it is; what to say of it. */
export async function openExample(projects: Projects): Promise<string> {
  const { open, others } = projects;
  if (open && isInvented(open.project)) return "";
  const there = others.find(({ project, removed }) => {
    return project && isInvented(project) && removed === undefined;
  });
  if (there) {
    await projects.show(there.id);
    return "";
  }
  const [reading] = await Promise.all([projectFiles(), hbSearch.load(EXAMPLE)]);
  const bytes = new TextEncoder().encode(hbEsimerkkihanke);
  const { project } = reading.read(bytes, reader());
  if (project) await adopt(projects, project, OPENED);
  return OPENED;
}
