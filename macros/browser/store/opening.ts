/**
 * Which project a page opens: the one that is open in this browser, the last changed, or a new;
 * with what older forms of the handbook kept for it.
 */

import type { Change } from "../core/project/register.ts";
import { hear, keysFrom, ofBrowser } from "./door.ts";
import { OPEN, SHEETS } from "./keys.ts";
import { takeOverOld } from "./old-sheets.ts";
import { ProjectStore } from "./project-store.ts";
import { Shelf } from "./shelf.ts";
import { newProjectId } from "./shelved.ts";
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

/** Whether older forms of the handbook have kept something here. */
export function hasOldSheets(): boolean {
  return (keysFrom(SHEETS, ofBrowser) ?? []).length > 0;
}

/** Says that a project is open, unless this or another one is; whether the project is the one. */
export function claimOpen(id: string, around: Surroundings = ofPage): boolean {
  const shelf = new Shelf(around);
  if (shelf.open === undefined) shelf.setOpen(id);
  return shelf.open === undefined || shelf.open === id;
}

/** Calls when another page has opened a project, for a page on which none is open. */
export function hearOpened(opened: () => void): void {
  hear(({ key, text }) => {
    if (key === OPEN && text) opened();
  });
}

/** Opens a new project; gives its id. */
export function openNew(around: Surroundings = ofPage): string {
  const id = newProjectId();
  new Shelf(around).setOpen(id);
  return id;
}

/** A new project, said to be open, in which changes are kept before its database has opened. */
export function begunWith(changes: readonly Change[]): ProjectStore {
  const store = new ProjectStore(openNew());
  store.write(changes);
  return store;
}

/**
 * The open project, or the one that was changed last; undefined when there is none. Answers of
 * older forms are taken over into it, or into a new one.
 */
export async function openedProject(shelf: Shelf): Promise<ProjectStore | undefined> {
  const there = (await shelf.list()).filter(({ project, removed }) => {
    return project && removed === undefined;
  });
  const open = there.find(({ id }) => id === shelf.open) ?? there[0];
  const hasOld = hasOldSheets();
  if (!open && !hasOld) return undefined;
  const store = new ProjectStore(open?.id ?? newProjectId());
  await store.start();
  const isTaken = hasOld && (await takeOverOld(store));
  if (!open && !isTaken) {
    store.stop();
    return undefined;
  }
  shelf.setOpen(store.project.id);
  return store;
}
