/**
 * The laws of the merge, tried on copies in several hands against an oracle that forgets nothing.
 */
import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { inFile, PATHS, Replicas, RUNS, type Step } from "../../testing/replicas.ts";
import { fileText } from "./file-text.ts";
import type { Project } from "./project.ts";
import { merge } from "./register.ts";

const COPIES = 5;
const who = fc.nat({ max: COPIES - 1 });

/** Steps of which some do `often`, at one of so many paths, each after a wait of up to so long. */
function stepsOf(paths: number, wait: number, often: number): fc.Arbitrary<Step[]> {
  const write = fc.record({
    does: fc.constantFrom("write" as const, "write" as const, "clear" as const),
    who,
    path: fc.nat({ max: paths - 1 }),
    wait: fc.nat({ max: wait }),
  });
  const meet = fc.record({
    does: fc.constantFrom("merge" as const, "merge" as const, "hear" as const, "copy" as const),
    who,
    from: who,
  });
  const keep = fc.record({
    does: fc.constantFrom("save" as const, "restore" as const, "flush" as const, "reload" as const),
    who,
  });
  const step = fc.oneof<fc.WeightedArbitrary<Step>[]>(
    { weight: often, arbitrary: write },
    { weight: 3, arbitrary: meet },
    { weight: 2, arbitrary: keep },
  );
  return fc.array(step, { maxLength: 80, size: "max" });
}

function after(all: readonly Step[], broken = {}): Replicas {
  const replicas = new Replicas(COPIES, broken);
  for (const each of all) replicas.step(each);
  return replicas;
}

function projectsAfter(all: readonly Step[]): [Project, Project, Project] {
  const [a, b, c] = after(all).copies.map(({ project }) => inFile(project));
  assert.ok(a && b && c);
  return [a, b, c];
}

const isEqual = (a: Project, b: Project) => assert.equal(fileText(a), fileText(b));

function holds(steps: fc.Arbitrary<Step[]>, numRuns: number): void {
  const property = fc.property(steps, (all) => {
    const [a, b, c] = projectsAfter(all);
    isEqual(merge(a, a), a);
    isEqual(merge(a, b), merge(b, a));
    isEqual(merge(merge(a, b), c), merge(a, merge(b, c)));
    isEqual(merge(merge(a, b), b), merge(a, b));
  });
  fc.assert(property, { numRuns });
}

test("what stands is what nobody who saw it replaced, and merging has no order", () => {
  holds(stepsOf(PATHS.length, 90, 5), RUNS);
});

test("so it is too where far more has been replaced than a file remembers", () => {
  holds(stepsOf(1, 120, 8), Math.ceil(RUNS / 4));
});

test("pages that write in one place, one after another, leave what the last of them wrote", () => {
  const page = (isSaved: boolean): Step[] => [
    { does: "write", who: 0, path: 0, wait: 0 },
    ...(isSaved ? [{ does: "flush", who: 0 } as const] : []),
    { does: "reload", who: 0 },
  ];
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 20, maxLength: 60 }), (pages) => {
      after(pages.flatMap(page));
    }),
    { numRuns: Math.ceil(RUNS / 10) },
  );
});

test("a writer that is kept over a restored backup breaks the law", () => {
  const text = (does: "write", path: number): Step => ({ does, who: 0, path, wait: 1 });
  const kept: Step[] = [
    { does: "save", who: 0 },
    text("write", 0),
    { does: "merge", who: 1, from: 0 },
    { does: "restore", who: 0 },
    text("write", 1),
    text("write", 0),
    { does: "merge", who: 1, from: 0 },
  ];
  after(kept);
  assert.throws(() => after(kept, { keepsWriter: true }), assert.AssertionError);
});
