/**
 * The browser's database: one record for each project, as the text of its file, and what can be
 * taken back. A fault of it comes out as a rejected promise.
 */

import { type DBSchema, type IDBPDatabase, openDB } from "idb";

const NAME = "juurruttaja";
const PROJECTS = "hankkeet";
const UNDOS = "kumoukset";

/**
 * A project's record. `turn` grows when it goes back to an older state, so that other pages follow
 * instead of joining; `removed` and `exported` are times (s), `counts` what the exported file held.
 */
export interface Kept {
  readonly id: string;
  readonly text: string;
  readonly turn: number;
  readonly changed: number;
  readonly removed?: number;
  readonly exported?: number;
  readonly counts?: Readonly<Record<string, number>>;
}

/** What can be taken back: the project's text before and after, and whether it was a merge. */
export interface Undo {
  readonly id: string;
  readonly what: string;
  readonly isMerge: boolean;
  readonly before: string;
  readonly after: string;
}

interface Schema extends DBSchema {
  [PROJECTS]: { key: string; value: Kept };
  [UNDOS]: { key: string; value: Undo };
}

/**
 * What an update makes of what there is: a record, what can be taken back (null: nothing), and a
 * record that could not be read and is set aside.
 */
export interface Update {
  readonly kept: Kept;
  readonly undo?: Undo | null;
  readonly aside?: Kept;
}

export class Database {
  readonly #open: IDBPDatabase<Schema>;

  private constructor(open: IDBPDatabase<Schema>) {
    this.#open = open;
  }

  /** Opens the database; `gone` is called when the browser takes it away. */
  static async open(gone: () => void): Promise<Database> {
    const open = await openDB<Schema>(NAME, 1, {
      upgrade(fresh) {
        fresh.createObjectStore(PROJECTS, { keyPath: "id" });
        fresh.createObjectStore(UNDOS, { keyPath: "id" });
      },
      blocking: (_now, _next, event) => {
        (event.target as IDBDatabase).close();
        gone();
      },
      terminated: gone,
    });
    return new Database(open);
  }

  /** A project's record. */
  read(id: string): Promise<Kept | undefined> {
    return this.#open.get(PROJECTS, id);
  }

  /** Every project's record. */
  all(): Promise<Kept[]> {
    return this.#open.getAll(PROJECTS);
  }

  /** What can be taken back in a project. */
  undo(id: string): Promise<Undo | undefined> {
    return this.#open.get(UNDOS, id);
  }

  /**
   * Reads a record, changes and writes it in one transaction, and waits until it is on the disk.
   * Nothing is written when the change gives nothing.
   */
  async update(id: string, change: (kept?: Kept, undo?: Undo) => Update | undefined) {
    const all = this.#open.transaction([PROJECTS, UNDOS], "readwrite", { durability: "strict" });
    const [projects, undos] = [all.objectStore(PROJECTS), all.objectStore(UNDOS)];
    const update = change(await projects.get(id), await undos.get(id));
    if (update) {
      projects.put(update.kept).catch(passOver); // the transaction tells
      if (update.aside) projects.put(update.aside).catch(passOver);
      if (update.undo) undos.put(update.undo).catch(passOver);
      if (update.undo === null) undos.delete(id).catch(passOver);
    }
    await all.done;
  }

  /** Removes a project for good. */
  async forget(id: string): Promise<void> {
    const all = this.#open.transaction([PROJECTS, UNDOS], "readwrite", { durability: "strict" });
    all.objectStore(PROJECTS).delete(id).catch(passOver);
    all.objectStore(UNDOS).delete(id).catch(passOver);
    await all.done;
  }

  /** Closes it, when what has been begun is done: a page in the back-forward cache holds none. */
  close(): void {
    this.#open.close();
  }
}

function passOver(): void {}
