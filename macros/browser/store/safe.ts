/** The way to the database: opened when it is needed, closed when the page is left. */

import { Database } from "./database.ts";
import { isFull } from "./door.ts";

/** Why the database cannot be used: not at all, no room, or it has not opened in time. */
export type SafeFault = "refused" | "full" | "slow";

const SLOW = "SlowError";

export class Safe {
  readonly #patience: number;
  #opening: Promise<Database> | undefined;
  /** Why the last work was not done. */
  fault: SafeFault | undefined;

  /** `patience` is how many milliseconds the database may take to open. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Does a work with the database; whether it was done. */
  async use(work: (database: Database) => Promise<void>): Promise<boolean> {
    try {
      await work(await this.#opened());
      this.fault = undefined;
      return true;
    } catch (error) {
      this.fault = faultOf(error);
      if (this.fault === "refused") this.close();
      return false;
    }
  }

  /** The open database; one that is slow is asked again the next time. */
  async #opened(): Promise<Database> {
    this.#opening ??= Database.open(() => this.close());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, refuse) => {
      const error = Object.assign(new Error(SLOW), { name: SLOW });
      timer = setTimeout(() => refuse(error), this.#patience);
    });
    return Promise.race([this.#opening, late]).finally(() => clearTimeout(timer));
  }

  /** Closes it; the next work opens it anew. */
  close(): void {
    this.#opening?.then((database) => database.close()).catch(() => undefined);
    this.#opening = undefined;
  }
}

function faultOf(error: unknown): SafeFault {
  if (error instanceof Error && error.name === SLOW) return "slow";
  return isFull(error) ? "full" : "refused";
}
