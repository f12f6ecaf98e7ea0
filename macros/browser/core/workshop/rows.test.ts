import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { step } from "../../testing/workshop.ts";
import { leastOf, longestStretch, rowsOf } from "./rows.ts";

const MINUTES = fc.array(fc.integer({ min: 1, max: 74 }), { minLength: 1, maxLength: 20 });

test("any steps get their breaks, and none begins or ends with an added one", () => {
  fc.assert(
    fc.property(fc.array(MINUTES, { minLength: 1, maxLength: 4 }), (sheets) => {
      const rows = rowsOf(sheets.map((minutes) => minutes.map((each) => step(each))));
      assert.ok(longestStretch(rows) <= 75);
      assert.equal(rows[0]?.kind, "askel");
      assert.equal(rows.at(-1)?.kind, "askel");
      const doubled = rows.some(({ kind }, at) => kind === "tauko" && rows[at + 1]?.kind === kind);
      assert.ok(!doubled);
    }),
  );
});

test("a worksheet's own break makes way for an added one beside it", () => {
  const rows = rowsOf([[step(70), step(10), step(5, "tauko"), step(30)]]);
  assert.deepEqual(
    rows.map(({ kind, minutes }) => [kind, minutes]),
    [
      ["askel", 70],
      ["tauko", 10],
      ["askel", 10],
      ["askel", 30],
    ],
  );
});

test("a break between worksheets is put before the move", () => {
  const rows = rowsOf([[step(40)], [step(40)]]);
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ["askel", "tauko", "siirtyma", "askel"],
  );
});

test("least minutes follow the rule", () => {
  assert.equal(leastOf({ ...step(10), least: 7 }), 7);
  assert.equal(leastOf(step(10)), 6);
  assert.equal(leastOf(step(10, "tauko")), 5);
  assert.equal(leastOf(step(10, "lopetus", true)), 10);
});
