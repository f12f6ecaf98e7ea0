import assert from "node:assert/strict";
import { test } from "node:test";

import { convertIcsCalendar } from "ts-ics";

import { calendarOf } from "./calendar.ts";

const OCCASION = {
  name: "Hyötylause; pilkku, ja åäö",
  start: new Date(Date.UTC(2026, 10, 30, 7)),
  end: new Date(Date.UTC(2026, 10, 30, 8, 30)),
  place: "Sali 2, Kärsämäki",
  text: "9.00 Avaa työpaja\n9.05 Kirjoittakaa",
  address: "https://esimerkki.fi/tyopaja/?t=01",
};

test("a calendar reads what was written", () => {
  const read = convertIcsCalendar(undefined, calendarOf(OCCASION));
  const [event] = read.events ?? [];
  assert.equal(event?.summary, OCCASION.name);
  assert.equal(event?.location, OCCASION.place);
  assert.equal(event?.description, OCCASION.text);
  assert.deepEqual(event?.start.date, OCCASION.start);
  assert.deepEqual(event && "end" in event && event.end?.date, OCCASION.end);
});

test("lines are as long as the form allows, and end as it asks", () => {
  const text = calendarOf({ ...OCCASION, text: "pitkä ".repeat(60) });
  const lines = text.split("\r\n");
  assert.ok(lines.every((line) => line.length <= 75));
  assert.ok(!calendarOf({ ...OCCASION, place: "" }).includes("LOCATION"));
});
