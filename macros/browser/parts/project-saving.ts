/** Saves a page's project as its file. */

import type { Project } from "../core/project/project.ts";
import type { ProjectStore } from "../store/project-store.ts";
import { saveFile } from "./file-saving.ts";

/** What the file is called when what chooses its name could not be loaded. */
const PLAIN = "hanke.juurrutus.json";

/** Saves the whole project in a file that `named` names; gives the name. */
export async function saveProject(
  store: ProjectStore,
  named: (project: Project) => string = () => PLAIN,
): Promise<string> {
  const text = await store.exported();
  const name = named(store.project);
  saveFile(name, text, "application/json");
  return name;
}
