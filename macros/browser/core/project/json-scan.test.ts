import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { anyText } from "../../testing/text.ts";
import { scanned } from "./json-scan.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const piece = fc.constantFrom(
  ...'{ } [ ] , : "a" "\\u00e4" "\\n" 1 -0.5e+3 01 1. true false null nul \t " \\ \u0001 \u2028'.split(
    " ",
  ),
);

test("a text has a fault exactly when JSON.parse refuses it", () => {
  const texts = fc.oneof(
    anyText,
    fc.json({ maxDepth: 5 }),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
    fc
      .tuple(fc.json({ maxDepth: 5 }), fc.nat())
      .map(([text, at]) => text.slice(0, at % (text.length + 1))),
  );
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(scanned(text).fault === undefined, isJson(text));
    }),
    { numRuns: 3000 },
  );
});

test("every cut of a sound text is told as a cut", () => {
  const text = JSON.stringify({ a: [1, { b: "ä\n\u0007" }, true, null, -1.5e3], c: {} });
  for (let at = 0; at < text.length; at += 1) {
    const { fault } = scanned(text.slice(0, at));
    assert.equal(fault, "katkeaa", text.slice(0, at));
  }
});

test("24 levels are read and 25 are not; megabytes of a string do no harm", () => {
  const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  assert.equal(scanned(deep(24)).fault, undefined);
  assert.equal(scanned(deep(25)).fault, "syva");
  assert.equal(scanned(`"${"a".repeat(8_000_000)}"`).fault, undefined);
});

test("keys that stand twice in one object are told, each once more than it may", () => {
  assert.deepEqual(scanned('{"a":1,"b":{"a":2},"\\u0061":3,"c":[{"b":1,"b":2}]}').twice, [
    "a",
    "b",
  ]);
});
