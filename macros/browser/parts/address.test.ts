import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { queryOf, searchOf } from "./address.ts";

test("a query goes into an address and comes back the same", () => {
  const text = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
      const query = new Map(pairs);
      assert.deepEqual([...queryOf(`?${searchOf(query)}`)], [...query]);
    }),
  );
});

test("commas stay readable, and what means something in an address does not", () => {
  assert.equal(searchOf(new Map([["t", "06,01"]])), "t=06,01");
  assert.equal(searchOf(new Map([["q", "a&b=c#d ä"]])), "q=a%26b%3Dc%23d+%C3%A4");
  assert.equal(searchOf(new Map()), "");
});

test("of a name that stands twice the first counts", () => {
  assert.deepEqual(
    [...queryOf("?x=1&y=2&x=3")],
    [
      ["x", "1"],
      ["y", "2"],
    ],
  );
  assert.equal(queryOf("").size, 0);
});
