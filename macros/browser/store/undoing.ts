/** What can be taken back in a project: the last act or join, also after a reload. */

import { fileText } from "../core/project/file-text.ts";
import type { Project } from "../core/project/project.ts";
import { takenBack, unmerged } from "../core/project/undo.ts";
import type { Undo } from "./database.ts";
import type { Memory } from "./memory.ts";
import type { Also, Saving } from "./saving.ts";

export class Undoing {
  readonly #memory: Memory;
  readonly #saving: Saving;
  #undo: Undo | undefined;

  constructor(memory: Memory, saving: Saving) {
    this.#memory = memory;
    this.#saving = saving;
  }

  /** What would be taken back, in the words that were given with it. */
  get what(): string | undefined {
    return this.#undo?.what;
  }

  /** Whether it would take back all that there is: a file that was opened, and nothing since. */
  get isAll(): boolean {
    const { before, after } = this.#undo ?? {};
    if (before === undefined || after !== fileText(this.#memory.project)) return false;
    return this.#memory.read(before).values.size === 0;
  }

  /** Reads what earlier pages left to be taken back. */
  async read(): Promise<void> {
    await this.#saving.safe.use(async (database) => {
      this.#undo = await database.undo(this.#memory.project.id);
    });
  }

  /** Remembers how to go back from what there is now; saves what else is told with it. */
  async remember(before: Project, what: string, isMerge: boolean, also?: Also): Promise<void> {
    const { project } = this.#memory;
    const texts = { before: fileText(before), after: fileText(project) };
    this.#undo = { id: project.id, what, isMerge, ...texts };
    await this.#saving.now({ ...also, undo: this.#undo });
  }

  /** Goes back, but not over anything that has been written since. */
  async takeBack(): Promise<void> {
    const undo = this.#undo;
    if (!undo) return;
    this.#undo = undefined;
    const [before, after] = [this.#memory.read(undo.before), this.#memory.read(undo.after)];
    const isSafe = await this.#saving.now();
    if (undo.isMerge && isSafe) {
      await this.#saving.now({ undo: null, turn: (now) => unmerged(before, after, now) });
    } else {
      this.#memory.write(takenBack(before, after, this.#memory.project));
      await this.#saving.now({ undo: null });
    }
  }
}
