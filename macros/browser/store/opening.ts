/** Which project a page opens: the one that is open in this browser, the last changed, or a new. */

import { newProjectId, Shelf } from "./shelf.ts";
import { ofPage, type Surroundings } from "./surroundings.ts";

/** The id of the project to open. It is new when there is none, and is not yet said to be open. */
export async function projectToOpen(around: Surroundings = ofPage): Promise<string> {
  const shelf = new Shelf(around);
  const id = shelf.open ?? (await lastChanged(shelf)) ?? newProjectId();
  shelf.close();
  return id;
}

/** A browser that refuses small storage may still have projects, though it knows of none open. */
async function lastChanged(shelf: Shelf): Promise<string | undefined> {
  const all = await shelf.list();
  return all.find(({ removed }) => removed === undefined)?.id;
}

/** Says that a project is open, unless this or another one is; whether the project is the one. */
export function claimOpen(id: string, around: Surroundings = ofPage): boolean {
  const shelf = new Shelf(around);
  if (shelf.open === undefined) shelf.setOpen(id);
  return shelf.open === undefined || shelf.open === id;
}

/** Opens a new project; gives its id. */
export function openNew(around: Surroundings = ofPage): string {
  const id = newProjectId();
  new Shelf(around).setOpen(id);
  return id;
}
