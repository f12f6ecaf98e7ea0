import assert from "node:assert/strict";
import { test } from "node:test";

import { dayText } from "./calendar-file.ts";

const OCCASION = {
  name: "Hyötylause; pilkku, ja åäö",
  start: new Date(Date.UTC(2026, 10, 30, 7)),
  end: new Date(Date.UTC(2026, 10, 30, 8, 30)),
  place: "Sali 2, Kärsämäki",
  text: "9.00 Avaa työpaja\n9.05 Kirjoittakaa",
  address: "https://esimerkki.fi/tyopaja/?t=01,02&paikka=Sali;+2",
  made: new Date(Date.UTC(2026, 10, 27, 12)),
};

/** The values of a file by their names, unfolded and as they were written. */
function valuesOf(text: string): Map<string, string> {
  const lines = text.replace(/\r\n /g, "").split("\r\n");
  const unescaped = (value: string) => value.replace(/\\n/g, "\n").replace(/\\([;,\\])/g, "$1");
  return new Map(
    lines.map((line) => {
      const [name = "", ...rest] = line.split(":");
      return [name, unescaped(rest.join(":"))] as const;
    }),
  );
}

test("a calendar is told the day, its place and its plan", () => {
  const values = valuesOf(dayText(OCCASION));
  assert.equal(values.get("SUMMARY"), OCCASION.name);
  assert.equal(values.get("LOCATION"), OCCASION.place);
  assert.equal(values.get("DESCRIPTION"), OCCASION.text);
  assert.equal(values.get("DTSTART"), "20261130T070000Z");
  assert.equal(values.get("DTSTAMP"), "20261127T120000Z");
  assert.equal(values.get("DTEND"), "20261130T083000Z");
});

test("lines are as long as the form allows, in bytes, and what is empty is left out", () => {
  const bytes = (line: string) => new TextEncoder().encode(line).length;
  const text = dayText({ ...OCCASION, text: "pitkä päivä ".repeat(60) });
  assert.ok(text.split("\r\n").every((line) => bytes(line) <= 75));
  assert.ok(!dayText({ ...OCCASION, place: "" }).includes("LOCATION"));
});

test("an address is written as an address: nothing in it is escaped by a backslash", () => {
  const file = dayText(OCCASION).replace(/\r\n /g, "");
  const [, address] = file.match(/URL[^:]*:(.*)/) ?? [];
  assert.equal(address, "https://esimerkki.fi/tyopaja/?t=01%2C02&paikka=Sali%3B+2");
});
