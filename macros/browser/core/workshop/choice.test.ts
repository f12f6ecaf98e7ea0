import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { CHOICES, KNOWN } from "../../testing/workshop.ts";
import { readChoice, writeChoice } from "./choice.ts";

function asked(query: string) {
  return readChoice(new Map(new URLSearchParams(query)), KNOWN);
}

test("an address says the whole plan", () => {
  const { choice: read, faults } = asked("t=01,6.lyhyt&klo=0900&n=12&etana=6&kesto=90&ryhmia=3");
  assert.deepEqual(faults, []);
  assert.deepEqual(read.sheets, [{ number: "01" }, { number: "06", run: "lyhyt" }]);
  assert.deepEqual([read.start, read.people, read.remote, read.slot], [540, 12, 6, 90]);
  assert.equal(read.groups, 3);
});

test("what cannot be is told, and the rest is kept", () => {
  const { choice: read, faults } = asked("t=99,01.iso,01&klo=25:00&n=900&etana=7&pvm=2026-02-30");
  assert.deepEqual(read.sheets, [{ number: "01" }]);
  assert.deepEqual([read.start, read.people, read.remote, read.day], [540, 6, 0, ""]);
  assert.equal(faults.length, 7);
  assert.match(faults.join(" "), /Työpohjaa ”99” ei ole/);
  assert.match(faults.join(" "), /1–120\. Osoitteessa on ”900”/);
  assert.match(faults.join(" "), /”25:00” ei ole kellonaika/);
});

test("nobody cannot come, and an odd link is not taken", () => {
  const { choice: read, faults } = asked("t=01&n=0&linkki=javascript:x&tulostin=laser");
  assert.deepEqual([read.people, read.link, read.printer], [6, "", "a4"]);
  assert.equal(faults.length, 3);
});

test("a choice written into an address is read as it was", () => {
  fc.assert(
    fc.property(CHOICES, (made) => {
      const { choice: read, faults } = readChoice(writeChoice(made), KNOWN);
      assert.deepEqual(faults, []);
      assert.deepEqual(read, made);
    }),
  );
});
