import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { RUNS as TIMES } from "../../testing/replicas.ts";
import {
  differences,
  nowAt,
  replan,
  rowsNow,
  type Session,
  sessionOf,
  take,
  undo,
} from "./clock.ts";
import type { Row } from "./rows.ts";

function row(minutes: number, least: number, more: Partial<Row> = {}): Row {
  return { kind: "askel", sheet: 0, title: "Tehkää", minutes, least, decides: false, ...more };
}

const ROW: fc.Arbitrary<Row> = fc
  .record({
    minutes: fc.integer({ min: 1, max: 60 }),
    share: fc.double({ min: 0.1, max: 1, noNaN: true }),
    decides: fc.boolean(),
    kind: fc.constantFrom("askel", "askel", "tauko", "siirtyma"),
  })
  .map(({ minutes, share, ...rest }) => row(minutes, Math.ceil(share * minutes), rest));

/** A session with some overruns taken, and how late its next step begins. */
const HELD = fc
  .record({
    rows: fc.array(ROW, { minLength: 1, maxLength: 25 }),
    slot: fc.integer({ min: 0, max: 300 }),
    lates: fc.array(fc.integer({ min: -300, max: 2400 }), { maxLength: 4 }),
    late: fc.integer({ min: -300, max: 3600 }),
  })
  .map(({ rows, slot, lates, late }) => {
    const begun = sessionOf(rows, 9 * 3600, slot);
    const session = lates.reduce(overrun, begun);
    return { session, late };
  });

function overrun(session: Session, late: number): Session {
  const { next, at } = endOf(session, late);
  return next > session.rows.length ? session : take(session, replan(session, next, at));
}

/** When the row that is on ends, so many seconds late. */
function endOf(session: Session, late: number): { next: number; at: number } {
  const last = session.changes.at(-1);
  const on = last?.next ?? 0;
  const begins = last?.at ?? session.start;
  const length = 60 * (rowsNow(session)[on]?.minutes ?? 0);
  return { next: on + 1, at: Math.max(begins, begins + length + late) };
}

const RUNS = { numRuns: TIMES };

test("what is ahead fits the time that is left, or it is told by how much not", () => {
  fc.assert(
    fc.property(HELD, ({ session, late }) => {
      const { next, at } = endOf(session, late);
      const { change, over } = replan(session, next, at);
      const sum = change.minutes.reduce((whole, each) => whole + each, 0);
      const room = Math.max(0, Math.floor((session.end - at) / 60));
      assert.equal(over, Math.max(0, sum - room));
      if (!over) return;
      const kept = rowsNow(take(session, { change, over })).slice(next);
      assert.ok(kept.every((each) => each.isLeft || each.decides || each.kind === "siirtyma"));
    }),
    RUNS,
  );
});

test("no step goes under its least, none is made longer, and no decision is dropped", () => {
  fc.assert(
    fc.property(HELD, ({ session, late }) => {
      const { next, at } = endOf(session, late);
      const before = rowsNow(session);
      const after = rowsNow(take(session, replan(session, next, at)));
      after.forEach((each, place) => {
        const old = before[place];
        assert.ok(old && each.title === old.title && each.kind === old.kind);
        if (place < next) return;
        assert.ok(each.minutes <= old.minutes);
        if (each.isLeft) assert.ok(!each.decides);
        else assert.ok(each.minutes >= Math.min(each.least, old.minutes));
      });
    }),
    RUNS,
  );
});

test("undoing gives exactly what there was", () => {
  fc.assert(
    fc.property(HELD, ({ session, late }) => {
      const { next, at } = endOf(session, late);
      assert.deepEqual(undo(take(session, replan(session, next, at))), session);
    }),
    RUNS,
  );
});

test("a plan anew is ready in five milliseconds", () => {
  const rows = Array.from({ length: 60 }, (_, at) => row(10 + (at % 5), 5));
  const session = sessionOf(rows, 0, 0);
  const started = performance.now();
  for (let round = 0; round < 100; round += 1) replan(session, 1, 6000 + round);
  assert.ok((performance.now() - started) / 100 < 5);
});

test("seventeen minutes over are taken from the steps ahead", () => {
  const rows = [row(10, 5), row(30, 20), row(20, 15), row(10, 10, { decides: true })];
  const session = sessionOf(rows, 0, 0);
  const made = replan(session, 1, 60 * 25);
  assert.equal(made.over, 0);
  assert.deepEqual(made.change.minutes, [20, 15, 10]);
  assert.deepEqual(
    differences(session, made).map(({ row: { minutes }, minutes: now }) => [minutes, now]),
    [
      [30, 20],
      [20, 15],
    ],
  );
  const late = replan(session, 1, 60 * 27);
  assert.deepEqual(late.change.left, [1]);
  assert.deepEqual([late.over, late.change.minutes], [0, [0, 20, 10]]);
});

test("the clock goes by the time of the day", () => {
  const session = sessionOf([row(10, 5), row(20, 10), row(5, 5)], 32_400, 0);
  assert.deepEqual(nowAt(session, 32_400 - 60), { at: 0, left: 660, whole: 2160 });
  assert.deepEqual(nowAt(session, 32_400 + 660), { at: 1, left: 1140, whole: 1440 });
  assert.deepEqual(nowAt(session, 32_400 + 2400), { at: 2, left: -300, whole: -300 });
  const ended = take(session, replan(session, 1, 32_400 + 900));
  assert.equal(nowAt(ended, 32_400 + 960).at, 1);
});
