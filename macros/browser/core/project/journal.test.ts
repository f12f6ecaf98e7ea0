import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { anyText } from "../../testing/text.ts";
import { fileText } from "./file-text.ts";
import {
  broughtIn,
  emptied,
  journalText,
  newJournal,
  noted,
  readJournal,
  replayed,
} from "./journal.ts";
import { emptyProject, type Project, valuesAt } from "./project.ts";
import { type Change, merge, write } from "./register.ts";

const P = "hyotylause/kaytanne";
const Q = "hyotylause/pulma";

function written(project: Project, number: number, time: number, ...changes: Change[]) {
  return write(project, changes, { writer: "a", number, time });
}

test("letters of one word are one write in the journal, words of other minutes their own", () => {
  let project = emptyProject("h1");
  let journal = newJournal("a");
  for (const [time, text] of [
    [0, "L"],
    [1, "La"],
    [2, "Lau"],
    [90, "Lause"],
  ] as const) {
    const done = written(project, 0, time, [P, text]);
    project = done.project;
    journal = noted(journal, done.writes);
  }
  assert.deepEqual(
    journal.writes.map(({ entry }) => entry?.value),
    ["Lau", "Lause"],
  );
  const again = replayed(emptyProject("h1"), readJournal(journalText(journal), "a"));
  assert.equal(fileText(again), fileText(project));
});

test("a journal does not say that what it lacks has been seen", () => {
  const first = written(emptyProject("h1"), 0, 0, [Q, "Q"]);
  const journal = emptied(newJournal("a"), first.project);
  const second = written(first.project, 0, 1, [P, "A"]);
  const later = noted(journal, second.writes);
  const lacking = replayed(emptyProject("h1"), later);
  assert.deepEqual([lacking.writers.get("a"), valuesAt(lacking, P)], [undefined, ["A"]]);
  assert.equal(replayed(first.project, later).writers.get("a"), 2);
  assert.deepEqual(valuesAt(merge(lacking, first.project), Q), ["Q"]);
});

test("replaying twice is replaying once, and a clearing is replayed too", () => {
  const first = written(emptyProject("h1"), 0, 0, [P, "A"], [Q, "Q"]);
  const second = written(first.project, 0, 1, [P, ""]);
  const journal = noted(newJournal("a"), [...first.writes, ...second.writes]);
  const once = replayed(emptyProject("h1"), journal);
  assert.deepEqual([valuesAt(once, P), valuesAt(once, Q)], [[], ["Q"]]);
  assert.equal(fileText(replayed(once, journal)), fileText(once));
  assert.equal(fileText(replayed(first.project, journal)), fileText(once));
});

test("a journal can hold what a merge brought, conflicts and clearings too", () => {
  const start = written(emptyProject("h1"), 0, 0, [P, "A"], [Q, "Q"]).project;
  const by = { writer: "b", number: 0, time: 90 };
  const theirs = write(
    start,
    [
      [P, "B"],
      [Q, ""],
      ["x/y", "Y"],
    ],
    by,
  ).project;
  const ours = written(start, 0, 80, [P, "A2"]).project;
  const both = merge(ours, theirs);
  const journal = noted(newJournal("c"), broughtIn(ours, both));
  const again = replayed(ours, readJournal(journalText(journal), "c"));
  assert.equal(fileText({ ...again, writers: both.writers }), fileText(both));
});

test("a journal names its page's own write, though much that was heard is newer", () => {
  const first = written(emptyProject("h1"), 0, 0, [P, "A"]);
  let [theirs, heard] = [first.project, first.project];
  for (let at = 1; at < 13; at += 1) {
    const by = { writer: "b", number: 0, time: 60 * at };
    const done = write(theirs, [[P, `B${at}`]], by);
    theirs = done.project;
    heard = replayed(heard, noted(newJournal("b"), done.writes));
  }
  const by = { writer: "c", number: 0, time: 900 };
  const cleared = write(heard, [[P, ""]], by);
  const journal = noted(newJournal("c"), [...first.writes, ...cleared.writes]);
  assert.deepEqual(valuesAt(replayed(emptyProject("h1"), journal), P), []);
});

test("whatever a journal's text is, nothing is thrown", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.json()), (text) => {
      replayed(emptyProject("h1"), readJournal(text, "a"));
    }),
  );
});

test("what a write replaced is named in its journal, however many versions came before", () => {
  // Pages of one minute, each a writer of its own; the last but one sorts after all the others.
  const writers = [...Array.from({ length: 10 }, (_, at) => `a${at}`), "z", "b"];
  let safe = emptyProject("h1");
  let project = safe;
  for (const writer of writers) {
    safe = project;
    project = write(project, [[P, writer]], { writer, number: 0, time: 1 }).project;
  }
  const by = { writer: "b", number: 0, time: 1 };
  const journal = noted(newJournal("b"), write(safe, [[P, "b"]], by).writes);
  const again = replayed(safe, readJournal(journalText(journal), "b"));
  assert.deepEqual(valuesAt(again, P), ["b"]);
  assert.equal(fileText(again), fileText(project));
  const brought = { ...newJournal("c"), writes: broughtIn(safe, project) };
  const after = replayed(safe, readJournal(journalText(brought), "c"));
  assert.deepEqual(valuesAt(after, P), ["b"]);
});
