/** The step that is on: what to say and do, and what comes next. */

import { spoken } from "../core/finnish.ts";
import { beginnings, type HeldRow, rowsNow, type Session } from "../core/workshop/clock.ts";
import type { Plan } from "../core/workshop/plan.ts";
import { timeOfDay } from "../core/workshop/times.ts";
import { action, part } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import type { Held } from "../parts/workshop-sheets.ts";
import { textOf } from "../parts/workshop-texts.ts";

export class ClockStep {
  readonly #root: HTMLElement;
  readonly #plan: Plan;
  readonly #held: ReadonlyMap<string, Held>;

  constructor(root: HTMLElement, plan: Plan, held: readonly Held[]) {
    this.#root = root;
    this.#plan = plan;
    this.#held = new Map(held.map((each) => [each.id, each]));
  }

  /** Shows the row of a number, counted from 0, and all rows of the session. */
  show(session: Session, at: number): void {
    const rows = rowsNow(session);
    const begins = beginnings(session);
    this.#part("nyt").textContent = rows[at]?.title ?? "";
    this.#part("teksti").replaceChildren(...this.#textOf(rows[at]));
    const next = rows.findIndex((each, place) => place > at && !each.isLeft);
    const told = `Seuraavaksi klo ${timeOf(begins[next] ?? 0)}: ${rows[next]?.title}`;
    this.#part("seuraavaksi").textContent = next < 0 ? "Tämä on viimeinen askel." : told;
    action(this.#root, "kumoa").hidden = !session.changes.length;
    const items = rows.map((each, place) => stepItem(each, begins[place] ?? 0, place === at));
    this.#part("askeleet").replaceChildren(...items);
  }

  #part(name: string): HTMLElement {
    return part(this.#root, `[data-osa="${name}"]`);
  }

  /** What is said first, then what is done and what is filled in. */
  #textOf(row: HeldRow | undefined): Element[] {
    const held = this.#held.get(this.#plan.picked[row?.sheet ?? -1]?.sheet.id ?? "");
    const [does, ...rest] = row?.step && held ? textOf(held, row.step) : [];
    const [says, fills] = rest[0]?.matches('[data-osa="sano"]') ? rest : [undefined, rest[0]];
    return [says, does, fills].filter((each) => each !== undefined);
  }
}

function stepItem(row: HeldRow, begins: number, isOn: boolean): HTMLElement {
  const minutes = row.isLeft ? "jää seuraavaan kertaan" : spoken(row.minutes);
  const item = element("li", "", `${timeOf(begins)} ${row.title}, ${minutes}`);
  if (isOn) item.setAttribute("aria-current", "step");
  return item;
}

/** A second as a time of the day on the clock of the place. */
export function timeOf(second: number): string {
  const date = new Date(1000 * second);
  return timeOfDay(60 * date.getHours() + date.getMinutes());
}
