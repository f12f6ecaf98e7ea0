/**
 * The journals in the browser's storage: one key for each page that writes, written at each input
 * and removed when its writes are safe.
 */

import {
  emptied,
  type Journal,
  journalText,
  newJournal,
  noted,
  readJournal,
} from "../core/project/journal.ts";
import type { Project } from "../core/project/project.ts";
import type { Write } from "../core/project/register.ts";
import { type Fault, keysFrom, removeText, type Source, textOr, writeText } from "./door.ts";
import { journalFamily, journalKey } from "./keys.ts";
import { randomId } from "./random.ts";

/** Letters of a writer. */
export const WRITER = 8;

/** A journal that some page left, under its key and as the text that was read. */
export interface Found {
  readonly key: string;
  readonly text: string;
  readonly journal: Journal;
}

/** Every journal of a project, of this page too. */
export function journalsOf(id: string, source: Source): Found[] {
  const keys = keysFrom(journalFamily(id), source) ?? [];
  return keys.flatMap((key) => foundIn(id, key, textOr("", key, source)) ?? []);
}

/** The journal that a key of the storage holds; undefined when it is none of the project's. */
export function foundIn(id: string, key: string, text: string): Found | undefined {
  const family = journalFamily(id);
  if (!key.startsWith(family)) return undefined;
  return { key, text, journal: readJournal(text, key.slice(family.length)) };
}

/** Ids of the projects of which there are journals. */
export function journaledProjects(source: Source): string[] {
  const family = journalFamily("").slice(0, -1);
  const keys = keysFrom(family, source) ?? [];
  return [...new Set(keys.map((key) => key.slice(family.length).split(":", 1)[0] ?? ""))];
}

/** Removes journals whose writes are safe, unless their pages have written on. */
export function removeSafe(found: readonly Found[], source: Source): void {
  for (const { key, text } of found) {
    if (textOr("", key, source) === text) removeText(key, source);
  }
}

/** The journal of this page. */
export class OwnJournal {
  readonly #id: string;
  readonly #source: Source;
  #journal = newJournal(randomId(WRITER));
  /** Why the journal could not be written the last time. */
  fault: Fault | undefined;

  constructor(id: string, source: Source) {
    this.#id = id;
    this.#source = source;
  }

  get writer(): string {
    return this.#journal.writer;
  }

  /** What is in it; the same object as long as nothing is written. */
  get now(): Journal {
    return this.#journal;
  }

  /** Adds writes and writes them down at once. */
  note(writes: readonly Write[]): void {
    this.#journal = noted(this.#journal, writes);
    this.write();
  }

  /** Writes it down, if there is anything in it. */
  write(): void {
    if (this.#journal.writes.length === 0) return;
    const key = journalKey(this.#id, this.writer);
    this.fault = writeText(key, journalText(this.#journal), this.#source);
  }

  /** Empties it when all that it held is safe, and it holds no more by now. */
  makeSafe(held: Journal, project: Project): void {
    if (this.#journal !== held) return;
    this.#journal = emptied(held, project);
    this.#remove();
  }

  /** Goes on as a new writer, for the project went back; `held` is safe, what came after is not. */
  renew(held: Journal): void {
    this.#remove();
    const writes = this.#journal === held ? [] : this.#journal.writes;
    this.#journal = { ...newJournal(randomId(WRITER)), writes };
    this.write();
  }

  #remove(): void {
    this.fault = removeText(journalKey(this.#id, this.writer), this.#source);
  }
}
