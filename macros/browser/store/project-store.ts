/**
 * One project of this browser, open on a page: the one owner of what is written in it.
 *
 * `await start()` reads what is kept (two seconds at most); after that `project` is what stands,
 * `write` changes it at once and keeps it, and `hear` tells what others did. Nothing that has been
 * written leaves the page's memory, whatever the browser's storage does.
 */

import { fileText } from "../core/project/file-text.ts";
import { emptyProject, type Project } from "../core/project/project.ts";
import { shown } from "../core/project/project-json.ts";
import { readRecord } from "../core/project/record.ts";
import { type Change, raised } from "../core/project/register.ts";
import type { Status } from "../core/project/status.ts";
import { takenBack, unmerged } from "../core/project/undo.ts";
import type { Undo } from "./database.ts";
import { type Heard, hear } from "./door.ts";
import { foundIn } from "./journals.ts";
import { OPEN } from "./keys.ts";
import { Memory } from "./memory.ts";
import { Others, onLeaving } from "./others.ts";
import { Saving } from "./saving.ts";
import { statusOf } from "./saving-status.ts";
import { ofPage, type Surroundings } from "./surroundings.ts";

/**
 * What is told: others have changed what stands (teksti), the status has changed (tila), another
 * page has removed the project (poistettu) or opened another one (vaihdettu).
 */
export type News = "teksti" | "tila" | "poistettu" | "vaihdettu";

export class ProjectStore {
  readonly #around: Surroundings;
  readonly #memory: Memory;
  readonly #saving: Saving;
  readonly #others: Others;
  #listeners: readonly ((news: News) => void)[] = [];
  #undo: Undo | undefined;

  constructor(id: string, around: Surroundings = ofPage) {
    this.#around = around;
    this.#memory = new Memory(id, around);
    this.#saving = new Saving(this.#memory, around, (isText, isSaved) =>
      this.#rounded(isText, isSaved),
    );
    this.#others = new Others((changed) => {
      if (changed === id) this.#saving.now();
    });
  }

  /** What stands, and has stood, in the project. */
  get project(): Project {
    return this.#memory.project;
  }

  /** The writer that this page is. */
  get writer(): string {
    return this.#memory.journal.writer;
  }

  /** Where it is kept, as `keepingText` and `onlyHereText` say in words. */
  get status(): Status {
    return statusOf(this.#memory, this.#saving);
  }

  /** What `undo` would take back, in the words that were given with it. */
  get undoable(): string | undefined {
    return this.#undo?.what;
  }

  /** Reads what is kept and begins to hear other pages. What is typed before is written after. */
  async start(): Promise<void> {
    hear((heard) => this.#heard(heard));
    onLeaving(
      () => this.stop(),
      () => this.#begin(),
    );
    await this.#begin();
  }

  async #begin(): Promise<void> {
    this.#others.open();
    await this.#saving.comeBack();
    await this.#saving.safe.use(async (database) => {
      this.#undo = await database.undo(this.project.id);
    });
    this.#tell("tila");
  }

  /** Ends all that goes on; the page is left. */
  stop(): void {
    this.#saving.leave();
    this.#others.close();
  }

  /** Calls at news. */
  hear(listener: (news: News) => void): void {
    this.#listeners = [...this.#listeners, listener];
  }

  /** Makes changes and keeps them: in the journal at once, in the database soon. */
  write(changes: readonly Change[]): void {
    if (!this.#memory.write(changes)) return;
    this.#saving.soon();
    this.#tell("tila");
  }

  /** Makes changes that can be taken back, also after a reload, until the next such; `what`: how. */
  async act(changes: readonly Change[], what: string): Promise<void> {
    const before = this.project;
    this.#memory.write(changes);
    await this.#keepUndo(before, what, false);
  }

  /** Saves at once what there is to save; whether it was done. */
  save(): Promise<boolean> {
    return this.#saving.now();
  }

  /** Joins another project to this, so that it can be taken back; the same file may come again. */
  async join(theirs: Project, what: string): Promise<void> {
    await this.#saving.now();
    const before = this.project;
    this.#memory.bring(theirs);
    await this.#keepUndo(before, what, true);
    this.#tell("teksti");
  }

  /** Takes back the last act or join, but nothing that has been written since. */
  async undo(): Promise<void> {
    const undo = this.#undo;
    if (!undo) return;
    this.#undo = undefined;
    const [before, after] = [this.#read(undo.before), this.#read(undo.after)];
    const isSafe = await this.#saving.now();
    if (undo.isMerge && isSafe) {
      await this.#saving.now({ undo: null, turn: (now) => unmerged(before, after, now) });
    } else {
      this.#memory.write(takenBack(before, after, this.project));
      await this.#saving.now({ undo: null });
    }
    this.#tell("teksti");
  }

  /** The project as the text of its file, which from now on has all that is here. */
  async exported(): Promise<string> {
    await this.#saving.now();
    const { project } = this;
    const counts = raised(project.writers, shown(project.values, project.former));
    const record = { exported: this.#around.now(), counts: Object.fromEntries(counts) };
    await this.#saving.now({ record });
    return fileText(project);
  }

  #read(text: string): Project {
    const reader = { now: this.#around.now(), id: this.project.id };
    return readRecord(text, reader) ?? emptyProject(reader.id);
  }

  /** Joins what belongs here in any case, and cannot be taken back. */
  async bring(project: Project): Promise<void> {
    this.#memory.bring(project);
    await this.#saving.now();
    this.#tell("teksti");
  }

  async #keepUndo(before: Project, what: string, isMerge: boolean): Promise<void> {
    const texts = { before: fileText(before), after: fileText(this.project) };
    this.#undo = { id: this.project.id, what, isMerge, ...texts };
    await this.#saving.now({ undo: this.#undo });
  }

  #heard({ key, text }: Heard): void {
    const { id } = this.project;
    if (key === null) this.#memory.journal.write();
    else if (key === OPEN && text !== id) this.#tell("vaihdettu");
    else if (text !== null && this.#saving.safe.fault) {
      const found = foundIn(id, key, text);
      if (found && this.#memory.take([found])) this.#tell("teksti");
    }
  }

  #rounded(isText: boolean, isSaved: boolean): void {
    if (isSaved) this.#others.say(this.project.id);
    if (isText) this.#tell("teksti");
    if (this.#saving.kept?.removed !== undefined) this.#tell("poistettu");
    this.#tell("tila");
  }

  #tell(news: News): void {
    for (const listener of this.#listeners) listener(news);
  }
}
