import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { distance, fold, pieces, wordsOf } from "./words.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcäö"), maxLength: 7 });

test("letters lose their marks", () => {
  assert.equal(fold("Äänekoski, ŠÅÖ"), "Aanekoski, SAO");
});

test("words are in lower case, without endings after a colon and soft hyphens", () => {
  assert.deepEqual(wordsOf("ESR:n Hyöty\u00adlause, 4V-malli!"), [
    "esr",
    "hyötylause",
    "4v",
    "malli",
  ]);
  assert.deepEqual(wordsOf("a\u0308a\u0308ni"), ["ääni"]);
  assert.deepEqual(wordsOf(" ?! "), []);
});

test("pieces joined are the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      assert.equal(pieces(text).join(""), text);
    }),
  );
});

test("a letter changed, added, dropped or swapped is one away", () => {
  for (const other of ["sand", "sanaa", "saa", "snaa", "san"]) {
    assert.equal(distance("sana", other, 3), 1, other);
  }
  assert.equal(distance("sana", "sana", 3), 0);
  assert.equal(distance("", "ab", 3), 2);
  assert.equal(distance("sana", "pitkä sana", 3), 4);
  assert.equal(distance("abcd", "wxyz", 2), 3);
});

test("distance is the same both ways, nothing only to itself, and never over its limit", () => {
  fc.assert(
    fc.property(word, word, fc.nat({ max: 6 }), (a, b, most) => {
      const far = distance(a, b, most);
      assert.equal(far, distance(b, a, most));
      assert.equal(far === 0, a === b);
      assert.ok(far <= most + 1);
      assert.ok(far >= Math.min(Math.abs(a.length - b.length), most + 1));
    }),
  );
});
