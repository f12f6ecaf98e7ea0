/** Decisions as others take them: a table, the text of a memo, and entries of a calendar. */

import { type Day, dayText } from "../calendar.ts";
import { dayTold, grouped, STANDINGS, STATE_NAMES, type Standing } from "./decision-list.ts";
import type { Decision } from "./decisions.ts";
import { byTime } from "./former.ts";
import { pathsOfRecord } from "./paths.ts";
import { entriesAt, type Project } from "./project.ts";

const HEAD = ["Mitä", "Kuka", "Mihin mennessä", "Päivä", "Tila", "Arkki", "Huomio", "Syy"];
const OF_OWN = "Oma toimi";
/** Counts of changes begin from here (s), so that they stay small whole numbers. */
const BEGINNING = 1_600_000_000;

/** An entry of a calendar. `changed` counts up with each change, so that a later file updates. */
export interface CalendarEntry {
  readonly uid: string;
  readonly changed: number;
  readonly day: Day;
  readonly title: string;
  readonly description: string;
  readonly isCancelled: boolean;
}

/** The sheet that a decision stands on: `08 Roolit ja lähtötaso: Kauppa`. */
export function sheetTold({ place, sheet, sheetName }: Decision): string {
  const title = place ? `${place.number} ${place.title}` : sheet || OF_OWN;
  return sheetName ? `${title}: ${sheetName}` : title;
}

/** The state in words, with its day: `Tehty 1.9.2026`. */
export function stateTold({ state, stateDay, states, reopened }: Decision): string {
  if (states.length > 1) return STANDINGS.ristiriita;
  if (reopened) return "Avattu uudelleen";
  return stateDay ? `${STATE_NAMES[state]} ${dayText(stateDay)}` : STATE_NAMES[state];
}

/**
 * The day that counts, where it is not what was written: `siirtyi: 13.10.2026` of a decision that
 * was moved, `4.12.2026` of one whose day somebody confirmed.
 */
export function movedTold({ when, day, isConfirmed, state, stateDay }: Decision): string {
  if (day.kind !== "sure" || !isConfirmed || when === dayText(day.day)) return "";
  return state === "siirtyi" && stateDay ? `siirtyi: ${dayText(day.day)}` : dayText(day.day);
}

/** What was written of the day, and the day that counts where it is another. */
export function whenTold(each: Decision): string {
  const moved = movedTold(each);
  if (!each.when) return each.day.kind === "sure" ? dayText(each.day.day) : "";
  return moved ? `${each.when} (${moved})` : each.when;
}

/** How much of the project's decisions a list holds, for one who sees only it; nothing of none. */
export function listTold(shown: number, all: number): string {
  if (!all) return "";
  const some = `${shown}\u00a0${shown === 1 ? "päätös" : "päätöstä"}`;
  if (shown < all) return `Listassa on ${some} hankkeen ${all} päätöksestä.`;
  return all === 1 ? "Listassa on hankkeen ainoa päätös." : `Listassa on hankkeen kaikki ${some}.`;
}

/** The rows of a table, its head first. */
export function tableOf(decisions: readonly Decision[]): string[][] {
  const rows = decisions.map((each) => [
    each.what,
    each.who,
    each.when,
    each.day.kind === "sure" ? dayText(each.day.day) : "",
    stateTold(each),
    sheetTold(each),
    each.note,
    each.reason,
  ]);
  return [HEAD, ...rows];
}

/** The text of a memo: what is late first. */
export function memoOf(decisions: readonly Decision[], today: Day, title: string): string {
  const groups = grouped(decisions, "paiva", today, { vaihe: [], v: [] });
  const parts = groups.map(({ key, decisions: members }) => {
    const lines = members.map((each) => `- ${lineOf(each, today)}`);
    return [STANDINGS[key as Standing], ...lines].join("\n");
  });
  return [`${title}, ${dayText(today)}`, ...parts].join("\n\n");
}

/**
 * A decision on one line: `Uusitaan esite. (Valmentaja, 12.9.2025, siirtyi: 30.9.2025, 18 päivää
 * myöhässä; Syy: Paino viivästyi)`.
 */
export function lineOf(each: Decision, today: Day): string {
  const what = oneLine(each.what) || "(ei vielä tekstiä)";
  const day = isTold(each) ? dayTold(each, today) : "";
  const told = [oneLine(each.who), oneLine(each.when), movedTold(each), day, disputeTold(each)];
  const parts = [told.filter((text) => text).join(", "), ...remarksOf(each)];
  const known = parts.filter((text) => text);
  return known.length ? `${what} (${known.join("; ")})` : what;
}

/** Why a decision was moved or left out, and what is noted of it, each by its name. */
export function remarksOf({ reason, note }: Decision): string[] {
  const all = [reason && `Syy: ${oneLine(reason)}`, note && `Huomio: ${oneLine(note)}`];
  return all.filter((text) => text !== "");
}

/** The states among which one is to be chosen: `merkitty: tehty ja ei enää tarpeen`. */
export function disputeTold({ states }: Decision): string {
  if (states.length < 2) return "";
  return `merkitty: ${statesTold(states)}`;
}

/** States in words: `tehty ja ei enää tarpeen`. */
export function statesTold(states: Decision["states"]): string {
  return states.map((state) => STATE_NAMES[state].toLowerCase()).join(" ja ");
}

function isTold({ day, state }: Decision): boolean {
  return state === "tehty" || (day.kind === "sure" && state !== "turha");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The entries of a calendar: every decision whose day is sure. */
export function entriesOf(project: Project, decisions: readonly Decision[]): CalendarEntry[] {
  return decisions.flatMap((each) => {
    const { day } = each;
    return day.kind === "sure" ? [entryOf(project, each, day.day)] : [];
  });
}

function entryOf(project: Project, each: Decision, day: Day): CalendarEntry {
  const what = oneLine(each.what) || "Päätös";
  const lines = [
    each.who && `Kuka: ${oneLine(each.who)}`,
    `Mistä: ${sheetTold(each)}`,
    `Tila: ${stateTold(each)}`,
    each.reason && `Syy: ${each.reason}`,
    each.note && `Huomio: ${each.note}`,
  ];
  return {
    uid: `${project.id}.${each.record.replaceAll("/", ".")}@juurruttajan-kasikirja`,
    changed: changedAt(project, each.record),
    day,
    title: each.state === "tehty" ? `Tehty: ${what}` : what,
    description: lines.filter((line) => line !== "").join("\n"),
    isCancelled: each.state === "turha",
  };
}

function changedAt(project: Project, record: string): number {
  const paths = pathsOfRecord(project, record);
  const all = paths.flatMap((path) => {
    return [...entriesAt(project.values, path), ...entriesAt(project.former, path)];
  });
  const [newest] = all.sort(byTime);
  return Math.max(0, (newest?.time ?? BEGINNING) - BEGINNING);
}
