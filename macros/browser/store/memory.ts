/** A project as a page has it in memory, joined with what is safe and what other pages wrote. */

import { fileText } from "../core/project/file-text.ts";
import { lasting } from "../core/project/former.ts";
import { broughtIn, replayed } from "../core/project/journal.ts";
import { emptyProject, type Project } from "../core/project/project.ts";
import { isOfNewerForm, readRecord } from "../core/project/record.ts";
import { type Change, merge, write } from "../core/project/register.ts";
import type { Kept } from "./database.ts";
import { type Found, journalsOf, OwnJournal } from "./journals.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a record and journals came to. */
export interface Joined {
  readonly project: Project;
  /** Whether the record could not be read; its text must be set aside. */
  readonly isDamaged: boolean;
  /** Whether the project has gone back to an older state. */
  readonly isTurned: boolean;
}

export class Memory {
  readonly #around: Surroundings;
  readonly journal: OwnJournal;
  #project: Project;
  #text = "";
  #turn = 0;

  constructor(id: string, around: Surroundings) {
    this.#around = around;
    this.#project = emptyProject(id);
    this.journal = new OwnJournal(id, around.source);
  }

  get project(): Project {
    return this.#project;
  }

  get turn(): number {
    return this.#turn;
  }

  /** Makes changes and writes them in the journal; whether any of them changed anything. */
  write(changes: readonly Change[], writer = this.journal.writer): boolean {
    const by = { writer, number: 0, time: this.#around.now() };
    const { project, writes } = write(this.#project, changes, by);
    this.#project = project;
    if (writes.length) this.journal.note(writes);
    return writes.length > 0;
  }

  /** Takes what other pages' journals hold while they are not safe; whether it was anything new. */
  take(found: readonly Found[]): boolean {
    const before = fileText(this.#project);
    for (const { journal } of found) this.#project = replayed(this.#project, journal);
    return found.length > 0 && fileText(this.#project) !== before;
  }

  /** Joins a project to this one; a journal holds what it brought until that is safe. */
  bring(project: Project): void {
    const before = this.#project;
    this.#project = merge(before, project);
    this.journal.note(broughtIn(before, this.#project));
  }

  /** Journals that other pages have left or are writing. */
  others(): Found[] {
    const all = journalsOf(this.#project.id, this.#around.source);
    return all.filter(({ journal }) => journal.writer !== this.journal.writer);
  }

  /** A project that was kept as a text; an empty one when it cannot be read. */
  read(text: string): Project {
    return this.#record(text) ?? emptyProject(this.#project.id);
  }

  #record(text: string): Project | undefined {
    return readRecord(text, { now: this.#around.now(), id: this.#project.id });
  }

  /** What a record and journals come to with what is here; throws when a newer form is there. */
  joined(kept: Kept | undefined, others: readonly Found[]): Joined {
    const isKnown = !kept || kept.text === this.#text;
    const read = isKnown ? this.#project : this.#record(kept.text);
    if (!read && isOfNewerForm(kept?.text ?? "")) throw new Error("newer form");
    const isTurned = !!kept && !!read && kept.turn > this.#turn;
    let project = this.#project;
    if (isTurned) project = replayed(read, this.journal.now);
    else if (read && !isKnown) project = merge(project, read);
    for (const { journal } of others) project = replayed(project, journal);
    return { project, isDamaged: !read, isTurned };
  }

  /**
   * Goes on from what a record now holds; what was written meanwhile is still in the journal. What
   * the record forgets is forgotten here only now: a journal names all that came after a record.
   * Whether anything else than before stands in the project.
   */
  adopt(project: Project, text: string, turn: number): boolean {
    const before = this.#project;
    const joined = before === project ? project : replayed(project, this.journal.now);
    this.#project = lasting(joined);
    this.#text = text;
    this.#turn = turn;
    return before !== project;
  }
}
