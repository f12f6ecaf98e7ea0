import assert from "node:assert/strict";
import { test } from "node:test";

import { editAt, editing, isOfDraft, placeOfDraft } from "./draft-edits.ts";
import { isPath } from "./paths.ts";
import { conflicts, emptyProject, type Project } from "./project.ts";
import { merge, write } from "./register.ts";

const PLACE = placeOfDraft("helsinki-avustus", "vakiinnuttaminen");
const DRAFT = "Kirjasto ottaa vuoron.";
const FRESH = "Kirjasto ottaa kaksi vuoroa.";

/** The project after an edit; each number is a minute of its own. */
function edited(project: Project, text: string, number: number, drafted = DRAFT, writer = "a1") {
  const by = { writer, number, time: 1_803_900_000 + number * 60 };
  return write(project, editing(project, PLACE, drafted, text), by).project;
}

const ONCE = edited(emptyProject("h1"), "Kirjasto ottaa sen.", 1);

test("an edit stands where every project may hold it", () => {
  const [path = ""] = [...ONCE.values.keys()];
  assert.equal(isPath(path) && isOfDraft(path), true);
  assert.deepEqual(editAt(ONCE, PLACE, DRAFT), {
    text: "Kirjasto ottaa sen.",
    isOld: false,
    other: undefined,
  });
  assert.equal(editAt(ONCE, placeOfDraft("helsinki-avustus", "muu"), DRAFT).text, undefined);
});

test("an emptied draft stays empty, and is taken back from among the former", () => {
  const emptied = edited(ONCE, "", 2);
  assert.deepEqual(editAt(emptied, PLACE, DRAFT), {
    text: "",
    isOld: false,
    other: "Kirjasto ottaa sen.",
  });
  assert.equal(editAt(edited(emptied, DRAFT, 3), PLACE, DRAFT).text, undefined);
});

test("an edit is old when the sheets give another draft, also when it is edited on", () => {
  assert.equal(editAt(ONCE, PLACE, FRESH).isOld, true);
  const on = edited(ONCE, "Kirjasto ottaa sen nyt.", 2, FRESH);
  assert.deepEqual(editAt(on, PLACE, FRESH), {
    text: "Kirjasto ottaa sen nyt.",
    isOld: true,
    other: "Kirjasto ottaa sen.",
  });
});

test("taking the fresh draft keeps what was edited among the former", () => {
  const fresh = edited(ONCE, FRESH, 2, FRESH);
  assert.equal(fresh.values.size, 0);
  const found = { text: undefined, isOld: false, other: "Kirjasto ottaa sen." };
  assert.deepEqual(editAt(fresh, PLACE, FRESH), found);
  const back = edited(fresh, "Kirjasto ottaa sen.", 3, FRESH);
  assert.equal(editAt(back, PLACE, FRESH).text, "Kirjasto ottaa sen.");
});

test("of two edits of different drafts the newer is shown, and the other can be taken", () => {
  const theirs = edited(emptyProject("h1"), "Meidän sanamme.", 2, FRESH, "b2");
  const both = merge(ONCE, theirs);
  assert.deepEqual(conflicts(both), []);
  assert.deepEqual(editAt(both, PLACE, FRESH), {
    text: "Meidän sanamme.",
    isOld: false,
    other: "Kirjasto ottaa sen.",
  });
  const chosen = edited(both, "Kirjasto ottaa sen.", 3, FRESH);
  assert.equal(chosen.values.size, 1);
  assert.equal(editAt(chosen, PLACE, FRESH).other, "Meidän sanamme.");
});

test("of two edits of one draft neither is lost", () => {
  const theirs = edited(emptyProject("h1"), "Meidän sanamme.", 2, DRAFT, "b2");
  const both = merge(ONCE, theirs);
  assert.equal(editAt(both, PLACE, DRAFT).text, "Meidän sanamme.");
  assert.equal(editAt(both, PLACE, DRAFT).other, "Kirjasto ottaa sen.");
  const on = edited(both, "Meidän uudet sanamme.", 3);
  assert.equal(on.former.size, 1);
});
