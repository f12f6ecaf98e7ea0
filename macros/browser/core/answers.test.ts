import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";
import { anyText } from "../testing/text.ts";
import { type Answer, emptied, joined, newest, parseAnswers, writtenAnswers } from "./answers.ts";

const field = fc.oneof(fc.constantFrom("kaytanne", "__proto__", "constructor"), fc.string());
const answer: fc.Arbitrary<Answer> = fc.oneof(fc.string(), fc.boolean());
const anyAnswers = fc.array(fc.tuple(field, answer)).map((pairs) => new Map(pairs));

test("answers are kept and read back the same, whatever the fields are called", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const back = parseAnswers(writtenAnswers(answers));
      assert.deepEqual(new Map([...(back ?? [])].sort()), new Map([...answers].sort()));
    }),
  );
});

test("a text that is not ours is no answers at all", () => {
  for (const text of ["", '{"kaytanne": "Vanha te', "[1, 2]", "null", "7", '"teksti"', "true"]) {
    assert.equal(parseAnswers(text), undefined, text);
  }
});

test("values of another form are left out, the rest stays", () => {
  const answers = parseAnswers(
    '{"a": "x", "b": true, "c": {"d": 1}, "e": ["y"], "f": 5, "g": null}',
  );
  assert.deepEqual(
    [...(answers ?? [])],
    [
      ["a", "x"],
      ["b", true],
    ],
  );
});

test("any text is read without a fault", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.json()), (text) => {
      const answers = parseAnswers(text);
      assert.ok(answers === undefined || answers instanceof Map);
    }),
  );
});

test("a change goes over what is kept and leaves the other fields alone", () => {
  fc.assert(
    fc.property(anyAnswers, anyAnswers, (kept, changed) => {
      const whole = joined(kept, changed);
      for (const [name, value] of changed) assert.equal(whole.get(name), value);
      for (const [name, value] of kept)
        if (!changed.has(name)) assert.equal(whole.get(name), value);
      assert.equal(whole.size, new Set([...kept.keys(), ...changed.keys()]).size);
    }),
  );
});

test("clearing empties every field that has an answer", () => {
  const cleared = emptied(
    new Map<string, Answer>([
      ["a", "x"],
      ["b", true],
    ]),
  );
  assert.deepEqual(
    [...cleared],
    [
      ["a", ""],
      ["b", ""],
    ],
  );
});

test("of older versions the newest that holds something is taken, by number and not by letter", () => {
  const old: [string, string][] = [
    ["0.9", '{"a": "vanhin"}'],
    ["0.10", '{"a": "uudempi"}'],
    ["0.2", "rikki"],
  ];
  assert.deepEqual([...(newest(old) ?? [])], [["a", "uudempi"]]);
  assert.deepEqual(
    [...(newest([...old, ["1.0", "{}"], ["2.0", "rikki"]]) ?? [])],
    [["a", "uudempi"]],
  );
  assert.equal(newest([]), undefined);
  assert.equal(newest([["1.0", "{}"]]), undefined);
  assert.deepEqual(
    old.map(([version]) => version),
    ["0.9", "0.10", "0.2"],
  );
});
