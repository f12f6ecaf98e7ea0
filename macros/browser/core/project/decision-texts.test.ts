import assert from "node:assert/strict";
import { test } from "node:test";

import { entriesOf, lineOf, listTold, memoOf, tableOf } from "./decision-texts.ts";
import { type Decision, dayConfirmed, decisionsOf, ownAction, stateChanges } from "./decisions.ts";
import { emptyProject, type Project } from "./project.ts";
import { type Change, write } from "./register.ts";

const TODAY = "2026-09-30";

function written(
  changes: readonly Change[],
  project = emptyProject("h1"),
  time = 1_787_227_200,
): Project {
  return write(project, changes, { writer: "a", number: 0, time }).project;
}

const PROJECT = written([
  ...ownAction("a1", "Uusitaan esite.\nKaksi vastaajaa", "Valmentaja", "12.9.2026"),
  ...ownAction("b2", "Soitetaan", "", "vko 40"),
  ...ownAction("c3", "=HYPERLINK(1)", "Aino", "1.10.2026"),
]);

function all(project: Project): Decision[] {
  return decisionsOf(project, new Map(), { today: TODAY });
}

test("a memo tells what is late first, one decision a line", () => {
  assert.equal(
    memoOf(all(PROJECT), TODAY, "Päätökset"),
    [
      "Päätökset, 30.9.2026",
      "Myöhässä\n- Uusitaan esite. Kaksi vastaajaa (Valmentaja, 12.9.2026, 18\u00a0päivää myöhässä)",
      "Vahvistakaa päivä\n- Soitetaan (vko 40)",
      "Tulossa\n- =HYPERLINK(1) (Aino, 1.10.2026, 1\u00a0päivä jäljellä)",
    ].join("\n\n"),
  );
});

test("a memo tells the day that counts, and names the reason and the note", () => {
  const [late, week] = all(PROJECT);
  assert.ok(late && week);
  const moved = {
    state: "siirtyi",
    day: "2026-11-19",
    note: "Uusi hinta",
    reason: "Paino",
  } as const;
  const project = written(
    [...stateChanges(late, moved), dayConfirmed(week, "2026-10-02")],
    PROJECT,
    1_787_300_000,
  );
  const [first, second] = all(project);
  assert.ok(first && second);
  assert.equal(
    lineOf(first, TODAY),
    "Uusitaan esite. Kaksi vastaajaa (Valmentaja, 12.9.2026, siirtyi: 19.11.2026, " +
      "50\u00a0päivää jäljellä; Syy: Paino; Huomio: Uusi hinta)",
  );
  assert.equal(lineOf(second, TODAY), "Soitetaan (vko 40, 2.10.2026, 2\u00a0päivää jäljellä)");
});

test("a table has a head and a row for every decision", () => {
  const [head, first, second] = tableOf(all(PROJECT));
  assert.equal(head?.length, first?.length);
  assert.deepEqual(first?.slice(1, 6), [
    "Valmentaja",
    "12.9.2026",
    "12.9.2026",
    "Auki",
    "Oma toimi",
  ]);
  assert.equal(second?.[3], "");
});

test("a calendar has what has a sure day, and the same names after a change", () => {
  const before = entriesOf(PROJECT, all(PROJECT));
  assert.deepEqual(
    before.map(({ uid, day }) => [uid, day]),
    [
      ["h1.toimet.a1@juurruttajan-kasikirja", "2026-09-12"],
      ["h1.toimet.c3@juurruttajan-kasikirja", "2026-10-01"],
    ],
  );
  const [first] = all(PROJECT);
  const done = { state: "tehty", day: "2026-09-13", note: "", reason: "" } as const;
  const changes = first ? stateChanges(first, done) : [];
  const later = written(changes, PROJECT, 1_787_300_000);
  const [after, untouched] = entriesOf(later, all(later));
  assert.equal(after?.uid, before[0]?.uid);
  assert.ok((after?.changed ?? 0) > (before[0]?.changed ?? 0));
  assert.equal(untouched?.changed, before[1]?.changed);
  assert.match(after?.title ?? "", /^Tehty: /);
});

test("a list tells how much of the project it holds", () => {
  assert.equal(listTold(54, 54), "Listassa on hankkeen kaikki 54\u00a0päätöstä.");
  assert.equal(listTold(1, 1), "Listassa on hankkeen ainoa päätös.");
  assert.equal(listTold(1, 54), "Listassa on 1\u00a0päätös hankkeen 54 päätöksestä.");
  assert.equal(listTold(0, 5), "Listassa on 0\u00a0päätöstä hankkeen 5 päätöksestä.");
  assert.equal(listTold(0, 0), "");
});
