/** The projects of this browser: which there are, which is open, and removing with a way back. */

import { fileText } from "../core/project/file-text.ts";
import { isId } from "../core/project/paths.ts";
import type { Project } from "../core/project/project.ts";
import type { Kept } from "./database.ts";
import { textOr, writeText } from "./door.ts";
import { journaledProjects } from "./journals.ts";
import { OPEN } from "./keys.ts";
import { Records } from "./records.ts";
import {
  broughtBack,
  emptied,
  newProjectId,
  putAside,
  returned,
  type Shelved,
  shelvedOf,
  wholeOf,
} from "./shelved.ts";
import { ofPage, type Surroundings } from "./surroundings.ts";

/** For how long a project that was removed can be brought back, in seconds. */
export const REMOVED_FOR = 86_400;

/** Whether a project's texts were taken out, and what `putBack` needs to undo that. */
export interface Erased {
  readonly isDone: boolean;
  readonly taken?: Kept;
}

export class Shelf {
  readonly #around: Surroundings;
  readonly #records: Records;

  constructor(around: Surroundings = ofPage) {
    this.#around = around;
    this.#records = new Records(around);
  }

  /** Every project, the last changed first, also those that can still be brought back. */
  async list(): Promise<Shelved[]> {
    const records = await this.#records.all();
    const known = records.map((kept) => shelvedOf(this.#around, kept.id, kept));
    const others = journaledProjects(this.#around.source).filter(isId);
    const fresh = others.filter((id) => !records.some((kept) => kept.id === id));
    const all = [...known, ...fresh.map((id) => shelvedOf(this.#around, id))];
    return all.sort((a, b) => b.changed - a.changed);
  }

  /** The id of the project that is open in this browser. */
  get open(): string | undefined {
    const id = textOr("", OPEN, this.#around.source);
    return isId(id) ? id : undefined;
  }

  /** Opens a project for pages that are loaded from now on; others are told. */
  setOpen(id: string): void {
    writeText(OPEN, id, this.#around.source);
  }

  /** Puts a project on the shelf under a new id, which it gives: a copy, or a file of its own. */
  async add(project: Project): Promise<string> {
    const id = newProjectId();
    const text = fileText({ ...project, id });
    await this.#records.change(id, () => ({ id, text, turn: 0, changed: this.#around.now() }));
    return id;
  }

  /** Makes room for a project under an id: a removed one goes on under another. */
  async makeRoom(id: string): Promise<boolean> {
    let isMade = false;
    const isDone = await this.#records.update(id, (old) => {
      if (old?.removed === undefined) return undefined;
      isMade = true;
      return { ...putAside(this.#around, old), undo: null };
    });
    if (isMade) this.#records.dropJournals(id);
    return isDone;
  }

  /** Takes a project's texts out of this browser at once, or nothing when that cannot be done. */
  async erase(id: string): Promise<Erased> {
    const now = this.#around.now();
    let taken: Kept | undefined;
    const isDone = await this.#records.update(id, (old) => {
      taken = wholeOf(this.#around, id, old);
      return taken && { kept: { ...emptied(taken, now), removed: now }, undo: null };
    });
    if (!isDone) return { isDone };
    this.#records.dropJournals(id);
    return { isDone, ...(taken && { taken }) };
  }

  /** Puts back what was erased, beside what has been written since. */
  async putBack(taken: Kept): Promise<boolean> {
    const now = this.#around.now();
    return this.#records.change(taken.id, (old) => returned(taken, old, now));
  }

  /** Removes a project so that it can be brought back for a day. */
  async remove(id: string): Promise<boolean> {
    const removed = this.#around.now();
    return this.#records.change(id, (kept) => kept && { ...kept, removed });
  }

  /** Brings a removed project back. */
  async restore(id: string): Promise<boolean> {
    return this.#records.change(id, (kept) => kept && broughtBack(kept));
  }

  /** Removes a project for good, with its journals. */
  async forget(id: string): Promise<boolean> {
    this.#records.dropJournals(id);
    return this.#records.forget(id);
  }

  /** Removes for good what was removed more than a day ago. */
  async tidy(): Promise<void> {
    const before = this.#around.now() - REMOVED_FOR;
    for (const { id, removed } of await this.list()) {
      if (removed !== undefined && removed < before) await this.forget(id);
    }
  }

  /** Lets go of the database. */
  close(): void {
    this.#records.close();
  }
}
