import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { split, splitNear } from "./compounds.ts";
import { Vocabulary } from "./vocabulary.ts";
import { distance, fold } from "./words.ts";

const LINES = [
  "hyötylause|hyötylausetta,hyötylauseen|hyöty,lause",
  "hanke|hankkeen,hankkeessa",
  "budjetti|budjetin",
  "juurrutusbudjetti||juurrutus,budjetti",
  "juurruttaa|juurrutti",
  "juurrutus|||juurruttaa",
  "kokous|kokouksen",
  "raha|rahaa",
];
const WORDS = new Vocabulary(LINES.join("\n"));

const lemmas = (near: readonly { lemma: string }[]) => near.map(({ lemma }) => lemma);

test("a word is known as it is written, and without its dots", () => {
  assert.deepEqual(WORDS.known("hyötylausetta"), ["hyötylause"]);
  assert.deepEqual(WORDS.known("hyotylausetta"), ["hyötylause"]);
  assert.deepEqual(WORDS.known("olematon"), []);
  assert.deepEqual(WORDS.known("__proto__"), []);
});

test("parts and roots are words of their own", () => {
  assert.deepEqual(WORDS.known("lause"), ["lause"]);
  assert.deepEqual(WORDS.words.get("juurrutus")?.roots, ["juurruttaa"]);
  assert.deepEqual(WORDS.known("juurrutti"), ["juurruttaa"]);
});

test("two base forms that the site writes as one are joined, in that order only", () => {
  assert.deepEqual(WORDS.joined("hyöty", "lause"), ["hyötylause"]);
  assert.deepEqual(WORDS.joined("lause", "hyöty"), []);
});

test("a form that the site does not use leads to its base form", () => {
  assert.deepEqual(WORDS.byStem("budjeteissa"), ["budjetti"]);
  assert.deepEqual(WORDS.byStem("kokouksiin"), ["kokous"]);
  assert.deepEqual(WORDS.byStem("xyzxyz"), []);
});

test("of two base forms with one core the nearer is meant, and both when they are as near", () => {
  assert.deepEqual(new Vocabulary("tava\ntapa").byStem("tapoja"), ["tapa"]);
  assert.deepEqual(new Vocabulary("latu\nlato").byStem("latiin"), ["latu", "lato"]);
});

test("an unknown compound of known words is split", () => {
  assert.deepEqual(split("hankeraha", WORDS), ["hanke", "raha"]);
  assert.deepEqual(split("hankebudjeteissa", WORDS), ["hanke", "budjetti"]);
  assert.deepEqual(split("hankexyz", WORDS), []);
  assert.deepEqual(split("abc", WORDS), []);
});

test("a compound with one known part and one misspelt part is cut where the least is wrong", () => {
  assert.deepEqual(new Set(splitNear("hankebujetti", WORDS)), new Set(["hanke", "budjetti"]));
  assert.deepEqual(new Set(splitNear("hakkebudjetti", WORDS)), new Set(["hanke", "budjetti"]));
  assert.deepEqual(splitNear("xqzwbudjetti", WORDS), []);
  assert.deepEqual(splitNear("raha", WORDS), []);
});

test("typing errors are forgiven up to the limit", () => {
  assert.deepEqual(new Set(lemmas(WORDS.misspelt("budjeti", 1))), new Set(["budjetti"]));
  assert.deepEqual(WORDS.misspelt("xqzwxqzw", 2), []);
  assert.deepEqual(
    WORDS.misspelt("hanke", 1, (form) => form !== "hanke"),
    [],
  );
});

test("a beginning leads to the words that begin so", () => {
  assert.ok(WORDS.starting("juurrutusb").includes("juurrutusbudjetti"));
  assert.deepEqual(WORDS.starting("xyz"), []);
});

test("an empty vocabulary knows nothing and fails at nothing", () => {
  const empty = new Vocabulary("");
  assert.deepEqual(empty.known("hanke"), []);
  assert.deepEqual(empty.byStem("hankkeessa"), []);
  assert.deepEqual(split("hankeraha", empty), []);
});

test("no word is offered of which more than every third letter would be wrong", () => {
  assert.deepEqual(WORDS.nearest("kokkous"), ["kokous"]);
  assert.deepEqual(WORDS.nearest("koxxxs"), []);
  assert.deepEqual(WORDS.nearest("raqqq"), []);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ahkenru"), maxLength: 14 }), (typed) => {
      for (const word of WORDS.nearest(typed)) {
        const forms = WORDS.words.get(word)?.forms ?? [];
        const far = Math.min(...forms.map((form) => distance(fold(typed), fold(form), 14)));
        assert.ok(far <= typed.length / 3, `${typed}: ${word}`);
      }
    }),
  );
});
