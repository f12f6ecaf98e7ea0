import assert from "node:assert/strict";
import { test } from "node:test";

import { emptyProject, type Project, valuesAt } from "./project/project.ts";
import { type Change, merge, write } from "./project/register.ts";
import { clearedSheet, conflictsOn, type Place, splitSheet } from "./sheet-conflicts.ts";

const PLACE: Place = {
  sheet: "arkki",
  fields: ["lause", "rasti", "paatos-1-mita", "paatos-1-kuka", "paatos-2-mita"],
  texts: new Set(["lause"]),
  decisions: ["paatos"],
  others: new Map(),
  random: "x7f2",
};

function by(writer: string, time: number, changes: readonly Change[]): Project {
  return write(emptyProject("h1"), changes, { writer, number: 0, time }).project;
}

/** A project in which two wrote without having seen each other; the second is newer. */
function both(first: readonly Change[], second: readonly Change[]): Project {
  return merge(by("a", 100, first), by("b", 200, second));
}

/** The project after changes of someone who has seen it. */
function settled(project: Project, changes: readonly Change[]): Project {
  return write(project, changes, { writer: "c", number: 0, time: 300 }).project;
}

const same: Change[] = [["arkki/lause", "Sama"]];

test("what two wrote alike, or one alone, is no conflict", () => {
  assert.deepEqual(conflictsOn(both(same, same), PLACE), []);
  assert.deepEqual(conflictsOn(both(same, [["arkki/rasti", true]]), PLACE), []);
});

test("a text can be settled by either or both, the older first", () => {
  const project = both([["arkki/lause", "A"]], [["arkki/lause", "B"]]);
  const [conflict, ...others] = conflictsOn(project, PLACE);
  assert.deepEqual(others, []);
  assert.deepEqual(
    conflict?.sides.map(({ text }) => text),
    ["B", "A"],
  );
  for (const { text, changes } of conflict?.sides ?? []) {
    assert.deepEqual(valuesAt(settled(project, changes), "arkki/lause"), [text]);
  }
  const kept = settled(project, conflict?.both ?? []);
  assert.deepEqual(valuesAt(kept, "arkki/lause"), ["A\nB"]);
});

test("a line of one value offers no both", () => {
  const project = both([["arkki/rasti", true]], [["arkki/rasti", "ehkä"]]);
  const [conflict] = conflictsOn(project, PLACE);
  assert.deepEqual(
    conflict?.sides.map(({ text }) => text),
    ["ehkä", "Valittu"],
  );
  assert.equal(conflict?.both, undefined);
});

test("what others wrote in a field in hand stands beside it", () => {
  const project = by("a", 100, [["arkki/lause", "Oma"]]);
  const theirs = { writer: "b", number: 4, time: 90, value: "Toisen" };
  const [conflict] = conflictsOn(project, {
    ...PLACE,
    others: new Map([["arkki/lause", [theirs]]]),
  });
  assert.deepEqual(
    conflict?.sides.map(({ text }) => text),
    ["Oma", "Toisen"],
  );
});

const ROW_A: Change[] = [
  ["arkki/paatos-1-mita", "Kutsutaan"],
  ["arkki/paatos-1-kuka", "Aino"],
];
const ROW_B: Change[] = [
  ["arkki/paatos-1-mita", "Soitetaan"],
  ["arkki/paatos-1-kuka", "Pekka"],
];

test("a decision's row is one conflict and never mixed", () => {
  const project = both(ROW_A, ROW_B);
  const conflicts = conflictsOn(project, PLACE);
  assert.deepEqual(
    conflicts.map(({ field }) => field),
    ["paatos-1-mita"],
  );
  const sides = conflicts[0]?.sides ?? [];
  assert.deepEqual(
    sides.map(({ text }) => text),
    ["Soitetaan · Pekka", "Kutsutaan · Aino"],
  );
  const kept = settled(project, sides[1]?.changes ?? []);
  assert.deepEqual(valuesAt(kept, "arkki/paatos-1-mita"), ["Kutsutaan"]);
  assert.deepEqual(valuesAt(kept, "arkki/paatos-1-kuka"), ["Aino"]);
});

test("of two decisions the second gets the first empty row", () => {
  const project = both(ROW_A, [...ROW_B, ["arkki/paatos-2-mita", "Muu"]]);
  const kept = settled(project, conflictsOn(project, PLACE)[0]?.both ?? []);
  const rows = [1, 2, 3].map((row) => valuesAt(kept, `arkki/paatos-${row}-mita`));
  assert.deepEqual(rows, [["Soitetaan"], ["Muu"], ["Kutsutaan"]]);
  assert.deepEqual(valuesAt(kept, "arkki/paatos-3-kuka"), ["Aino"]);
});

test("where no row is empty the second becomes an action of one's own", () => {
  const full = Array.from({ length: 19 }, (_, at): Change => {
    return [`arkki/paatos-${at + 2}-mita`, `Rivi ${at}`];
  });
  const project = both(ROW_A, [...ROW_B, ...full]);
  const kept = settled(project, conflictsOn(project, PLACE)[0]?.both ?? []);
  assert.deepEqual(valuesAt(kept, "toimet/x7f2/mita"), ["Kutsutaan"]);
  assert.deepEqual(valuesAt(kept, "toimet/x7f2/kuka"), ["Aino"]);
});

test("a sheet on which two disagree becomes two, each whole", () => {
  const project = both([...same, ...ROW_A], [["arkki/lause", "Toinen"], ...ROW_B]);
  const split = settled(project, splitSheet(project, "arkki", "arkki.k3f9", "Kopio") ?? []);
  assert.deepEqual(valuesAt(split, "arkki/lause"), ["Toinen"]);
  assert.deepEqual(valuesAt(split, "arkki/paatos-1-kuka"), ["Pekka"]);
  assert.deepEqual(valuesAt(split, "arkki.k3f9/lause"), ["Sama"]);
  assert.deepEqual(valuesAt(split, "arkki.k3f9/paatos-1-kuka"), ["Aino"]);
  assert.deepEqual(valuesAt(split, "arkki.k3f9/@nimi"), ["Kopio"]);
  assert.equal(splitSheet(by("a", 1, same), "arkki", "arkki.k3f9", "Kopio"), undefined);
});

test("a cleared sheet keeps its name and nothing else", () => {
  const project = by("a", 100, [["arkki/@nimi", "Kauppa"], ...same, ["muu/lause", "Jää"]]);
  const cleared = settled(project, clearedSheet(project, "arkki"));
  assert.deepEqual([...cleared.values.keys()].sort(), ["arkki/@nimi", "muu/lause"]);
});
