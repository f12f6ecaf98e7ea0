import assert from "node:assert/strict";
import { test } from "node:test";

import { pointsOf, pointsText } from "./points.ts";

test("grades are added, and those that are missing are told", () => {
  const points = pointsOf(["5", "", "3", "1"]);
  assert.deepEqual(points, { total: 9, given: 3, asked: 4 });
  assert.equal(pointsText(points), "Arvosanat yhteensä 9, kun täysi määrä on 20. Arvioitu 3/4.");
});

test("no grade is no point", () => {
  assert.deepEqual(pointsOf(["", ""]), { total: 0, given: 0, asked: 2 });
});
