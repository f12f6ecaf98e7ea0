/**
 * The clock by which a workshop is held. It asks the time anew at every look, so that it is right
 * after a sleep, a reload and a closed tab; the plan is in the address, what was changed is kept.
 */

import { readChoice } from "../core/workshop/choice.ts";
import { nowAt, type Replan, type Session, take, undo } from "../core/workshop/clock.ts";
import { type Plan, planOf } from "../core/workshop/plan.ts";
import { beginsNow, isPlain, moreMinutes, nextStep } from "../core/workshop/requests.ts";
import { readQuery } from "../parts/address.ts";
import { action, part, rootOf } from "../parts/component.ts";
import { type Held, heldSheets } from "../parts/workshop-sheets.ts";
import { loadTexts } from "../parts/workshop-texts.ts";
import { ClockFace } from "./workshop-clock-face.ts";
import { showNotes } from "./workshop-notes.ts";
import { WorkshopSession } from "./workshop-session.ts";

const LOOK = 500; // milliseconds between looks at the clock

class WorkshopClock {
  readonly #root: HTMLElement;
  readonly #plan: Plan;
  readonly #held: WorkshopSession;
  readonly #face: ClockFace;
  #offer: Replan | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    const held: readonly Held[] = heldSheets(root);
    const { choice, faults } = readChoice(readQuery(), held);
    this.#plan = planOf(choice, held);
    showNotes(root, faults);
    this.#held = new WorkshopSession(this.#plan, (isKept) => {
      part(root, '[data-osa="ei-tallessa"]').hidden = isKept;
    });
    this.#face = new ClockFace(root, this.#plan, held);
    this.#listen();
    this.#face.begin(this.#held.session !== undefined, this.#held.other);
    this.#load(held);
  }

  /** Looks at the clock. */
  look(): void {
    const { session } = this.#held;
    if (session) this.#face.show(session, nowAt(session, seconds()));
  }

  /** Loads what is said in the steps; the clock runs also without it. */
  async #load(held: readonly Held[]): Promise<void> {
    const chosen = new Set(this.#plan.picked.map(({ sheet }) => sheet.id));
    const isWhole = await loadTexts(held.filter(({ id }) => chosen.has(id)));
    part(this.#root, '[data-osa="ei-ohjeita"]').hidden = isWhole;
    this.#face.refresh();
    this.look();
  }

  #listen(): void {
    const root = this.#root;
    const on = (name: string, go: () => void) => action(root, name).addEventListener("click", go);
    on("aloita", () => this.#start(seconds()));
    on("aloita-ajallaan", () => this.#start(todayAt(this.#plan.choice.start)));
    on("seuraava", () => this.#ask(nextStep));
    on("vasta-nyt", () => this.#ask(beginsNow));
    on("ota", () => this.#settle((session) => this.#offer && take(session, this.#offer)));
    on("ala", () => this.#propose(undefined));
    on("kumoa", () => this.#settle(undo));
    on("lopeta", () => this.#stop());
    part(root, ".hb-clockwork__more").addEventListener("submit", (event) => this.#more(event));
    for (const name of ["visibilitychange", "pageshow"]) addEventListener(name, () => this.look());
    setInterval(() => this.look(), LOOK);
  }

  #start(start: number): void {
    this.#held.begin(start);
    this.#face.begin(true);
    this.look();
    this.#face.focus();
  }

  #stop(): void {
    this.#held.end();
    this.#propose(undefined);
    this.#face.begin(false);
    action(this.#root, "aloita").focus();
  }

  /** The step that is on gets more minutes. */
  #more(event: SubmitEvent): void {
    event.preventDefault();
    const minutes = takenMinutes(part(this.#root, "#kello-lisaa", HTMLInputElement));
    if (minutes > 0) this.#ask((session, second) => moreMinutes(session, second, minutes));
  }

  /** Takes at once what changes no minutes ahead; offers what does. */
  #ask(how: (session: Session, second: number) => Replan): void {
    const { session } = this.#held;
    if (!session) return;
    const made = how(session, seconds());
    const isTaken = isPlain(session, made);
    if (isTaken) this.#held.keep(take(session, made));
    if (!isTaken || this.#offer) this.#propose(isTaken ? undefined : made); // an old offer ends
    this.look();
  }

  #propose(offer: Replan | undefined): void {
    this.#offer = offer;
    if (this.#held.session) this.#face.propose(this.#held.session, offer);
    if (!offer) this.#face.focus();
  }

  /** Keeps what the session becomes, if it becomes anything, and takes the offer away. */
  #settle(becomes: (session: Session) => Session | undefined): void {
    const { session } = this.#held;
    const next = session && becomes(session);
    if (next) this.#held.keep(next);
    this.#propose(undefined);
    this.look();
  }
}

/** The minutes that a field holds; it is empty after that. */
function takenMinutes(field: HTMLInputElement): number {
  const minutes = field.valueAsNumber;
  field.value = "";
  return minutes;
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
