/** What the clock of a workshop shows: whether it runs, the time left, and what is offered. */

import { clock, spoken } from "../core/finnish.ts";
import { type Moved, movedAgreements } from "../core/workshop/agreements.ts";
import {
  differences,
  type HeldRow,
  type Now,
  type Replan,
  rowsNow,
  type Session,
} from "../core/workshop/clock.ts";
import type { Plan } from "../core/workshop/plan.ts";
import { titleIn } from "../core/workshop/sittings.ts";
import { timeOfDay } from "../core/workshop/times.ts";
import { action, part } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import type { Held } from "../parts/workshop-sheets.ts";
import { ClockStep, timeOf } from "./workshop-clock-step.ts";
import { LeftOut } from "./workshop-next-time.ts";

/** What stands over the first step, and over the time that there is to it. */
const WAITING = "Alkuun on vielä aikaa";
const HOUR = 3600;
const LONG_OVER =
  "Työpajan piti päättyä yli tunti sitten. Jos se on jo pidetty, lopeta kello tämän sivun lopusta.";

export class ClockFace {
  readonly #root: HTMLElement;
  readonly #plan: Plan;
  readonly #step: ClockStep;
  readonly #left: LeftOut;
  /** The row that is drawn, and how many changes there were. */
  #drawn = "";
  /** The row that was said last. */
  #said: number | undefined;

  constructor(root: HTMLElement, plan: Plan, held: readonly Held[]) {
    this.#root = root;
    this.#plan = plan;
    this.#step = new ClockStep(root, plan, held);
    this.#left = new LeftOut(root, plan, new Map(held.map((each) => [each.id, each])));
    const large = action(root, "suuri");
    large.addEventListener("click", () => {
      large.setAttribute("aria-pressed", String(root.classList.toggle("is-large")));
      this.#part("kaynnissa").scrollIntoView();
    });
    part(root, '[data-osa="suunnitelma"]', HTMLAnchorElement).search = location.search;
  }

  /** Shows whether the clock runs or waits, and leads to that of another plan. */
  begin(isRunning: boolean, other?: string): void {
    showOther(this.#part("toinen"), other);
    const { picked, minutes, choice } = this.#plan;
    const isEmpty = !picked.length;
    this.#drawn = "";
    this.#said = undefined;
    this.#part("tyhja").hidden = !isEmpty;
    this.#part("ennen").hidden = isEmpty || isRunning;
    for (const name of ["kaynnissa", "loppu"]) this.#part(name).hidden = true;
    this.#left.hide();
    action(this.#root, "lopeta").hidden = !isRunning;
    const names = picked.map(({ sheet, run }) => titleIn(sheet.title, run)).join(", ");
    this.#part("lyhyesti").textContent = `${names}, ${spoken(minutes)}.`;
    const onTime = `Aloita aikataulussa klo ${timeOfDay(choice.start)}`;
    action(this.#root, "aloita-ajallaan").textContent = onTime;
  }

  /** Draws the step anew at the next look, without saying it again. */
  refresh(): void {
    this.#drawn = "";
  }

  /** Moves the focus to the main thing to do, with the step and its time in sight. */
  focus(): void {
    action(this.#root, "seuraava").focus({ preventScroll: true });
    this.#part("kaynnissa").scrollIntoView();
  }

  show(session: Session, now: Now): void {
    const rows = rowsNow(session);
    const row = rows[now.at];
    const isOver = !row;
    this.#part("kaynnissa").hidden = isOver;
    this.#part("loppu").hidden = !isOver;
    if (row) this.#showLeft(row, now);
    const state = `${now.at} ${session.changes.length}`;
    if (state === this.#drawn) return;
    this.#drawn = state;
    this.#step.show(session, now.at);
    this.#left.show(rows, isOver);
    if (this.#said !== now.at) this.#announce(row);
    this.#said = now.at;
  }

  /** Shows what a change would do, before it is taken. */
  propose(session: Session, offer: Replan | undefined): void {
    const section = this.#part("ehdotus");
    section.hidden = !offer;
    if (!offer) return;
    this.#part("mahtuuko").textContent = fitTold(offer);
    part(section, "ul").replaceChildren(...differencesOf(session, offer));
    part(section, "h3").focus();
  }

  #part(name: string): HTMLElement {
    return part(this.#root, `[data-osa="${name}"]`);
  }

  #showLeft(row: HeldRow, now: Now): void {
    const { left, whole, waits } = now;
    this.#part("jaljella").textContent = timeTold(now);
    this.#part("jaljella").classList.toggle("is-late", left < 0);
    const isPause = row.kind === "tauko";
    this.#part("mita").textContent = waits ? WAITING : isPause ? "Tauko" : "Nyt";
    const minutes = spoken(Math.max(0, Math.ceil((whole - waits) / 60)));
    const begins = `Työpaja alkaa klo ${timeOfDay(this.#plan.choice.start)} ja kestää ${minutes}.`;
    const goesOn = whole < -HOUR ? LONG_OVER : `Työpajaa on jäljellä ${minutes}.`;
    this.#part("kaikkiaan").textContent = waits ? begins : goesOn;
  }

  /** Says a step when it changes, and nothing else. */
  #announce(row: HeldRow | undefined): void {
    const said = row ? `${row.title}, ${spoken(row.minutes)}` : "Työpaja on päättynyt.";
    this.#part("sanottu").textContent = said;
  }
}

/** Leads to the clock of another plan that runs in this browser, if there is one. */
function showOther(place: HTMLElement, plan: string | undefined): void {
  place.hidden = plan === undefined;
  part(place, "a", HTMLAnchorElement).search = plan ?? "";
}

/** Whether the whole ends in time, when the offer is taken. */
function fitTold({ over }: Replan): string {
  if (!over) return "Työpaja päättyy ajallaan.";
  const missing = `Aikaa puuttuu ${spoken(over)}, eikä tärkeimpiä askelia voi enää lyhentää.`;
  return `${missing} Sopikaa lisäaika tai jatkakaa toisena päivänä.`;
}

function differencesOf(session: Session, offer: Replan): HTMLElement[] {
  const changed = differences(session, offer).map(({ row, minutes, isLeft }) => {
    const now = isLeft ? "jää seuraavaan kertaan" : `${spoken(row.minutes)} → ${spoken(minutes)}`;
    return `${row.title}: ${now}`;
  });
  const moved = movedAgreements(session, offer).map(agreementTold);
  return [...changed, ...moved].map((told) => element("li", "", told));
}

/** An agreed time that would change, so that somebody outside has to be told. */
function agreementTold({ row, from, to }: Moved): string {
  const name = `Askel ”${row.title}” on sovittu ${row.step?.agreed}`;
  const agreed = `${name} alkavaksi klo ${timeOf(from)}`;
  return to === undefined
    ? `${agreed}. Peru se.`
    : `${agreed}. Nyt se alkaisi klo ${timeOf(to)}, joten ilmoita siitä.`;
}

/** The time left of a step, by how much it is over, or the time to the beginning. */
function timeTold({ left, waits }: Now): string {
  if (waits > HOUR) return `${clock(Math.ceil(waits / 60))}\u00a0h`;
  if (left < -HOUR) return `Yli\u00a0${clock(Math.floor(-left / 60))}\u00a0h`;
  return `${left < 0 ? "Yli\u00a0" : ""}${inClock(waits || Math.abs(left))}`;
}

function inClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
