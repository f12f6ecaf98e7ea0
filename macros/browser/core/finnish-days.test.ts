import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";
import {
  type Day,
  dayAt,
  dayOfTime,
  daysAfter,
  daysBetween,
  dayText,
  isDay,
  mondayOf,
  weekdayOf,
} from "./calendar.ts";
import { type Context, type Reading, readDay } from "./finnish-days.ts";

const CONTEXT: Context = { written: "2026-08-20", meeting: "2026-10-01" };

function shape(reading: Reading): string {
  return "day" in reading ? `${reading.kind} ${reading.day}` : reading.kind;
}

const READ: Readonly<Record<string, string>> = {
  "12.9.2026": "sure 2026-09-12",
  "12.09.2026": "sure 2026-09-12",
  "12. 9. 2026": "sure 2026-09-12",
  "2026-09-12": "sure 2026-09-12",
  "la 12.9.2026": "sure 2026-09-12",
  "lauantaina 12.9.2026": "sure 2026-09-12",
  "12.9.2026 mennessä": "sure 2026-09-12",
  "viimeistään 12.9.2026": "sure 2026-09-12",
  "12.9.2026 klo 13–15": "sure 2026-09-12",
  "10.–12.9.2026": "sure 2026-09-12",
  "10.9.–12.9.2026": "sure 2026-09-12",
  "la 12.9.": "sure 2026-09-12",
  "pe 12.9.2026": "guess 2026-09-12",
  "pe 12.9.": "guess 2025-09-12",
  "12.9.": "guess 2026-09-12",
  "12.9": "guess 2026-09-12",
  "12.1.": "guess 2027-01-12",
  "12.9.26": "guess 2026-09-12",
  "noin 12.9.2026": "guess 2026-09-12",
  "12.9.2026?": "guess 2026-09-12",
  "ennen 12.9.2026": "guess 2026-09-11",
  "12.9.2026, kirjasto": "guess 2026-09-12",
  "12.9.2026 tai 14.9.2026": "guess 2026-09-14",
  "vko 38": "guess 2026-09-18",
  "viikolla 38": "guess 2026-09-18",
  "vko 38/2027": "guess 2027-09-24",
  "vk 2": "guess 2027-01-15",
  "syyskuun loppuun": "guess 2026-09-30",
  "syyskuun loppuun mennessä": "guess 2026-09-30",
  "syyskuun loppuun 2026": "sure 2026-09-30",
  "syyskuun 2026 loppuun": "sure 2026-09-30",
  "helmikuun loppuun 2028": "sure 2028-02-29",
  syyskuussa: "guess 2026-09-30",
  "Marraskuu 2026": "guess 2026-11-30",
  "lokakuun alkuun": "guess 2026-10-07",
  "lokakuun puoliväliin": "guess 2026-10-15",
  "9/2026": "guess 2026-09-30",
  "5. kesäkuuta 2027": "sure 2027-06-05",
  "5. kesäkuuta": "guess 2027-06-05",
  "vuoden loppuun": "guess 2026-12-31",
  "vuoden 2027 loppuun mennessä": "sure 2027-12-31",
  "ennen ohjausryhmää": "guess 2026-09-30",
  "seuraavassa ohjausryhmässä": "guess 2026-10-01",
  "ohjausryhmän jälkeen": "guess 2026-10-02",
  "ohjausryhmässä 21.9.": "guess 2026-09-21",
  "ohjausryhmässä 21.9": "guess 2026-09-21",
  "ohjausryhmässä 21.9.2026": "guess 2026-09-21",
  "ennen ohjausryhmää 21.9.": "guess 2026-09-20",
  "ohjausryhmässä 21.9. tai 28.9.": "guess 2026-09-28",
  "ohjausryhmässä 31.2.": "unread",
  "perjantaina 12.9. kirjastossa": "guess 2026-09-12",
  huomenna: "guess 2026-08-21",
  perjantaina: "guess 2026-08-21",
  "ensi viikolla": "guess 2026-08-28",
  "kahden viikon päästä": "guess 2026-09-03",
  "31.2.2026": "unread",
  "31.4.": "unread",
  "vko 54": "unread",
  "13/2026": "unread",
  "kun rahat ovat tulleet": "unread",
  "?": "unread",
  constructor: "unread",
  "": "none",
  "–": "none",
};

test("days are read as Finns write them", () => {
  for (const [text, expected] of Object.entries(READ)) {
    assert.equal(shape(readDay(text, CONTEXT)), expected, text);
  }
});

test("the meeting of the steering group is unread until its day is known", () => {
  const reading = readDay("ennen ohjausryhmää", { written: "2026-08-20" });
  assert.deepEqual(reading, {
    kind: "unread",
    why: "Ohjausryhmän kokouspäivää ei ole merkitty.",
  });
  const told = readDay("ohjausryhmässä 21.9.", { written: "2026-08-20" });
  assert.deepEqual(told, { kind: "guess", day: "2026-09-21", why: "Vuotta ei ole kirjoitettu." });
});

const DAYS: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 40_000 })
  .map((count) => daysAfter("1990-01-01", count));

test("every day that is written whole reads back as itself", () => {
  fc.assert(
    fc.property(DAYS, DAYS, (day, written) => {
      for (const text of [day, dayText(day), ` ${dayText(day)} mennessä`, `${dayText(day)}.`]) {
        assert.deepEqual(readDay(text, { written }), { kind: "sure", day }, text);
      }
    }),
  );
});

test("a day without its year is never more than sixty days past, nor over a year ahead", () => {
  fc.assert(
    fc.property(DAYS, DAYS, (day, written) => {
      const read = readDay(dayText(day).replace(/\d+$/, ""), { written });
      if (read.kind === "unread") return;
      assert.equal(read.kind, "guess");
      const ahead = "day" in read ? daysBetween(written, read.day) : 0;
      assert.ok(ahead >= -60 && ahead <= 8 * 366);
    }),
  );
});

test("whatever is written, what is read is a day of the calendar or nothing", () => {
  const word = fc.constantFrom(
    ..."12.9. 2026 vko 38 ennen – syyskuun loppuun pe klo / ?".split(" "),
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 6 }).map((all) => all.join(" ")),
  );
  fc.assert(
    fc.property(text, DAYS, (written, day) => {
      const read = readDay(written, { written: day });
      if ("day" in read) assert.ok(isDay(read.day), `${written} → ${read.day}`);
      if (read.kind === "none") assert.match(written.trim(), /^[^\p{L}\p{N}]*$/u);
    }),
    { numRuns: 2000 },
  );
});

test("the calendar knows its weeks and its ends", () => {
  assert.equal(dayAt(2026, 2, 29), undefined);
  assert.equal(mondayOf(2026, 53), "2026-12-28");
  assert.equal(mondayOf(2025, 53), undefined);
  assert.equal(mondayOf(2026, 1), "2025-12-29");
});

test("days follow each other without a gap, over every leap year and century", () => {
  let [day, count] = ["1970-01-01", 0];
  while (day < "2401-03-02") {
    const next = daysAfter(day, 1);
    assert.ok(next > day && isDay(next), next);
    assert.equal(daysBetween("1970-01-01", next), ++count);
    assert.equal(weekdayOf(next), (count + 3) % 7);
    day = next;
  }
  assert.equal(dayOfTime(1_787_227_200), "2026-08-20");
  assert.equal(daysAfter("1970-01-01", -1), "1969-12-31");
});
