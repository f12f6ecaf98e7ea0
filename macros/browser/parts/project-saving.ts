/** Saves a page's project as its file. */

import { fileNameOf } from "../core/project/file-name.ts";
import type { ProjectStore } from "../store/project-store.ts";
import { saveFile } from "./file-saving.ts";

/** Saves the whole project; gives the name of the file. */
export async function saveProject(store: ProjectStore): Promise<string> {
  const text = await store.exported();
  const name = fileNameOf(store.project);
  saveFile(name, text, "application/json");
  return name;
}
