/**
 * One project of this browser, open on a page: the one owner of what is written in it.
 *
 * `await start()` reads what is kept (two seconds at most); after that `project` is what stands,
 * `write` changes it at once and keeps it, and `hear` tells what others did. Nothing that has been
 * written leaves the page's memory, whatever the browser's storage does.
 */

import { fileText } from "../core/project/file-text.ts";
import type { Project } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import type { Status } from "../core/project/status.ts";
import { Connection, type News } from "./connection.ts";
import { WRITER } from "./journals.ts";
import { randomId } from "./random.ts";
import type { Also } from "./saving.ts";
import { ofPage, type Surroundings } from "./surroundings.ts";

export type { News } from "./connection.ts";

export class ProjectStore {
  readonly #connection: Connection;

  constructor(id: string, around: Surroundings = ofPage) {
    this.#connection = new Connection(id, around);
  }

  /** What stands, and has stood, in the project. */
  get project(): Project {
    return this.#connection.memory.project;
  }

  /** The writer that this page is. */
  get writer(): string {
    return this.#connection.memory.journal.writer;
  }

  /** Where it is kept, as `keepingText` and `onlyHereText` say in words. */
  get status(): Status {
    return this.#connection.status;
  }

  /** What `undo` would take back, in the words that were given with it. */
  get undoable(): string | undefined {
    return this.#connection.undoing.what;
  }

  /** Whether `undo` would take back all that the project holds. */
  get isAllUndoable(): boolean {
    return this.#connection.undoing.isAll;
  }

  /** Reads what is kept and begins to hear other pages. What is typed before is written after. */
  start(): Promise<void> {
    return this.#connection.start();
  }

  /** Ends all that goes on; a page that is left does so by itself. */
  stop(): void {
    this.#connection.stop();
  }

  /** Calls at news. */
  hear(listener: (news: News) => void): void {
    this.#connection.hear(listener);
  }

  /** Makes changes and keeps them: in the journal at once, in the database soon. */
  write(changes: readonly Change[]): void {
    const { memory, saving } = this.#connection;
    if (!memory.write(changes)) return;
    saving.soon();
    this.#connection.tell("tila");
  }

  /** Makes changes that can be taken back, also after a reload, until the next act or join. */
  async act(changes: readonly Change[], what: string): Promise<void> {
    const { memory, undoing } = this.#connection;
    const before = memory.project;
    memory.write(changes, randomId(WRITER)); // a writer of its own: what it replaces is kept
    await undoing.remember(before, what, false);
  }

  /** Saves at once what there is to save; whether it was done. */
  save(): Promise<boolean> {
    return this.#connection.saving.now();
  }

  /** Joins another project to this, so that it can be taken back; the same file may come again. */
  async join(theirs: Project, what: string, also?: Also): Promise<void> {
    const { memory, saving, undoing } = this.#connection;
    await saving.now();
    const before = memory.project;
    memory.bring(theirs);
    await undoing.remember(before, what, true, also);
    this.#connection.tell("teksti");
  }

  /** Joins what belongs here in any case, and cannot be taken back. */
  async bring(project: Project): Promise<void> {
    this.#connection.memory.bring(project);
    await this.#connection.saving.now();
    this.#connection.tell("teksti");
  }

  /** Takes back the last act or join, but nothing that has been written since. */
  async undo(): Promise<void> {
    await this.#connection.undoing.takeBack();
    this.#connection.tell("teksti");
  }

  /** The project as the text of its file, which from now on has all that is here. */
  async exported(): Promise<string> {
    const { around, saving } = this.#connection;
    await saving.now();
    const { project } = this;
    await saving.now({ record: exportOf(project, around.now()) });
    return fileText(project);
  }
}

/** What is remembered of the project's file: when it was made, and how much it has. */
function exportOf({ writers }: Project, now: number): NonNullable<Also["record"]> {
  return { exported: now, counts: Object.fromEntries(writers) };
}

/** A project that is not open on the page as the text of its file, which has all from now on. */
export async function exportedText(id: string): Promise<string> {
  const store = new ProjectStore(id);
  await store.start();
  const text = await store.exported();
  store.stop();
  return text;
}
