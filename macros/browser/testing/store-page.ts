/** A page with a project's store and nothing else, for tests in real browsers. Tests only. */

import { valuesAt } from "../core/project/project.ts";
import { takeOverOld } from "../store/old-sheets.ts";
import { ProjectStore } from "../store/project-store.ts";
import { Shelf } from "../store/shelf.ts";

const store = new ProjectStore("koehanke");

/** What tests call on the page: `read` gives what stands at a path, in an order. */
Object.assign(globalThis, {
  store,
  shelf: new Shelf(),
  takeOverOld,
  write: (path: string, value: string) => store.write([[path, value]]),
  read: (path: string) => valuesAt(store.project, path).map(String).sort(),
  ready: store.start(),
});
