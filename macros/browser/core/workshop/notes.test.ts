import assert from "node:assert/strict";
import { test } from "node:test";

import { choice, run, sheet, step } from "../../testing/workshop.ts";
import { notesOf } from "./notes.ts";
import { planOf } from "./plan.ts";

const CALL = { ...step(20), title: "Soittakaa", agreed: "talousihmisen kanssa" };
const CALLED = sheet("01", { runs: [{ ...run("paa", [20]), steps: [CALL] }] });

function agreed(people: number): string {
  const notes = notesOf(planOf(choice({ people }), [CALLED]), "2026-11-27");
  return notes.find((each) => each.startsWith("Sovi")) ?? "";
}

test("an agreed time is told by the clock, and that groups side by side need it at once", () => {
  assert.match(
    agreed(5),
    /^Sovi talousihmisen kanssa, että askel ”Soittakaa” alkaa klo\u00a09\.00\.$/,
  );
  assert.match(
    agreed(12),
    /9\.00\. Ryhmät tarvitsevat hänet yhtä aikaa, joten kokoa ne silloin yhteen\.$/,
  );
});
