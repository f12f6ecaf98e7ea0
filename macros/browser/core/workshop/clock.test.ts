import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { RUNS as TIMES } from "../../testing/replicas.ts";
import { CHOICES, KNOWN, step } from "../../testing/workshop.ts";
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
import { planOf } from "./plan.ts";
import type { Row } from "./rows.ts";
import type { Need } from "./sheets.ts";

function row(minutes: number, least: number, more: Partial<Row> = {}): Row {
  return { kind: "askel", sheet: 0, title: "Tehkää", minutes, least, decides: false, ...more };
}

const ROW: fc.Arbitrary<Row> = fc
  .record({
    minutes: fc.integer({ min: 1, max: 60 }),
    share: fc.double({ min: 0.1, max: 1, noNaN: true }),
    decides: fc.boolean(),
    kind: fc.constantFrom("askel", "askel", "tauko", "siirtyma"),
    need: fc.constantFrom<Need>("lisa", "tarkea", "tulos"),
  })
  .map(({ minutes, share, need, ...rest }) => {
    const own = { ...step(minutes), need };
    return row(minutes, Math.ceil(share * minutes), { ...rest, step: own });
  });

/** A session with some overruns taken, and how late its next step begins. */
const HELD = fc
  .record({
    rows: fc.oneof(
      fc.array(ROW, { minLength: 1, maxLength: 25 }).map((rows): readonly Row[] => rows),
      CHOICES.map((choice): readonly Row[] => planOf(choice, KNOWN).rows),
    ),
    slot: fc.integer({ min: 0, max: 300 }),
    lates: fc.array(fc.integer({ min: -300, max: 2400 }), { maxLength: 4 }),
    late: fc.integer({ min: -300, max: 3600 }),
  })
  .map(({ rows, slot, lates, late }) => {
    const named = rows.map((each, at) => ({ ...each, title: `${at} ${each.title}` }));
    const begun = sessionOf(named, 9 * 3600, slot);
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
      assert.ok(over > 0 || at + 60 * sum <= Math.max(session.end, at));
      if (!over) return;
      const kept = rowsNow(take(session, { change, over })).slice(next);
      const held = kept.filter(({ isLeft }) => !isLeft);
      assert.ok(
        held.every(
          (each) => each.decides || each.step?.need === "tulos" || each.kind === "siirtyma",
        ),
      );
      assert.ok(held.every(({ minutes, least }) => minutes <= least));
    }),
    RUNS,
  );
});

test("minimums and the order hold, no step is made longer, and no decision is dropped", () => {
  fc.assert(
    fc.property(HELD, ({ session, late }) => {
      const { next, at } = endOf(session, late);
      const before = rowsNow(session);
      const after = rowsNow(take(session, replan(session, next, at)));
      assert.deepEqual(
        after.map(({ title }) => title),
        before.map(({ title }) => title),
      );
      after.forEach((each, place) => {
        const old = before[place];
        assert.ok(old && each.title === old.title && each.kind === old.kind);
        if (place < next) return;
        assert.ok(each.minutes <= old.minutes);
        const isNeeded = each.decides || each.step?.need === "tulos" || each.kind === "siirtyma";
        if (each.isLeft) assert.ok(!isNeeded);
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

test("a plan anew is ready in five milliseconds, and in a few copies of its rows", () => {
  const rows = Array.from({ length: 60 }, (_, at) => row(10 + (at % 5), 5));
  const session = sessionOf(rows, 0, 0);
  const anew = timeOf((round) => replan(session, 1, 6000 + round));
  const copied = timeOf(() => JSON.parse(JSON.stringify(rows)));
  assert.ok(anew < 5, `${anew} ms`);
  assert.ok(anew < 20 * copied, `${anew / copied} copies`);
});

/** Milliseconds of the quickest of many rounds: what else the machine does is not measured. */
function timeOf(does: (round: number) => unknown): number {
  const times = Array.from({ length: 200 }, (_, round) => {
    const started = performance.now();
    does(round);
    return performance.now() - started;
  });
  return Math.min(...times);
}

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

test("the step of the result is never left out: the minutes that are missing are told", () => {
  const of = (need: Need, minutes: number) => row(minutes, 6, { step: { ...step(minutes), need } });
  const decision = row(7, 7, { decides: true });
  const rows = [row(10, 5), of("tulos", 10), of("lisa", 8), decision];
  const made = replan(sessionOf(rows, 0, 0), 1, 60 * 25);
  assert.deepEqual([made.change.left, made.change.minutes, made.over], [[2], [6, 0, 7], 3]);
});

test("what the short version does without is left out before what it holds", () => {
  const of = (need: Need, minutes: number) => row(minutes, 6, { step: { ...step(minutes), need } });
  const rows = [row(10, 5), of("tarkea", 20), of("lisa", 8), of("tulos", 6)];
  const session = sessionOf(rows, 0, 0);
  assert.deepEqual(replan(session, 1, 60 * 30).change.left, [2]);
  assert.deepEqual(replan(session, 1, 60 * 38).change.left, [2, 1]);
});

test("the clock goes by the time of the day", () => {
  const session = sessionOf([row(10, 5), row(20, 10), row(5, 5)], 32_400, 0);
  assert.deepEqual(nowAt(session, 32_400 - 60), { at: 0, left: 660, whole: 2160, waits: 60 });
  assert.deepEqual(nowAt(session, 32_400 + 660), { at: 1, left: 1140, whole: 1440, waits: 0 });
  assert.deepEqual(nowAt(session, 32_400 + 2400), { at: 2, left: -300, whole: -300, waits: 0 });
  const ended = take(session, replan(session, 1, 32_400 + 900));
  assert.equal(nowAt(ended, 32_400 + 960).at, 1);
});
