import assert from "node:assert/strict";
import { test } from "node:test";
import { blankIn, hasBlank, holds } from "./blanks.ts";

const SENTENCE = "Omistaja on [kuka], joka on luvannut [mitä].";

test("a sentence is in a text also when its blanks are filled", () => {
  assert.ok(holds(SENTENCE, SENTENCE));
  assert.ok(holds("Alku. Omistaja on kirjasto, joka on luvannut tilan. Loppu.", SENTENCE));
  assert.ok(holds("Tilaaja vie asian.", "[Kuka] vie asian."));
});

test("a sentence is not in a text that has only some of its words, or them in another order", () => {
  assert.ok(!holds("Omistaja on kirjasto.", SENTENCE));
  assert.ok(!holds("Hän, joka on luvannut tilan. Omistaja on kirjasto", SENTENCE));
  assert.ok(!holds("", "[Kuka] vie asian."));
});

test("a blank is found first in a text, and around a place inside it", () => {
  assert.deepEqual(blankIn(SENTENCE), [12, 18]);
  assert.deepEqual(blankIn(SENTENCE, 14), [12, 18]);
  assert.equal(blankIn(SENTENCE, 12), undefined);
  assert.equal(blankIn(SENTENCE, 18), undefined);
  assert.equal(blankIn("Valmis."), undefined);
  assert.ok(hasBlank(SENTENCE) && !hasBlank("[] Valmis."));
});
