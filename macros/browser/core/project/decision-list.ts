/** Decisions as a list is read: what is late first, narrowed and grouped, and told in words. */

import { type Day, daysBetween, dayText } from "../calendar.ts";
import type { Decision } from "./decisions.ts";
import type { RowState } from "./state.ts";

/**
 * Where a decision stands in the list by day: late; its state to be chosen of many; open again;
 * its day to be confirmed; coming; without a day that can be read; done; no longer needed.
 */
export type Standing =
  | "myohassa"
  | "ristiriita"
  | "avattu"
  | "vahvista"
  | "tulossa"
  | "paivaton"
  | "tehty"
  | "turha";

export const STANDINGS: Readonly<Record<Standing, string>> = {
  myohassa: "Myöhässä",
  ristiriita: "Valitkaa tila",
  avattu: "Avattu uudelleen",
  vahvista: "Vahvistakaa päivä",
  tulossa: "Tulossa",
  paivaton: "Ilman päivää",
  tehty: "Tehty",
  turha: "Ei enää tarpeen",
};

export const STATE_NAMES: Readonly<Record<RowState, string>> = {
  auki: "Auki",
  tehty: "Tehty",
  siirtyi: "Siirtyi",
  turha: "Ei enää tarpeen",
};

/** By what the list is in groups. */
export type Sorting = "paiva" | "kuka" | "vaihe" | "v" | "tila";

/** What the list is narrowed to; "" narrows nothing. */
export interface Narrowing {
  readonly who: string;
  readonly phase: string;
  readonly v: string;
  readonly state: string;
}

/** A group of the list: its key, by which the page names it, and its decisions in order. */
export interface Group {
  readonly key: string;
  readonly decisions: readonly Decision[];
}

/** Where a decision stands today. A day that is guessed makes nothing late. */
export function standingOf({ state, day, states, reopened }: Decision, today: Day): Standing {
  if (states.length > 1) return "ristiriita";
  if (state === "tehty" || state === "turha") return state;
  if (day.kind === "sure" && day.day < today) return "myohassa";
  if (reopened) return "avattu";
  if (day.kind === "guess") return "vahvista";
  return day.kind === "sure" ? "tulossa" : "paivaton";
}

/** How many decisions there are of each standing, in the order of the list; none of none. */
export function countsOf(decisions: readonly Decision[], today: Day): [Standing, number][] {
  const standings = decisions.map((each) => standingOf(each, today));
  const all = (Object.keys(STANDINGS) as Standing[]).map((standing): [Standing, number] => {
    return [standing, standings.filter((each) => each === standing).length];
  });
  return all.filter(([, count]) => count > 0);
}

/** Whether a decision is open and its day has passed. */
export function isLate(decision: Decision, today: Day): boolean {
  return standingOf(decision, today) === "myohassa";
}

/** The decisions that are late, the oldest first. */
export function lateOf(decisions: readonly Decision[], today: Day): Decision[] {
  return decisions.filter((each) => isLate(each, today)).sort(byDay);
}

/** The decisions that a narrowing lets through. */
export function narrowed(
  decisions: readonly Decision[],
  { who, phase, v, state }: Narrowing,
  today: Day,
): Decision[] {
  return decisions.filter((each) => {
    const isOfState = state === "myohassa" ? isLate(each, today) : each.state === state;
    return (
      (!who || nameOf(each.who) === nameOf(who)) &&
      (!phase || (each.place?.phase ?? "oma") === phase) &&
      (!v || (each.place?.v ?? "oma") === v) &&
      (!state || isOfState)
    );
  });
}

/** Everybody who has something to do, each once, in the order of the alphabet. */
export function peopleOf(decisions: readonly Decision[]): string[] {
  const names = new Map<string, string>();
  for (const { who } of decisions) if (who) names.set(nameOf(who), names.get(nameOf(who)) ?? who);
  return [...names.values()].sort((a, b) => a.localeCompare(b, "fi"));
}

/** The groups of a list, in their order; `orders` gives the order of phases and of V's. */
export function grouped(
  decisions: readonly Decision[],
  sorting: Sorting,
  today: Day,
  orders: Readonly<Record<"vaihe" | "v", readonly string[]>>,
): Group[] {
  const groups = new Map<string, Decision[]>();
  for (const key of keysOf(decisions, sorting, orders)) groups.set(key, []);
  for (const each of decisions) groups.get(keyOf(each, sorting, today))?.push(each);
  const some = [...groups].filter(([, members]) => members.length > 0);
  return some.map(([key, members]) => {
    const order = key === "tehty" && sorting === "paiva" ? byDone : byDay;
    return { key, decisions: members.sort(order) };
  });
}

function keysOf(
  decisions: readonly Decision[],
  sorting: Sorting,
  orders: Readonly<Record<"vaihe" | "v", readonly string[]>>,
): readonly string[] {
  if (sorting === "paiva") return Object.keys(STANDINGS);
  if (sorting === "tila") return Object.keys(STATE_NAMES);
  if (sorting === "kuka") return [...peopleOf(decisions).map(nameOf), ""];
  return [...orders[sorting], "oma"];
}

function keyOf(each: Decision, sorting: Sorting, today: Day): string {
  if (sorting === "paiva") return standingOf(each, today);
  if (sorting === "tila") return each.state;
  if (sorting === "kuka") return nameOf(each.who);
  return (sorting === "v" ? each.place?.v : each.place?.phase) ?? "oma";
}

/** A name as it is compared: `Aino ` and `aino` are one person. */
function nameOf(who: string): string {
  return who.trim().replace(/\s+/g, " ").toLowerCase();
}

/** The earliest first; what has no day comes after. Of one day, as they stand on their sheets. */
export function byDay(a: Decision, b: Decision): number {
  return dayKey(a).localeCompare(dayKey(b));
}

function byDone(a: Decision, b: Decision): number {
  return (b.stateDay || dayKey(b)).localeCompare(a.stateDay || dayKey(a));
}

function dayKey({ day }: Decision): string {
  return "day" in day ? day.day : "9999";
}

/** What is told of a decision's day today: `18 päivää myöhässä`, `tänään`, `31 päivää jäljellä`. */
export function dayTold(decision: Decision, today: Day): string {
  const { day, state, stateDay } = decision;
  if (state === "tehty") return stateDay ? `tehty ${dayText(stateDay)}` : "tehty";
  if (state === "turha") return "";
  if (day.kind === "guess") return `Tarkoittaako tämä päivää ${dayText(day.day)}? ${day.why}`;
  if (day.kind === "unread") return day.why || "Päivää ei voitu lukea.";
  if (day.kind === "none") return "Päivää ei ole sovittu.";
  const left = daysBetween(today, day.day);
  if (left === 0) return "tänään";
  return left < 0 ? `${inDays(-left)} myöhässä` : `${inDays(left)} jäljellä`;
}

function inDays(count: number): string {
  return count === 1 ? "1\u00a0päivä" : `${count}\u00a0päivää`;
}
