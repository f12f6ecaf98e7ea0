import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { dayInWords, endOfDay, isDay, readTime, timeOfDay, writeTime } from "./times.ts";

test("times are read as they are written", () => {
  for (const text of ["0900", "900", "9.00", "9:00", "9"]) assert.equal(readTime(text), 540);
  for (const text of ["klo 9", "Klo 9.00", "klo 09:00", "kello 9", "09.00", "9,00", " 9 00 "]) {
    assert.equal(readTime(text), 540);
  }
  assert.deepEqual(["830", "8.30", "13", "klo 0.00", "00"].map(readTime), [510, 510, 780, 0, 0]);
  for (const text of ["24", "25:70", "8.3", "klo", "klo 8–10", "9:60", "yhdeksän", "-1", ""])
    assert.equal(readTime(text), undefined);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      assert.equal(readTime(writeTime(minutes)), minutes);
      assert.equal(readTime(timeOfDay(minutes)), minutes);
    }),
  );
  assert.equal(timeOfDay(24 * 60 + 5), "0.05");
});

test("midnight begins a day as 0.00 and ends it as 24.00", () => {
  assert.deepEqual([timeOfDay(0), timeOfDay(24 * 60)], ["0.00", "0.00"]);
  assert.deepEqual([endOfDay(24 * 60), endOfDay(24 * 60 + 30)], ["24.00", "0.30"]);
  assert.equal(endOfDay(0), "0.00");
});

test("days are those of the calendar", () => {
  assert.ok(isDay("2028-02-29") && !isDay("2026-02-29") && !isDay("2026-13-01") && !isDay("eilen"));
  assert.equal(dayInWords("2026-11-30"), "ma 30.11.2026");
  assert.equal(dayInWords("2000-01-01"), "la 1.1.2000");
  assert.equal(dayInWords("30.11."), "");
});
