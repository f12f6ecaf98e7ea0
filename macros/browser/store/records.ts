/** The records of projects in the database, with the journals beside them; other pages are told. */

import type { Kept, Update } from "./database.ts";
import { keysFrom, removeText } from "./door.ts";
import { journalFamily } from "./keys.ts";
import { Others } from "./others.ts";
import { Safe } from "./safe.ts";
import type { Surroundings } from "./surroundings.ts";

export class Records {
  readonly #around: Surroundings;
  readonly #safe: Safe;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#safe = new Safe(around.patience);
  }

  /** Every record; none when the database cannot be used. */
  async all(): Promise<Kept[]> {
    let records: Kept[] = [];
    await this.#safe.use(async (database) => {
      records = await database.all();
    });
    return records;
  }

  /** Changes a record, with what is done beside it; whether it was done. */
  async update(id: string, change: (kept?: Kept) => Update | undefined): Promise<boolean> {
    const isDone = await this.#safe.use((database) => database.update(id, change));
    if (isDone) tellOthers(id);
    return isDone;
  }

  /** Changes a record, when there is something to change; whether it was done. */
  change(id: string, change: (kept?: Kept) => Kept | undefined): Promise<boolean> {
    return this.update(id, (old) => {
      const kept = change(old);
      return kept && { kept };
    });
  }

  /** Removes a record for good; whether it was done. */
  forget(id: string): Promise<boolean> {
    return this.#safe.use((database) => database.forget(id));
  }

  /** Removes the journals of a project. */
  dropJournals(id: string): void {
    const { source } = this.#around;
    for (const key of keysFrom(journalFamily(id), source) ?? []) removeText(key, source);
  }

  /** Lets go of the database. */
  close(): void {
    this.#safe.close();
  }
}

function tellOthers(id: string): void {
  const others = new Others(() => undefined);
  others.open();
  others.say(id);
  others.close();
}
