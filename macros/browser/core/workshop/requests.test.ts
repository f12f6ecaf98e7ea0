import assert from "node:assert/strict";
import { test } from "node:test";
import { nowAt, sessionOf, take } from "./clock.ts";
import { beginsNow, isPlain, moreMinutes, nextStep } from "./requests.ts";
import type { Row } from "./rows.ts";

const ROW: Row = {
  kind: "askel",
  sheet: 0,
  title: "Askel",
  minutes: 10,
  least: 5,
  decides: false,
};
const ROWS = [ROW, ROW, ROW];
const MINUTE = 60;

test("the next step on its time asks nothing; late it takes the minutes from what is ahead", () => {
  const session = sessionOf(ROWS, 0, 30);
  const onTime = nextStep(session, 9 * MINUTE);
  assert.equal(isPlain(session, onTime), true);
  assert.equal(nowAt(take(session, onTime), 9 * MINUTE).at, 1);
  const stretched = take(session, moreMinutes(session, 9 * MINUTE, 5));
  assert.deepEqual(stretched.changes[0]?.minutes, [7, 8]);
  assert.equal(nowAt(stretched, 14 * MINUTE).at, 0);
  assert.equal(nowAt(stretched, 15 * MINUTE).at, 1);
});

test("a step that begins late shortens itself and the rest, and is offered before it is taken", () => {
  const session = sessionOf(ROWS, 0, 30);
  const late = beginsNow(session, 14 * MINUTE);
  assert.equal(late.change.next, 1);
  assert.deepEqual(late.change.minutes, [8, 8]);
  assert.equal(isPlain(session, late), false);
});

test("more minutes than there are is not plain, and tells how many are too many", () => {
  const session = sessionOf(
    ROWS.map((row) => ({ ...row, decides: true })),
    0,
    30,
  );
  const more = moreMinutes(session, 0, 15);
  assert.equal(more.over, 5);
  assert.equal(isPlain(session, more), false);
});
