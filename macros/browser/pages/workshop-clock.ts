/**
 * The clock by which a workshop is held. It asks the time anew at every look, so that it is right
 * after a sleep, a reload and a closed tab; the plan is in the address, what was changed is kept.
 */

import { readChoice, writeChoice } from "../core/workshop/choice.ts";
import {
  nowAt,
  type Replan,
  replan,
  rowsNow,
  type Session,
  sessionOf,
  take,
  undo,
} from "../core/workshop/clock.ts";
import { type Plan, planOf } from "../core/workshop/plan.ts";
import { readQuery, searchOf } from "../parts/address.ts";
import { action, part, rootOf } from "../parts/component.ts";
import { type Held, heldSheets } from "../parts/workshop-sheets.ts";
import { endWorkshop, heldWorkshop, holdWorkshop } from "../store/held-workshop.ts";
import { ClockFace } from "./workshop-clock-face.ts";

const LOOK = 500; // milliseconds between looks at the clock

class WorkshopClock {
  readonly #root: HTMLElement;
  readonly #plan: Plan;
  readonly #key: string;
  readonly #face: ClockFace;
  #session: Session | undefined;
  #offer: Replan | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    const held: readonly Held[] = heldSheets(root);
    this.#plan = planOf(readChoice(readQuery(), held).choice, held);
    this.#key = searchOf(writeChoice(this.#plan.choice));
    this.#face = new ClockFace(root, this.#plan, held);
    this.#listen();
    this.#resume();
  }

  /** Looks at the clock. */
  look(): void {
    if (this.#session) this.#face.show(this.#session, nowAt(this.#session, seconds()));
  }

  #resume(): void {
    const kept = heldWorkshop(this.#key);
    if (kept) this.#session = { ...this.#begun(kept.start), changes: kept.changes };
    this.#face.begin(this.#session !== undefined);
    this.look();
  }

  #begun(start: number): Session {
    return sessionOf(this.#plan.rows, start, this.#plan.choice.slot);
  }

  #listen(): void {
    const on = (name: string, done: () => void) =>
      action(this.#root, name).addEventListener("click", done);
    on("aloita", () => this.#start(seconds()));
    on("aloita-ajallaan", () => this.#start(todayAt(this.#plan.choice.start)));
    on("seuraava", () => this.#next());
    on("vasta-nyt", () => this.#beginsNow());
    on("ota", () => this.#take());
    on("ala", () => this.#propose(undefined));
    on("kumoa", () => this.#undo());
    on("lopeta", () => this.#stop());
    const more = part(this.#root, ".hb-clockwork__more", HTMLFormElement);
    more.addEventListener("submit", (event) => this.#more(event));
    for (const name of ["visibilitychange", "pageshow"]) addEventListener(name, () => this.look());
    setInterval(() => this.look(), LOOK);
  }

  #start(start: number): void {
    this.#keep(this.#begun(start));
    this.#face.begin(true);
    this.look();
    this.#face.focus();
  }

  #stop(): void {
    endWorkshop();
    this.#session = undefined;
    this.#propose(undefined);
    this.#face.begin(false);
    action(this.#root, "aloita").focus();
  }

  /** The next step begins: at once when nothing else changes, else as an offer. */
  #next(): void {
    const session = this.#session;
    if (session) this.#change(replan(session, nowAt(session, seconds()).at + 1, seconds()));
  }

  /** The one before has taken until now. */
  #beginsNow(): void {
    const session = this.#session;
    if (session) this.#change(replan(session, nowAt(session, seconds()).at, seconds()));
  }

  /** The step that is on gets more minutes. */
  #more(event: SubmitEvent): void {
    event.preventDefault();
    const session = this.#session;
    const field = part(this.#root, "#kello-lisaa", HTMLInputElement);
    const minutes = field.valueAsNumber;
    if (!session || !(minutes > 0)) return;
    const { at, left } = nowAt(session, seconds());
    this.#change(replan(session, at + 1, seconds() + left + 60 * Math.round(minutes)));
    field.value = "";
  }

  #change(made: Replan): void {
    const session = this.#session;
    if (!session) return;
    const before = rowsNow(session).slice(made.change.next);
    const isSame = before.every(({ minutes }, at) => minutes === made.change.minutes[at]);
    if (!isSame || made.over || made.change.left.length) this.#propose(made);
    else this.#keep(take(session, made));
    this.look();
  }

  #propose(offer: Replan | undefined): void {
    this.#offer = offer;
    if (this.#session) this.#face.propose(this.#session, offer);
    if (!offer) this.#face.focus();
  }

  #take(): void {
    if (this.#session && this.#offer) this.#keep(take(this.#session, this.#offer));
    this.#propose(undefined);
    this.look();
  }

  #undo(): void {
    if (this.#session) this.#keep(undo(this.#session));
    this.#propose(undefined);
    this.look();
  }

  #keep(session: Session): void {
    this.#session = session;
    const { start, changes } = session;
    const fault = holdWorkshop({ plan: this.#key, start, changes });
    part(this.#root, '[data-osa="ei-tallessa"]').hidden = !fault;
  }
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** The second at which a minute of this day begins. */
function todayAt(minutes: number): number {
  return Math.floor(new Date().setHours(0, minutes, 0, 0) / 1000);
}

/** Starts the clock of a workshop. */
export function startWorkshopClock(): void {
  new WorkshopClock(rootOf("hb-tyopajan-kello")).look();
}
