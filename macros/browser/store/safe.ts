/** The way to the database: opened when it is needed, closed when the page is left. */

import { Database } from "./database.ts";
import { isFull } from "./door.ts";

/** Why the database cannot be used: not at all, no room, or it has not opened in time. */
export type SafeFault = "refused" | "full" | "slow";

const SLOW = "SlowError";
const LEFT = "LeftError";

export class Safe {
  readonly #patience: number;
  #opening: Promise<Database> | undefined;
  readonly #giveUps = new Set<() => void>();
  /** Why the last work was not done. */
  fault: SafeFault | undefined;

  /** `patience` is how many milliseconds the database may take to open. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Does a work with the database; whether it was done. */
  async use(work: (database: Database) => Promise<void>): Promise<boolean> {
    try {
      await this.#unlessLeft(this.#opened().then(work));
      this.fault = undefined;
      return true;
    } catch (error) {
      if (isNamed(error, LEFT)) return false;
      this.fault = faultOf(error);
      if (this.fault === "refused") this.close();
      return false;
    }
  }

  /** The open database; one that is slow is asked again the next time. */
  async #opened(): Promise<Database> {
    this.#opening ??= Database.open(() => this.close());
    const [late, refuse] = refusal(SLOW);
    const timer = setTimeout(refuse, this.#patience);
    return Promise.race([this.#opening, late]).finally(() => clearTimeout(timer));
  }

  /** The work, or an error as soon as the page is left. */
  #unlessLeft(work: Promise<void>): Promise<void> {
    const [left, giveUp] = refusal(LEFT);
    this.#giveUps.add(giveUp);
    return Promise.race([work, left]).finally(() => this.#giveUps.delete(giveUp));
  }

  /**
   * The page is left: so is the database, and what is under way is given up. Firefox does not
   * tell a page in its back-forward cache that a transaction has ended, nor when it comes back: who
   * waited for that would wait for ever.
   */
  leave(): void {
    this.close((database) => database.leave());
    for (const giveUp of this.#giveUps) giveUp();
  }

  /** Closes it, or leaves it; the next work opens it anew. */
  close(how = (database: Database) => database.close()): void {
    this.#opening?.then(how).catch(() => undefined);
    this.#opening = undefined;
  }
}

/** A promise that fails with an error of the name when the function beside it is called. */
function refusal(name: string): readonly [Promise<never>, () => void] {
  let refuse: () => void = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    refuse = () => reject(new DOMException(name, name));
  });
  return [promise, refuse];
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

function faultOf(error: unknown): SafeFault {
  if (isNamed(error, SLOW)) return "slow";
  return isFull(error) ? "full" : "refused";
}
