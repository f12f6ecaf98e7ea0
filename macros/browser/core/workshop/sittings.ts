/** The sittings of a worksheet that is not done on one day: a plan of a day holds one of them. */

import { uncapitalized } from "../finnish.ts";
import type { Sheet, Sitting, Step, StepRun } from "./sheets.ts";

/** Steps by the days on which they are held; none when that is one day. */
export function sittingsOf(steps: readonly Step[]): Sitting[] {
  const begins = steps.flatMap(({ sitting }, at) => (sitting ? [at] : []));
  if (begins.length < 2) return [];
  return begins.map((from, at) => {
    const held = steps.slice(from, begins[at + 1]);
    const minutes = held.reduce((sum, step) => sum + step.minutes, 0);
    return { name: held[0]?.sitting ?? "", minutes, steps: held };
  });
}

/** A worksheet as it is held on one of its days, counted from 1; a version may have fewer. */
export function sheetAt(sheet: Sheet, count = 1): Sheet {
  return { ...sheet, runs: sheet.runs.map((run) => runAt(run, count)) };
}

function runAt(run: StepRun, count: number): StepRun {
  const sitting = run.sittings[Math.min(count, run.sittings.length) - 1];
  if (!sitting) return run;
  const { minutes, steps } = sitting;
  return { ...run, minutes, longest: minutes, steps };
}

/** A title with the sitting that is planned: `Kokeilukortti: toinen tapaaminen`. */
export function titleIn(title: string, run: StepRun): string {
  const name = nameIn(run);
  return name ? `${title}: ${name}` : title;
}

/** The sitting that is planned, as in a sentence; empty when a version is held at once. */
export function nameIn(run: StepRun): string {
  return uncapitalized(run.sittings[placeOf(run) - 1]?.name ?? "");
}

/** The place of the sitting that a version holds, counted from 1; 0 when it is held at once. */
export function placeOf({ sittings, steps }: StepRun): number {
  return sittings.findIndex((each) => each.steps === steps) + 1;
}
