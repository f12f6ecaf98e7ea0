import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { coreOf, stems } from "./inflection.ts";

test("strong and weak grade of a word have one core", () => {
  const pairs = [
    ["budjetti", "budjeti"],
    ["kokous", "kokouks"],
    ["kaupunki", "kaupungi"],
    ["kumppi", "kummi"],
    ["ranta", "ranna"],
    ["hanke", "hank"],
    ["tapa", "tava"],
    ["tyopohja", "tyopohj"],
    ["ihminen", "ihmis"],
  ] as const;
  for (const [one, other] of pairs) assert.equal(coreOf(one), coreOf(other), `${one} ${other}`);
});

test("a form gives the stem that is left of each ending, the longest ending first", () => {
  const found = [...stems("hankkeessa")];
  assert.ok(found.some(({ stem, ending }) => stem === "hankkee" && ending === "ssa"));
  assert.deepEqual(found.at(-1), { stem: "hankkeessa", ending: "", last: "a" });
  const lengths = found.map(({ ending }) => ending.length);
  assert.deepEqual(
    lengths,
    [...lengths].sort((a, b) => b - a),
  );
});

test("whose a thing is, is taken away too", () => {
  const found = [...stems("hankkeemme")].map(({ stem }) => stem);
  assert.ok(found.includes("hankkee"));
  assert.deepEqual([...stems("omani")].map(({ stem }) => stem).includes("oma"), false);
});

test("a stem has at least three letters, and with its ending it is the word or the word's start", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aeiknst"), maxLength: 12 }), (plain) => {
      for (const { stem, ending, last } of stems(plain)) {
        assert.ok(stem.length >= 3);
        assert.ok(plain.startsWith(stem + ending));
        assert.equal(last, stem.at(-1));
      }
    }),
  );
});
