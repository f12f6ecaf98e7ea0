/** The project that is open in this browser, with what older forms kept for it; others to a file. */

import { keysFrom, ofBrowser } from "./door.ts";
import { SHEETS } from "./keys.ts";
import { takeOverOld } from "./old-sheets.ts";
import { ProjectStore } from "./project-store.ts";
import { newProjectId, type Shelf } from "./shelf.ts";

/**
 * The open project, or the one that was changed last; undefined when there is none. Answers of
 * older forms are taken over into it, or into a new one.
 */
export async function openedProject(shelf: Shelf): Promise<ProjectStore | undefined> {
  const there = (await shelf.list()).filter(({ project, removed }) => {
    return project && removed === undefined;
  });
  const open = there.find(({ id }) => id === shelf.open) ?? there[0];
  const hasOld = (keysFrom(SHEETS, ofBrowser) ?? []).length > 0;
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

/** A project that is not open on the page as the text of its file, which has all from now on. */
export async function exportedText(id: string): Promise<string> {
  const store = new ProjectStore(id);
  await store.start();
  const text = await store.exported();
  store.stop();
  return text;
}
