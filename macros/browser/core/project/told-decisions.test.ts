import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";
import { type Decision, decisionsOf, ownAction, type Setting, stateChanges } from "./decisions.ts";
import { emptyProject, type Project } from "./project.ts";
import { type Change, merge, write } from "./register.ts";
import { byKind, firstTold, KINDS, restTold } from "./told-decisions.ts";

const TODAY = "2026-09-30";
const LEFT: Setting = { state: "turha", day: "", note: "", reason: "Ei rahaa" };

function written(changes: readonly Change[], project = emptyProject("h1"), writer = "a"): Project {
  return write(project, changes, { writer, number: 0, time: 1_787_227_200 }).project;
}

function all(project: Project): Decision[] {
  return decisionsOf(project, new Map(), { today: TODAY });
}

function set(project: Project, id: string, setting: Setting, writer = "a"): Project {
  const found = all(project).find(({ record }) => record === `toimet/${id}`);
  return written(found ? stateChanges(found, setting) : [], project, writer);
}

const START = written([
  ...ownAction("a1", "Myöhässä", "Aino", "12.9.2026"),
  ...ownAction("b2", "Arvaus", "", "vko 40"),
  ...ownAction("c3", "Päivätön", "", ""),
  ...ownAction("d4", "Lukematon", "", "joskus"),
  ...ownAction("e5", "Siirretty", "Väinö", "1.9.2026"),
  ...ownAction("f6", "Turha", "", "1.9.2026"),
  ...ownAction("g7", "Riita", "", "1.9.2026"),
]);

test("a group is told of every decision, also of those without a day and those left out", () => {
  const moved = set(START, "e5", { ...LEFT, state: "siirtyi", day: "2026-10-01" });
  const left = set(moved, "f6", LEFT);
  const done = set(left, "g7", { ...LEFT, state: "tehty" }, "b");
  const both = merge(done, set(left, "g7", LEFT, "c"));
  const kinds = byKind(all(both), TODAY);
  const told = KINDS.map((kind) => {
    return kinds[kind].map((each) => [firstTold(each), restTold(each, TODAY)].join(" | "));
  });
  assert.deepEqual(told, [
    [],
    ["12.9.2026 | Aino, 18\u00a0pv myöhässä"],
    ["1.10.2026 | Väinö, siirretty"],
    [
      "1.9.2026 | valitkaa tila",
      "vko 40 | vahvistakaa 2.10.2026",
      "Ei päivää | ",
      "joskus | päivää ei voitu lukea",
    ],
    ["1.9.2026 | Syy: Ei rahaa"],
  ]);
});

test("every decision is told once, whatever its day and state", () => {
  const when = fc.constantFrom("", "joskus", "vko 40", "1.9.2026", "1.12.2026");
  const state = fc.constantFrom("auki", "tehty", "siirtyi", "turha");
  fc.assert(
    fc.property(fc.array(fc.tuple(when, state), { maxLength: 20 }), (rows) => {
      const start = written(rows.flatMap(([day], index) => ownAction(`a${index}`, "T", "", day)));
      const project = rows.reduce((before, [, to], index) => {
        return set(before, `a${index}`, { ...LEFT, state: to as "auki", day: "2026-10-01" });
      }, start);
      const kinds = byKind(all(project), TODAY);
      const records = KINDS.flatMap((kind) => kinds[kind].map(({ record }) => record));
      assert.equal(records.length, rows.length);
      assert.equal(new Set(records).size, rows.length);
    }),
  );
});
