import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { look, parseMarks, toggled, writtenMarks } from "./marks.ts";

const id = fc.oneof(
  fc.constantFrom("hyotylause", "__proto__", "constructor", "toString"),
  fc.string(),
);
const kind = fc.constantFrom("merkitty", "kaytetty");
const anyMarks = fc
  .array(fc.tuple(id, fc.uniqueArray(kind)))
  .map((pairs): ReadonlyMap<string, readonly string[]> => new Map(pairs));

test("marks are kept and read back the same, whatever the worksheets are called", () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      assert.deepEqual(
        Object.fromEntries(parseMarks(writtenMarks(marks))),
        Object.fromEntries(marks),
      );
    }),
  );
});

test("a mark put twice is as it was", () => {
  fc.assert(
    fc.property(anyMarks, id, kind, (marks, worksheet, mark) => {
      const once = toggled(marks, worksheet, mark);
      const had = marks.get(worksheet)?.includes(mark) ?? false;
      assert.equal(once.get(worksheet)?.includes(mark), !had);
      const twice = toggled(once, worksheet, mark);
      assert.deepEqual(new Set(twice.get(worksheet)), new Set(marks.get(worksheet) ?? []));
    }),
  );
});

test("what others wrote is left out", () => {
  for (const text of [
    "",
    "rikki",
    "null",
    "[]",
    "7",
    '"teksti"',
    '{"a": 5}',
    '{"a": "merkitty"}',
  ]) {
    assert.equal(parseMarks(text).size, 0, text);
  }
  const mixed = parseMarks('{"a": ["<b>", "merkitty", 5, null, "toString"], "b": []}');
  assert.deepEqual(
    [...mixed],
    [
      ["a", ["merkitty"]],
      ["b", []],
    ],
  );
});

test("any text is read without a fault", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => parseMarks(text) instanceof Map),
  );
});

test("a mark looks full when it is on", () => {
  assert.deepEqual([look("merkitty", false), look("merkitty", true)], ["☆", "★"]);
  assert.deepEqual([look("kaytetty", false), look("kaytetty", true)], ["○", "●"]);
  assert.equal(look("tuntematon", true), "");
});
