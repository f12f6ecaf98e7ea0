/** What reading and making files of a project takes, loaded when it is needed first. */

import type { ProjectFiles } from "./project-files.ts";

const FILES = "assets/koottu/hanketiedosto.js";
const PAGE = "assets/hanke/sivu.js";
let loaded: Promise<ProjectFiles> | undefined;

/** Loads it, once for a page. */
export function projectFiles(): Promise<ProjectFiles> {
  loaded ??= Promise.all([hbSearch.load(FILES), hbSearch.load(PAGE)]).then(() => {
    return new hbProjectFiles(hbHankesivu);
  });
  return loaded;
}
