/**
 * The session of a workshop that is being held: begun, kept by the browser over a reload, ended.
 */

import { writeChoice } from "../core/workshop/choice.ts";
import { type Session, sessionOf } from "../core/workshop/clock.ts";
import type { Plan } from "../core/workshop/plan.ts";
import { searchOf } from "../parts/address.ts";
import { endWorkshop, heldWorkshop, holdWorkshop } from "../store/held-workshop.ts";

export class WorkshopSession {
  readonly #plan: Plan;
  readonly #key: string;
  readonly #tell: (isKept: boolean) => void;
  #session: Session | undefined;

  /** `tell` hears at each change whether the browser keeps the session over a reload. */
  constructor(plan: Plan, tell: (isKept: boolean) => void) {
    this.#plan = plan;
    this.#tell = tell;
    this.#key = searchOf(writeChoice(plan.choice));
    const kept = heldWorkshop();
    if (kept?.plan === this.#key) {
      this.#session = { ...this.#begun(kept.start), changes: kept.changes };
    }
  }

  /** The plan of another workshop that is being held, as its address asks it. */
  get other(): string | undefined {
    const plan = heldWorkshop()?.plan;
    return plan === this.#key ? undefined : plan;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  /** Begins at a second. */
  begin(start: number): void {
    this.keep(this.#begun(start));
  }

  /** Takes a changed session. */
  keep(session: Session): void {
    this.#session = session;
    const { start, changes } = session;
    this.#tell(!holdWorkshop({ plan: this.#key, start, changes }));
  }

  end(): void {
    endWorkshop();
    this.#session = undefined;
  }

  #begun(start: number): Session {
    return sessionOf(this.#plan.rows, start, this.#plan.choice.slot);
  }
}
