import assert from "node:assert/strict";
import { test } from "node:test";

import { Synonyms } from "./synonyms.ts";
import type { Word } from "./vocabulary.ts";

const SYNONYMS = new Synonyms([
  { phrases: [["hanke"], ["projekti"]] },
  { phrases: [["kuka", "maksaa"], ["budjetti"], ["raha", "asia"]] },
  { phrases: [["hanke"], ["työ"]] },
]);
const WORDS: ReadonlyMap<string, Word> = new Map([
  [
    "budjetti",
    { lemma: "budjetti", forms: ["budjetti"], parts: ["bud", "jetti"], roots: ["budjetoida"] },
  ],
]);

function widened(...groups: [string, number][][]): Record<string, number>[] {
  const terms = groups.map((group) => new Map(group));
  SYNONYMS.widen(terms, WORDS);
  return terms.map((group) => Object.fromEntries(group));
}

test("a word means its synonyms of every group less surely than itself", () => {
  const [group] = widened([["hanke", 1]]);
  assert.deepEqual(group, { hanke: 1, projekti: 0.6, työ: 0.6 });
});

test("an unsure word makes its synonyms less sure", () => {
  const [group] = widened([["projekti", 0.5]]);
  assert.deepEqual(group, { projekti: 0.5, hanke: 0.3 });
});

test("a phrase means the others of its group only when all of its words are there, in order", () => {
  const [first, second] = widened([["kuka", 1]], [["maksaa", 1]]);
  assert.equal(first?.budjetti, 0.9);
  assert.equal(second?.budjetti, 0.9);
  assert.ok(Math.abs((first?.raha ?? 0) - 0.9 / Math.SQRT2) < 1e-9);
  assert.deepEqual(widened([["kuka", 1]], [["raha", 1]])[0], { kuka: 1 });
  assert.deepEqual(widened([["maksaa", 1]], [["kuka", 1]])[1], { kuka: 1 });
});

test("a word means its parts and roots too, and one that is already surer stays so", () => {
  const [group] = widened([
    ["budjetti", 1],
    ["bud", 0.9],
  ]);
  assert.equal(group?.bud, 0.9);
  assert.equal(group?.jetti, 0.48);
  assert.equal(group?.budjetoida, 0.35);
});

test("no words widen to nothing", () => {
  assert.deepEqual(widened(), []);
  assert.deepEqual(widened([]), [{}]);
});
