import assert from "node:assert/strict";
import { test } from "node:test";

import { step } from "../../testing/workshop.ts";
import { movedAgreements } from "./agreements.ts";
import { replan, sessionOf, take } from "./clock.ts";
import { isPlain, nextStep } from "./requests.ts";
import type { Row } from "./rows.ts";

const MINUTE = 60;

function row(minutes: number, least: number, agreed = ""): Row {
  const own = { ...step(minutes), agreed };
  return { kind: "askel", sheet: 0, title: "Soittakaa", minutes, least, decides: false, step: own };
}

const ROWS = [row(10, 5), row(10, 5), row(10, 5, "valmistelijan kanssa"), row(10, 5)];
const SESSION = sessionOf(ROWS, 0, 0);
const told = (second: number, session = SESSION) => {
  return movedAgreements(session, replan(session, 1, second)).map(({ from, to }) => [from, to]);
};

test("an agreed time that would move is told with both times, and a small slip is not", () => {
  assert.deepEqual(told(10 * MINUTE), []);
  assert.deepEqual(told(12 * MINUTE), []);
  assert.deepEqual(told(25 * MINUTE), [[20 * MINUTE, 30 * MINUTE]]);
});

test("an agreed step that would be left out has no new time", () => {
  const long = [...ROWS.slice(0, 2), row(20, 15, "valmistelijan kanssa"), row(10, 5)];
  assert.deepEqual(told(38 * MINUTE, sessionOf(long, 0, 0)), [[20 * MINUTE, undefined]]);
});

test("a step begun early asks first when an agreed one would begin earlier", () => {
  assert.equal(isPlain(SESSION, nextStep(SESSION, 4 * MINUTE)), false);
  const called = take(SESSION, replan(SESSION, 3, 30 * MINUTE));
  assert.deepEqual(movedAgreements(called, replan(called, 4, 34 * MINUTE)), []);
});
