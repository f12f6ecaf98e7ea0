/** How a page's project hears other pages, and what is told of it to the page itself. */

import type { Status } from "../core/project/status.ts";
import { type Heard, hear } from "./door.ts";
import { foundIn } from "./journals.ts";
import { OPEN } from "./keys.ts";
import { Memory } from "./memory.ts";
import { askBeforeLeaving, Others, onLeaving } from "./others.ts";
import { Saving } from "./saving.ts";
import { keepingOf, statusOf } from "./saving-status.ts";
import type { Surroundings } from "./surroundings.ts";
import { Undoing } from "./undoing.ts";

/**
 * What is told: others have changed what stands (teksti), the status has changed (tila), another
 * page has removed the project (poistettu) or opened another one (vaihdettu).
 */
export type News = "teksti" | "tila" | "poistettu" | "vaihdettu";

export class Connection {
  readonly memory: Memory;
  readonly saving: Saving;
  readonly undoing: Undoing;
  readonly around: Surroundings;
  readonly #others: Others;
  #listeners: readonly ((news: News) => void)[] = [];

  constructor(id: string, around: Surroundings) {
    this.around = around;
    this.memory = new Memory(id, around);
    this.saving = new Saving(this.memory, around, (isText, isSaved) => {
      this.#rounded(isText, isSaved);
    });
    this.undoing = new Undoing(this.memory, this.saving);
    this.#others = new Others((changed) => {
      if (changed === id) this.saving.now();
    });
  }

  /** Where the project is kept. */
  get status(): Status {
    return statusOf(this.memory, this.saving);
  }

  /** Reads what is kept and begins to hear other pages, until the page is left. */
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
    await this.undoing.read(); // first, because reading succeeds where saving may not
    await this.saving.comeBack();
    this.tell("tila");
  }

  /** Ends all that goes on. */
  stop(): void {
    this.saving.leave();
    this.#others.close();
  }

  /** Calls at news. */
  hear(listener: (news: News) => void): void {
    this.#listeners = [...this.#listeners, listener];
  }

  /** Tells the page, and has the browser ask before a text that is on the page alone is left. */
  tell(news: News): void {
    askBeforeLeaving(keepingOf(this.memory, this.saving) === "sivulla");
    for (const listener of this.#listeners) listener(news);
  }

  /** When none is open any more, nothing else has been opened in its place. */
  #heardOpen(opened: string | null): void {
    if (opened && opened !== this.memory.project.id) this.tell("vaihdettu");
  }

  #heard({ key, text }: Heard): void {
    const { id } = this.memory.project;
    if (key === null) this.memory.journal.write();
    else if (key === OPEN) this.#heardOpen(text);
    else if (text !== null && this.saving.safe.fault) {
      const found = foundIn(id, key, text);
      if (found && this.memory.take([found])) this.tell("teksti");
    }
  }

  #rounded(isText: boolean, isSaved: boolean): void {
    if (isSaved) this.#others.say(this.memory.project.id);
    if (isText) this.tell("teksti");
    if (this.saving.kept?.removed !== undefined) this.tell("poistettu");
    this.tell("tila");
  }
}
