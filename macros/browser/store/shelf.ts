/** The projects of this browser: which there are, which is open, and removing with a way back. */

import { fileText } from "../core/project/file-text.ts";
import { replayed } from "../core/project/journal.ts";
import { isId } from "../core/project/paths.ts";
import { emptyProject, type Project } from "../core/project/project.ts";
import { readRecord } from "../core/project/record.ts";
import { merge } from "../core/project/register.ts";
import type { Kept, Update } from "./database.ts";
import { keysFrom, removeText, textOr, writeText } from "./door.ts";
import { journaledProjects, journalsOf } from "./journals.ts";
import { journalFamily, OPEN } from "./keys.ts";
import { Others } from "./others.ts";
import { randomId } from "./random.ts";
import { Safe } from "./safe.ts";
import { ofPage, type Surroundings } from "./surroundings.ts";

const ID = 10;
/** For how long a project that was removed can be brought back, in seconds. */
export const REMOVED_FOR = 86_400;

/** A project that is kept. `project` is missing when its text cannot be read. */
export interface Shelved {
  readonly id: string;
  readonly project?: Project;
  readonly text: string;
  /** When it last changed, was removed and exported (s). */
  readonly changed: number;
  readonly removed?: number;
  readonly exported?: number;
}

export class Shelf {
  readonly #around: Surroundings;
  readonly #safe: Safe;

  constructor(around: Surroundings = ofPage) {
    this.#around = around;
    this.#safe = new Safe(around.patience);
  }

  /** Every project, the last changed first, also those that can still be brought back. */
  async list(): Promise<Shelved[]> {
    let records: Kept[] = [];
    await this.#safe.use(async (database) => {
      records = await database.all();
    });
    const known = records.map((kept) => this.#shelved(kept.id, kept));
    const others = journaledProjects(this.#around.source).filter(isId);
    const fresh = others.filter((id) => !records.some((kept) => kept.id === id));
    const all = [...known, ...fresh.map((id) => this.#shelved(id))];
    return all.sort((a, b) => b.changed - a.changed);
  }

  /** A record with what journals add to it. */
  #shelved(id: string, kept?: Kept): Shelved {
    const reader = { now: this.#around.now(), id };
    const read = kept ? readRecord(kept.text, reader) : emptyProject(id);
    if (!read) return { ...told(kept), id, text: kept?.text ?? "" };
    let project = { ...read, id };
    for (const { journal } of journalsOf(id, this.#around.source)) {
      project = replayed(project, journal);
    }
    return { ...told(kept), id, project, text: fileText(project) };
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
    await this.#change(id, () => ({ id, text, turn: 0, changed: this.#around.now() }));
    return id;
  }

  /** Makes room for a project under an id: a removed one goes on under another. */
  async makeRoom(id: string): Promise<boolean> {
    const now = this.#around.now();
    let isMade = false;
    const isDone = await this.#update(id, (old) => {
      if (old?.removed === undefined) return undefined;
      isMade = true;
      const aside = { ...old, id: newProjectId(), text: this.#shelved(id, old).text };
      return { kept: emptied(old, now), aside, undo: null };
    });
    if (isMade) this.#dropJournals(id);
    return isDone;
  }

  /** Takes a project's texts out of this browser at once; what `putBack` needs to undo that. */
  async erase(id: string): Promise<Kept | undefined> {
    const now = this.#around.now();
    let taken: Kept | undefined;
    await this.#update(id, (old) => {
      taken = old;
      return old && { kept: { ...emptied(old, now), removed: now }, undo: null };
    });
    this.#dropJournals(id);
    return taken;
  }

  /** Puts back what was erased, beside what has been written since. */
  async putBack(taken: Kept): Promise<boolean> {
    return this.#change(taken.id, (old) => {
      const turn = (old?.turn ?? taken.turn) + 1;
      return { ...taken, text: this.#withNewer(taken, old), turn };
    });
  }

  #withNewer(taken: Kept, old: Kept | undefined): string {
    const reader = { now: this.#around.now(), id: taken.id };
    const before = readRecord(taken.text, reader);
    const since = old && readRecord(old.text, reader);
    return before && since ? fileText(merge(before, since)) : taken.text;
  }

  /** Removes a project so that it can be brought back for a day. */
  async remove(id: string): Promise<boolean> {
    return this.#change(id, (kept) => kept && { ...kept, removed: this.#around.now() });
  }

  /** Brings a removed project back. */
  async restore(id: string): Promise<boolean> {
    return this.#change(id, (kept) => {
      if (!kept) return undefined;
      const { removed: _, ...rest } = kept;
      return rest;
    });
  }

  /** Removes a project for good, with its journals. */
  async forget(id: string): Promise<boolean> {
    this.#dropJournals(id);
    return this.#safe.use((database) => database.forget(id));
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
    this.#safe.close();
  }

  #dropJournals(id: string): void {
    const { source } = this.#around;
    for (const key of keysFrom(journalFamily(id), source) ?? []) removeText(key, source);
  }

  #change(id: string, change: (kept?: Kept) => Kept | undefined): Promise<boolean> {
    return this.#update(id, (old) => {
      const kept = change(old);
      return kept && { kept };
    });
  }

  async #update(id: string, change: (kept?: Kept) => Update | undefined): Promise<boolean> {
    const isDone = await this.#safe.use((database) => database.update(id, change));
    if (isDone) tellOthers(id);
    return isDone;
  }
}

/** A new id for a project. */
export function newProjectId(): string {
  return randomId(ID);
}

/** A record that has gone on to hold nothing, and that other pages follow. */
function emptied(old: Kept, now: number): Kept {
  const text = fileText(emptyProject(old.id));
  return { id: old.id, text, turn: old.turn + 1, changed: now };
}

function told(kept: Kept | undefined) {
  const { changed = 0, removed, exported } = kept ?? {};
  return {
    changed,
    ...(removed !== undefined && { removed }),
    ...(exported !== undefined && { exported }),
  };
}

function tellOthers(id: string): void {
  const others = new Others(() => undefined);
  others.open();
  others.say(id);
  others.close();
}
