/**
 * The browser's database: one record for each project, as the text of its file, and what can be
 * taken back. A fault of it comes out as a rejected promise.
 */

import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from "idb";

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

type StoreName = StoreNames<Schema>;
type Store<Name extends StoreName> = IDBPObjectStore<Schema, [Name], Name>;
type Transaction = IDBPTransaction<Schema, [typeof PROJECTS, typeof UNDOS], "readwrite">;

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
  /** The update that has not read yet what it changes; one at a time. */
  #reading: Transaction | undefined;

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
    return this.#asked(PROJECTS, (kept) => kept.get(id));
  }

  /** Every project's record. */
  all(): Promise<Kept[]> {
    return this.#asked(PROJECTS, (kept) => kept.getAll());
  }

  /** What can be taken back in a project. */
  undo(id: string): Promise<Undo | undefined> {
    return this.#asked(UNDOS, (kept) => kept.get(id));
  }

  /** Asks, and ends the transaction at once: a page that is then left need not end it. */
  #asked<Name extends StoreName, T>(name: Name, ask: (kept: Store<Name>) => Promise<T>) {
    const all = this.#open.transaction(name);
    const answer = ask(all.store);
    all.commit();
    return answer;
  }

  /**
   * Reads a record, changes and writes it in one transaction, and waits until it is on the disk.
   * Nothing is written when the change gives nothing.
   */
  async update(id: string, change: (kept?: Kept, undo?: Undo) => Update | undefined) {
    const all = this.#writing();
    const [projects, undos] = [all.objectStore(PROJECTS), all.objectStore(UNDOS)];
    this.#reading = all;
    const update = change(await projects.get(id), await undos.get(id));
    this.#reading = undefined;
    await ended(all, [
      update && projects.put(update.kept),
      update?.aside && projects.put(update.aside),
      update?.undo && undos.put(update.undo),
      update?.undo === null && undos.delete(id),
    ]);
  }

  /** Removes a project for good. */
  async forget(id: string): Promise<void> {
    const all = this.#writing();
    await ended(all, [all.objectStore(PROJECTS).delete(id), all.objectStore(UNDOS).delete(id)]);
  }

  #writing(): Transaction {
    return this.#open.transaction([PROJECTS, UNDOS], "readwrite", { durability: "strict" });
  }

  /**
   * Closes it: what writes ends by itself, and what only reads yet is undone. WebKit keeps a
   * transaction of a page in its back-forward cache, and other pages would wait for it.
   */
  leave(): void {
    this.close();
    this.#reading?.done.catch(() => undefined);
    this.#reading?.abort();
  }

  /** Closes it, when what has been begun is done: a page in the back-forward cache holds none. */
  close(): void {
    this.#open.close();
  }
}

/** Has a transaction end, though the page be left now, and waits for all that was asked in it. */
function ended(all: Transaction, asked: readonly unknown[]): Promise<unknown> {
  all.commit();
  return Promise.all([...asked, all.done]);
}
