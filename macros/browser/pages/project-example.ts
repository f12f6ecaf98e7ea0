/** The invented project, opened as one of its own in one press. */

import { isInvented } from "../core/project/summary.ts";
import type { Projects } from "../store/projects.ts";
import { newProjectId } from "../store/shelf.ts";
import type { ProjectFiles } from "./project-files.ts";

const FILES = "assets/koottu/hanketiedosto.js";
const PAGE = "assets/hanke/sivu.js";
const EXAMPLE = "assets/hanke/esimerkki.js";
const OPENED = "Esimerkki on avattu omana hankkeenaan.";

/** What reading and making files takes, loaded when it is needed first. */
export async function loadFiles(): Promise<ProjectFiles> {
  await Promise.all([hbSearch.load(FILES), hbSearch.load(PAGE)]);
  return new hbProjectFiles(hbHankesivu);
}

/** Opens the invented project, one that is there already as it is; what to say of it. */
export async function openExample(
  projects: Projects,
  files: () => Promise<ProjectFiles>,
): Promise<string> {
  const { open, others } = projects;
  if (open && isInvented(open.project)) return "";
  const there = others.find(({ project, removed }) => {
    return project && isInvented(project) && removed === undefined;
  });
  if (there) {
    await projects.show(there.id);
    return "";
  }
  const [reading] = await Promise.all([files(), hbSearch.load(EXAMPLE)]);
  const bytes = new TextEncoder().encode(hbEsimerkkihanke);
  const reader = { now: Math.floor(Date.now() / 1000), id: newProjectId() };
  const { project } = reading.read(bytes, reader);
  if (project) await projects.adopt(project, OPENED);
  return OPENED;
}
