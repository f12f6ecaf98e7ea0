import assert from "node:assert/strict";
import { test } from "node:test";

import { filled, smallNumber } from "./query.ts";

test("a number of an address is from 1 to 999, and anything else is none", () => {
  const read = (text: string) => smallNumber(new Map([["aika", text]]), "aika");
  assert.deepEqual(["1", "45", "999", "045"].map(read), [1, 45, 999, 45]);
  const strange = ["", "0", "1000", "-5", "1e9", "1.5", "abc", " 5", "٥"];
  assert.deepEqual(
    strange.map(read),
    strange.map(() => 0),
  );
  assert.equal(smallNumber(new Map(), "aika"), 0);
});

test("names without a value are left out", () => {
  const pairs: [string, string][] = [
    ["a", ""],
    ["b", "1"],
  ];
  assert.deepEqual([...filled(pairs)], [["b", "1"]]);
});
