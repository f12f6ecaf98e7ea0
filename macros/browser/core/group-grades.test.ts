import assert from "node:assert/strict";
import { test } from "node:test";

import {
  fingersIn,
  fingersText,
  lowest,
  mostApart,
  opinionOf,
  opinionText,
} from "./group-grades.ts";

const opinion = (text: string) => opinionOf(fingersIn(text).grades);

test("fingers are read with spaces, commas or without", () => {
  for (const text of ["2 4 4 5 3", "2,4,4,5,3", "24453", " 2; 4 4. 5 3 "]) {
    assert.deepEqual(fingersIn(text), { grades: [2, 4, 4, 5, 3], unread: [] });
  }
  assert.deepEqual(fingersIn("2 6 x 30"), { grades: [2], unread: ["6", "x", "30"] });
  assert.equal(fingersText([5, 2, 4]), "2 4 5");
});

test("a mean is told of three, never of fewer", () => {
  assert.equal(opinionText(opinion("")), "Ei vielä arvioita.");
  assert.equal(opinionText(opinion("2")), "1\u00a0arvio. Keskiarvo näkyy, kun arvioita on kolme.");
  assert.equal(opinion("2 4").mean, undefined);
  assert.equal(opinionText(opinion("2 4 4 5 3")), "5\u00a0arviota, keskiarvo 3,6, luvut 2–5.");
  assert.equal(opinionText(opinion("444")), "3\u00a0arviota, keskiarvo 4, kaikki 4.");
  assert.deepEqual(opinion("2 4 4 5 3").dots, [0, 1, 1, 2, 1]);
});

test("the biggest disagreement and the lowest mean are found, where there are some", () => {
  const all = [opinion("3 3 4"), opinion("1 5 3"), opinion("1 2 2"), opinion("1 5")];
  assert.equal(mostApart(all), 1);
  assert.equal(lowest(all), 2);
  assert.equal(mostApart([opinion("3 3 4")]), undefined);
  assert.equal(lowest([opinion("1 2")]), undefined);
});
