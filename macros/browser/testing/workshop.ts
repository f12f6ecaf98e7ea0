/** Worksheets and choices of a workshop, made for tests. */

import fc from "fast-check";

import type { RunId } from "../core/types.ts";
import { type Choice, DEFAULTS, PRINTERS } from "../core/workshop/choice.ts";
import type { Sheet, Step, StepKind, StepRun, Thing } from "../core/workshop/sheets.ts";
import { sittingsOf } from "../core/workshop/sittings.ts";

const PLAIN = { need: "lisa", agreed: "", sitting: "" } as const;

export function step(minutes: number, kind: StepKind = "tyo", decides = false): Step {
  return { id: `s${minutes}`, kind, title: "Tehkää", minutes, least: 0, decides, ...PLAIN };
}

export function run(id: RunId, minutes: readonly number[], more: Partial<StepRun> = {}): StepRun {
  const steps = minutes.map((each, at) =>
    step(each, at === minutes.length - 1 ? "lopetus" : "tyo", at === minutes.length - 1),
  );
  const whole = minutes.reduce((sum, each) => sum + each, 0);
  const range = { least: 1, most: 1 };
  const size = { minutes: whole, longest: whole, least: 3, most: 6, atSheet: 6, groups: range };
  return {
    id,
    ...size,
    steps,
    preparing: 60,
    waiting: 0,
    sittings: [],
    meetings: ["lahi", "hybridi"],
    ...more,
  };
}

/** A version that is held on two days: the second one begins with the third step. */
function onTwoDays(made: StepRun): StepRun {
  const names = ["Suunnittelu", "", "Kooste"];
  const steps = made.steps.map((each, at) => ({ ...each, sitting: names[at] ?? "" }));
  const sittings = sittingsOf(steps);
  return { ...made, steps, sittings, longest: Math.max(...sittings.map((each) => each.minutes)) };
}

export function thing(one: string, many: string, more: Partial<Thing> = {}): Thing {
  const usual = { count: 1, per: "ryhma", isSpent: false, alone: "", isForMany: false } as const;
  return { one, many, ...usual, ...more };
}

export function sheet(number: string, more: Partial<Sheet> = {}): Sheet {
  return {
    number,
    id: `arkki-${number}`,
    title: `Arkki ${number}`,
    runs: [
      run("paa", [10, 30, 30, 10]),
      run("lyhyt", [10, 15, 10], { least: 2, most: 4, atSheet: 4 }),
      run("suuri-ryhma", [10, 30, 35, 20], LARGE),
      run("eta", [10, 30, 30, 10], { meetings: ["eta"] }),
      run("yksin", [20, 20], { least: 1, most: 1, atSheet: 1, meetings: [] }),
    ],
    copies: [{ size: "a3", isOwn: true, count: 1, per: "ryhma" }],
    things: [thing("kynä", "kynää", { per: "henkilo" })],
    pages: new Map([["a4", 2]]),
    hasPoster: true,
    ...more,
  };
}

const LARGE = { least: 7, most: 18, atSheet: 6, groups: { least: 2, most: 3 } };
/** The main run of the last one is held on two days, 40 minutes on each. */
const SPLIT = sheet("11").runs.map((each) => (each.id === "paa" ? onTwoDays(each) : each));
export const KNOWN = [sheet("01"), sheet("06"), sheet("11", { runs: SPLIT })];

export function choice(more: Partial<Choice> = {}): Choice {
  return { ...DEFAULTS, sheets: [{ number: "01" }], ...more };
}

/** Any choice that an address can hold. */
export const CHOICES: fc.Arbitrary<Choice> = fc
  .record({
    sheets: fc.uniqueArray(fc.constantFrom("01", "06", "11"), { minLength: 1, maxLength: 3 }),
    run: fc.option(fc.constantFrom<RunId>("paa", "lyhyt"), {
      nil: undefined,
    }),
    sitting: fc.constantFrom(1, 2),
    start: fc.integer({ min: 0, max: 1439 }),
    people: fc.integer({ min: 1, max: 120 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    groups: fc.integer({ min: 0, max: 12 }),
    slot: fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 600 })),
    printer: fc.constantFrom(...PRINTERS),
    isTwoSided: fc.boolean(),
    place: fc.constantFrom("", "Sali 2", "Kärsämäki & co"),
  })
  .map(({ sheets, run: version, sitting, share, groups, ...rest }) => ({
    ...DEFAULTS,
    ...rest,
    sheets: sheets.map((number) => ({
      number,
      ...(version && { run: version }),
      ...(sitting > 1 && number === "11" && { sitting }),
    })),
    remote: Math.floor(share * rest.people),
    groups: Math.min(groups, rest.people),
  }));
