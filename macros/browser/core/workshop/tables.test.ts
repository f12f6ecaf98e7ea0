import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { CHOICES, choice, KNOWN } from "../../testing/workshop.ts";
import { planOf } from "./plan.ts";
import { tablesAt, tablesOf } from "./tables.ts";

const seats = (tables: ReturnType<typeof tablesOf>) => {
  return tables.map(({ letter, inRoom, remote }) => [letter, inRoom, remote]);
};

test("the people of the last table go to the others, and nobody else moves", () => {
  const plan = planOf(choice({ people: 12, remote: 6, groups: 3 }), KNOWN);
  assert.deepEqual(seats(tablesOf(plan)), [
    ["A", 4, 0],
    ["B", 2, 2],
    ["C", 0, 4],
  ]);
  assert.deepEqual(seats(tablesAt(plan, 2)), [
    ["A", 4, 2],
    ["B", 2, 4],
  ]);
  assert.deepEqual(seats(tablesAt(plan, 1)), [["A", 6, 6]]);
});

test("in any number of groups everyone has one seat, and no group is two larger than another", () => {
  fc.assert(
    fc.property(CHOICES, fc.integer({ min: 1, max: 12 }), (made, groups) => {
      const tables = tablesAt(planOf(made, KNOWN), Math.min(groups, made.people));
      const all = (which: "inRoom" | "remote") =>
        tables.reduce((sum, each) => sum + each[which], 0);
      assert.equal(all("inRoom"), made.people - made.remote);
      assert.equal(all("remote"), made.remote);
      const sizes = tables.map(({ inRoom, remote }) => inRoom + remote);
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
    }),
  );
});
