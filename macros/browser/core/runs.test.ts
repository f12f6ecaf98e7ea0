import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  fittingRun,
  groupsFor,
  helpOf,
  isLimited,
  type Lacks,
  type Limits,
  lacksOf,
  lackWords,
  nearestRun,
  type Run,
  runWords,
} from "./runs.ts";
import type { Meeting, RunId } from "./types.ts";

const NONE: Limits = { aika: 0, meita: 0, muoto: [] };
const ONE = { least: 1, most: 1 };
const IN_ROOM: readonly Meeting[] = ["lahi", "hybridi"];

function run(
  id: RunId,
  minutes: number,
  least: number,
  most: number,
  more: Partial<Run> = {},
): Run {
  const meetings = { eta: ["eta"] as const, yksin: [] }[id as "eta" | "yksin"] ?? IN_ROOM;
  const size = { minutes, longest: minutes, least, most };
  return { id, ...size, meetings, groups: ONE, atSheet: most, ...more };
}

const LARGE = run("suuri-ryhma", 85, 8, 20, { groups: { least: 2, most: 4 }, atSheet: 5 });
const RUNS = [
  run("paa", 80, 3, 5),
  run("lyhyt", 40, 2, 4),
  LARGE,
  run("eta", 80, 3, 5),
  run("yksin", 50, 1, 1),
];

const anyRun: fc.Arbitrary<Run> = fc
  .tuple(
    fc.constantFrom<RunId>("paa", "lyhyt", "suuri-ryhma", "eta", "yksin"),
    fc.integer({ min: 5, max: 300 }),
    fc.integer({ min: 1, max: 12 }),
    fc.nat({ max: 20 }),
  )
  .map(([id, minutes, least, more]) => run(id, minutes, least, least + more));
const anyRuns = fc.array(anyRun, { minLength: 1, maxLength: 5 });
const anyLimits: fc.Arbitrary<Limits> = fc.record({
  aika: fc.nat({ max: 320 }),
  meita: fc.nat({ max: 40 }),
  muoto: fc.subarray(["lahi", "eta", "hybridi"]),
});

const chosen = (limits: Partial<Limits>, wanted?: RunId) =>
  fittingRun(RUNS, { ...NONE, ...limits }, wanted)?.id;

test("the version that fits is the fullest of those that do", () => {
  assert.equal(chosen({}), "paa");
  assert.equal(chosen({ aika: 79 }), "lyhyt");
  assert.equal(chosen({ aika: 90, meita: 12 }), "suuri-ryhma");
  assert.equal(chosen({ aika: 90, meita: 12, muoto: ["hybridi"] }), "suuri-ryhma");
  assert.equal(chosen({ muoto: ["eta"] }), "eta");
  assert.equal(chosen({ meita: 1 }), "yksin");
  assert.equal(chosen({ aika: 84, meita: 12 }), undefined);
  assert.equal(chosen({ aika: 39 }), undefined);
});

test("a wanted version comes first when it fits, and only then", () => {
  assert.equal(chosen({}, "lyhyt"), "lyhyt");
  assert.equal(chosen({ meita: 5 }, "lyhyt"), "paa");
});

test("one who is alone meets nobody, whatever the way of meeting", () => {
  assert.equal(chosen({ meita: 1, muoto: ["hybridi"] }), "yksin");
  assert.equal(chosen({ aika: 60, muoto: ["eta"] }), undefined);
});

test("a version that fits breaks no limit that was given", () => {
  fc.assert(
    fc.property(anyRuns, anyLimits, (runs, limits) => {
      const found = fittingRun(runs, limits);
      if (!found) return;
      assert.ok(!limits.aika || found.minutes <= limits.aika);
      assert.ok(!limits.meita || (found.least <= limits.meita && limits.meita <= found.most));
      const isAlone = found.id === "yksin" && limits.meita === 1;
      const meets = found.meetings.some((each) => limits.muoto.includes(each));
      assert.ok(!limits.muoto.length || isAlone || meets);
    }),
    { numRuns: 2000 },
  );
});

test("a version fits if and only if the nearest one lacks nothing", () => {
  fc.assert(
    fc.property(anyRuns, anyLimits, (runs, limits) => {
      const words = lackWords(nearestRun(runs, limits).lacks);
      assert.equal(fittingRun(runs, limits) !== undefined, words.length === 0);
    }),
  );
});

test("with what it lacks given, a version fits", () => {
  fc.assert(
    fc.property(anyRun, anyLimits, (one, limits) => {
      const lacks = lacksOf(one, limits);
      const meita = limits.meita && limits.meita + lacks.few - lacks.many;
      const meets = lacksOf(one, { ...limits, meita }).meetings.length === 0;
      const muoto = meets ? limits.muoto : [];
      const given = { aika: limits.aika && limits.aika + lacks.minutes, meita, muoto };
      assert.equal(fittingRun([one], given)?.id, one.id);
    }),
  );
});

test("what is lacking is said in words: time, people and form", () => {
  const lacks = (change: Partial<Lacks>) =>
    lackWords({ minutes: 0, few: 0, many: 0, meetings: [], ...change });
  assert.deepEqual(lacks({ minutes: 10 }), ["aikaa puuttuu 10\u00a0min"]);
  assert.deepEqual(lacks({ few: 1 }), ["väkeä puuttuu 1\u00a0henkilö"]);
  assert.deepEqual(lacks({ many: 3 }), ["väkeä on 3\u00a0henkeä liikaa"]);
  assert.deepEqual(lacks({ meetings: ["eta"] }), ["ohje etätyöpajaan puuttuu"]);
  assert.deepEqual(lacks({}), []);
});

test("the nearest lacks the fewest things, and then the least of them", () => {
  const near = (limits: Partial<Limits>) => nearestRun(RUNS, { ...NONE, ...limits });
  assert.equal(near({ aika: 80, meita: 12 }).run.id, "suuri-ryhma");
  assert.equal(near({ aika: 35 }).run.id, "lyhyt");
  assert.equal(near({ aika: 80, meita: 6, muoto: ["eta"] }).run.id, "eta");
  assert.throws(() => nearestRun([], NONE));
});

test("a large group works in as few groups as its sheets allow", () => {
  assert.deepEqual(groupsFor(LARGE, 12), { least: 3, most: 3 });
  assert.deepEqual(groupsFor(LARGE, 8), { least: 2, most: 2 });
  assert.deepEqual(groupsFor(LARGE, 20), { least: 4, most: 4 });
  assert.deepEqual(groupsFor(LARGE, 0), { least: 2, most: 4 });
});

test("a version is told by its name, groups and minutes", () => {
  assert.equal(runWords(LARGE, 12), "suuren ryhmän versio, 3\u00a0ryhmää, 85\u00a0min");
  assert.equal(runWords(LARGE, 0), "suuren ryhmän versio, 2–4\u00a0ryhmää, 85\u00a0min");
  assert.equal(runWords(run("lyhyt", 40, 2, 4), 3), "lyhyt versio, 40\u00a0min");
  assert.ok(isLimited({ ...NONE, muoto: ["eta"] }));
  assert.ok(!isLimited(NONE));
});

test("a version of several days tells its longest sitting when the whole does not fit", () => {
  const split = run("paa", 80, 3, 5, { longest: 40 });
  const at = (aika: number) => helpOf(nearestRun([split], { ...NONE, aika }), { ...NONE, aika });
  assert.equal(at(45), ", mutta pisin kerta on 40\u00a0min");
  assert.deepEqual([at(30), at(80), at(0)], ["", "", ""]);
  assert.match(runWords(split, 4), /80.min eri päivinä$/);
});
