/** The plan of a workshop: rows with clock times, and whether they fit the time. */

import { spoken } from "../finnish.ts";
import type { Choice } from "./choice.ts";
import { type Picked, pick } from "./picking.ts";
import { type Row, rowsOf } from "./rows.ts";
import type { Sheet } from "./sheets.ts";
import { endOfDay } from "./times.ts";

/** A row and when it begins, in minutes after the midnight before the workshop. */
export interface TimedRow extends Row {
  readonly start: number;
}

/** A whole plan; `over` tells by how many minutes it does not fit. */
export interface Plan {
  readonly choice: Choice;
  readonly picked: readonly Picked[];
  readonly rows: readonly TimedRow[];
  readonly groups: number;
  readonly minutes: number;
  readonly end: number;
  readonly over: number;
}

/** The plan of a choice. */
export function planOf(choice: Choice, known: readonly Sheet[]): Plan {
  const picked = pick(choice, known);
  const rows = timed(
    rowsOf(
      picked.map(({ run }) => run.steps),
      choice.people === 1,
    ),
    choice.start,
  );
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
  return {
    choice,
    picked,
    rows,
    groups: picked.reduce((most, { groups }) => Math.max(most, groups), 1),
    minutes,
    end: choice.start + minutes,
    over: choice.slot ? Math.max(0, minutes - choice.slot) : 0,
  };
}

/** Rows one after another from a time. */
export function timed(rows: readonly Row[], start: number): TimedRow[] {
  let passed = start;
  return rows.map((row) => {
    const begins = passed;
    passed += row.minutes;
    return { ...row, start: begins };
  });
}

/** Whether the plan fits its time, in a sentence. */
export function fitSentence({ picked, minutes, over, end, choice }: Plan): string {
  if (!picked.length) return "Valitse työpohjia, niin kellonajat ja paperit lasketaan tähän.";
  const ends = `Työpaja kestää ${spoken(minutes)} ja päättyy klo\u00a0${endOfDay(end)}.`;
  if (!choice.slot) return ends;
  const left = choice.slot - minutes;
  if (!over) return left ? `${ends} Aikaa jää ${spoken(left)}.` : ends;
  return `${ends} Se ei mahdu: aikaa on ${spoken(choice.slot)}, ja ${spoken(over)} puuttuu.`;
}
