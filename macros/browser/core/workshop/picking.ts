/** Which version of each worksheet suits the people and the time, and in how many groups. */

import { fittingRun, groupsFor, type Limits, lacksOf, MOST_GROUPS } from "../runs.ts";
import type { Meeting } from "../types.ts";
import type { Choice } from "./choice.ts";
import { lengthOf } from "./rows.ts";
import type { Chosen, Sheet, StepRun } from "./sheets.ts";
import { sheetAt } from "./sittings.ts";

/** A worksheet in its version, and in how many groups it is worked on. */
export interface Picked {
  readonly sheet: Sheet;
  readonly run: StepRun;
  readonly groups: number;
  /** Whether the version was picked, and not asked for. */
  readonly isPicked: boolean;
}

/** The way of meeting that the people are in. */
export function meetingOf({ people, remote }: Choice): Meeting {
  if (!remote) return "lahi";
  return remote === people ? "eta" : "hybridi";
}

/** Every chosen worksheet in its version; shorter ones are picked while the time does not do. */
export function pick(choice: Choice, known: readonly Sheet[]): Picked[] {
  const picked = choice.sheets.flatMap((each) => pickedOf(each, choice, known));
  while (choice.slot && lengthOf(picked) > choice.slot) {
    const shorter = longestToShorten(picked, choice);
    if (!shorter) break;
    picked[shorter.at] = shorter.picked;
  }
  return picked;
}

/** A worksheet's number and title, as a sentence names it. */
export function titleOf({ sheet }: Picked): string {
  return `${sheet.number} ${sheet.title}`;
}

function pickedOf(chosen: Chosen, choice: Choice, known: readonly Sheet[]): Picked[] {
  const whole = known.find(({ number }) => number === chosen.number);
  const sheet = whole && sheetAt(whole, chosen.sitting);
  const asked = sheet?.runs.find(({ id }) => id === chosen.run);
  const run = asked ?? (sheet && fullest(sheet, choice));
  if (!sheet || !run) return [];
  return [{ sheet, run, groups: groupsOf(run, choice), isPicked: !asked }];
}

/** The fullest version for the people and their way of meeting, or else for their number alone. */
function fullest({ runs }: Sheet, choice: Choice): StepRun | undefined {
  const alone = choice.people === 1 ? runs.find(({ id }) => id === "yksin") : undefined;
  if (alone) return alone;
  const limits: Limits = { aika: 0, meita: choice.people, muoto: [meetingOf(choice)] };
  const fitting = (muoto: Limits["muoto"]) => {
    return fittingRun(runs, { ...limits, muoto }) as StepRun | undefined;
  };
  const inGroups = runs.find((run) => isInGroups(run, choice));
  return fitting(limits.muoto) ?? inGroups ?? fitting([]) ?? runs[0];
}

/** Whether a version is made for the people, or for one when there is one. */
export function suits(run: StepRun, choice: Choice): boolean {
  return run.id === "yksin" ? choice.people === 1 : isInGroups(run, choice);
}

/** Whether the people can work on a version in groups side by side. */
function isInGroups(run: StepRun, choice: Choice): boolean {
  const lacks = lacksOf(run, { aika: 0, meita: 0, muoto: [meetingOf(choice)] });
  return run.id !== "yksin" && !lacks.meetings.length && choice.people >= run.least;
}

/** The longest of the picked worksheets that a shorter version would shorten. */
function longestToShorten(
  picked: readonly Picked[],
  choice: Choice,
): { at: number; picked: Picked } | undefined {
  const order = picked.map((each, at) => ({ each, at })).filter(({ each }) => each.isPicked);
  for (const { each, at } of order.sort((a, b) => b.each.run.minutes - a.each.run.minutes)) {
    const run = shorterOf(each, choice);
    if (run) return { at, picked: { ...each, run, groups: groupsOf(run, choice) } };
  }
  return undefined;
}

/** The next shorter version that the people can work on. */
function shorterOf({ sheet, run }: Picked, choice: Choice): StepRun | undefined {
  const shorter = sheet.runs.filter((each) => each.minutes < run.minutes);
  const suit = shorter.filter((each) => isInGroups(each, choice));
  return suit.sort((a, b) => b.minutes - a.minutes)[0];
}

/** The groups that a version needs for the people, or those that were asked for. */
export function groupsOf(run: StepRun, { people, groups }: Choice): number {
  if (groups) return groups;
  if (run.groups.most > 1) return groupsFor(run, people).least;
  const needed = Math.ceil(people / Math.max(1, run.atSheet));
  return Math.min(Math.max(1, needed), MOST_GROUPS, people);
}
