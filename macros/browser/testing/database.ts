/** A stand-in for the browser's database, and pages that share one browser. Tests only. */

import "fake-indexeddb/auto";

import { IDBFactory } from "fake-indexeddb";

import { valuesAt } from "../core/project/project.ts";
import type { Source } from "../store/door.ts";
import { ProjectStore } from "../store/project-store.ts";
import type { Surroundings } from "../store/surroundings.ts";
import { memoryStorage, sourceOf } from "./storage.ts";

export const NOW = 1_804_000_000;

/** Gives the browser an empty database. */
export function freshDatabase(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** A browser without a database, with one that never opens, or with one that has no room. */
export function spoiltDatabase(how: "missing" | "stuck" | "full"): void {
  freshDatabase();
  if (how === "full") spoilPut();
  else spoilOpen(how);
}

function spoilOpen(how: "missing" | "stuck"): void {
  Object.defineProperty(globalThis.indexedDB, "open", {
    value: () => {
      if (how === "missing") throw new DOMException("no", "SecurityError");
      return new IDBOpenDBRequest();
    },
  });
}

const put = IDBObjectStore.prototype.put;
function spoilPut(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
}

/** The database takes writes again. */
export function mendPut(): void {
  IDBObjectStore.prototype.put = put;
}

/** No transaction tells that it has ended, as in a back-forward cache; gives the way back. */
export function silenceDatabase(): () => void {
  IDBTransaction.prototype.dispatchEvent = () => true;
  return () => Reflect.deleteProperty(IDBTransaction.prototype, "dispatchEvent");
}

/** A database that is there opens only after a while (ms); gives the way back. */
export function slowDatabase(milliseconds: number): () => void {
  const { dispatchEvent } = IDBOpenDBRequest.prototype;
  IDBOpenDBRequest.prototype.dispatchEvent = function later(event) {
    setTimeout(() => dispatchEvent.call(this, event), milliseconds);
    return true;
  };
  return () => Reflect.deleteProperty(IDBOpenDBRequest.prototype, "dispatchEvent");
}

/** One browser's storage and clock, in which pages are opened. */
export class TestBrowser {
  readonly around: Surroundings;
  readonly #open: ProjectStore[] = [];

  constructor(source: Source = sourceOf(memoryStorage()), limits: Partial<Surroundings> = {}) {
    const waits = { delay: 1, again: 5, patience: 500 };
    this.around = { source, now: () => NOW, ...waits, ...limits };
  }

  /** A page with a project. */
  async page(id = "h1"): Promise<ProjectStore> {
    const store = new ProjectStore(id, this.around);
    this.#open.push(store);
    await store.start();
    return store;
  }

  /** Every page is left. */
  close(): void {
    for (const store of this.#open) store.stop();
  }
}

/** Resolves when a condition holds; the test's own time-out ends what never does. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Two places of a sheet in which tests write. */
export const P = "hyotylause/kaytanne";
export const Q = "hyotylause/pulma";

/** What a test of the database may take. */
export const LIMIT = { timeout: 10_000 };

/** Whether all of a page's project is kept. */
export function isKept({ status }: ProjectStore): boolean {
  return status.keeping === "tallennettu";
}

/** What stands at a place of a page's project. */
export function at({ project }: ProjectStore, path = P) {
  return valuesAt(project, path);
}
