/** Decisions on a line of time: where each stands, and which have room for their words. */

import { type Day, daysBetween } from "../calendar.ts";
import { byDay, type Standing, standingOf } from "./decision-list.ts";
import type { Decision } from "./decisions.ts";

/** The line is a thousand units wide; a label takes this much of it. */
export const WIDTH = 1000;
export const LABEL = 190;
const EDGE = 14;

/** A decision on the line; `label` where its words begin, above or below the line. */
export interface Dot {
  readonly decision: Decision;
  readonly standing: Standing;
  readonly x: number;
  readonly label?: { readonly x: number; readonly isAbove: boolean };
}

/** The line: its dots in the order of time, and where today is. */
export interface Line {
  readonly dots: readonly Dot[];
  readonly today: number;
  readonly from: Day;
  readonly to: Day;
}

interface Dated {
  readonly decision: Decision;
  readonly day: Day;
}

/** The line of decisions whose day is sure; undefined when there are none. */
export function lineOfTime(decisions: readonly Decision[], today: Day): Line | undefined {
  const dated = [...decisions].sort(byDay).flatMap((decision): Dated[] => {
    return decision.day.kind === "sure" ? [{ decision, day: decision.day.day }] : [];
  });
  const days = [...dated.map(({ day }) => day), today].sort();
  const [from, to] = [days[0] ?? today, days.at(-1) ?? today];
  if (!dated.length) return undefined;
  const length = Math.max(1, daysBetween(from, to));
  const at = (day: Day) => {
    return Math.round(EDGE + (daysBetween(from, day) / length) * (WIDTH - 2 * EDGE));
  };
  const dots = dated.map(({ decision, day }): Dot => {
    return { decision, standing: standingOf(decision, today), x: at(day) };
  });
  return { dots: labelled(dots), today: at(today), from, to };
}

/** Gives words to as many as there is room for: late ones first, then coming, then done. */
function labelled(dots: readonly Dot[]): Dot[] {
  const rows: Record<"above" | "below", number[]> = { above: [], below: [] };
  const labels = new Map<Dot, Dot["label"]>();
  for (const dot of [...dots].sort((a, b) => weight(a) - weight(b))) {
    const x = Math.min(Math.max(dot.x - LABEL / 2, 0), WIDTH - LABEL);
    const isFree = (row: readonly number[]) => row.every((other) => Math.abs(other - x) >= LABEL);
    const isAbove = isFree(rows.above);
    if (!isAbove && !isFree(rows.below)) continue;
    rows[isAbove ? "above" : "below"].push(x);
    labels.set(dot, { x, isAbove });
  }
  return dots.map((dot) => {
    const label = labels.get(dot);
    return label ? { ...dot, label } : dot;
  });
}

function weight({ standing }: Dot): number {
  return ["myohassa", "ristiriita", "avattu", "tulossa", "tehty", "turha"].indexOf(standing);
}

/** A text on so many lines of so many letters; what is left out is told by ”…”. */
export function wrapped(text: string, letters: number, lines: number): string[] {
  const made = broken(text, letters);
  const kept = made.slice(0, lines).map((line) => cut(line, letters));
  const last = kept.at(-1) ?? "";
  if (made.length <= lines || last.endsWith("…")) return kept;
  return [...kept.slice(0, -1), `${last.slice(0, letters - 2)} …`];
}

/** The words of a text on lines; a word that is longer than a line has one of its own. */
function broken(text: string, letters: number): string[] {
  const made: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const longer = `${made.at(-1) ?? ""} ${word}`.trim();
    if (made.length && longer.length <= letters) made[made.length - 1] = longer;
    else made.push(word);
  }
  return made;
}

function cut(line: string, letters: number): string {
  return line.length <= letters ? line : `${line.slice(0, letters - 1)}…`;
}
