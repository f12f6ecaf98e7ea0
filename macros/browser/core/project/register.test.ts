import assert from "node:assert/strict";
import { test } from "node:test";

import { inFile } from "../../testing/replicas.ts";
import { fileText } from "./file-text.ts";
import { MOST_FORMER, toldApart, versionsAt } from "./former.ts";
import { conflicts, emptyProject, type Project, textAt, type Value, valuesAt } from "./project.ts";
import { type Change, merge, write } from "./register.ts";

const P = "hyotylause/kaytanne";
const Q = "hyotylause/pulma";

/** A project after one writer's changes at a time (s). */
function after(project: Project, writer: string, time: number, ...changes: Change[]): Project {
  return write(project, changes, { writer, number: 0, time }).project;
}

const texts = (project: Project, path = P): Value[] =>
  versionsAt(project, path).map(({ value }) => value);

test("of two who did not see each other both stand, until one writes who saw both", () => {
  const start = after(emptyProject("h1"), "a", 0, [P, "Alku"]);
  const [a, b] = [after(start, "a", 100, [P, "A"]), after(start, "b", 90, [P, "B"])];
  const both = merge(a, b);
  assert.deepEqual([conflicts(both), valuesAt(both, P), textAt(both, P)], [[P], ["A", "B"], "A"]);
  assert.deepEqual(texts(both), ["Alku"]);
  const settled = after(both, "b", 200, [P, "AB"]);
  assert.deepEqual(valuesAt(merge(merge(settled, a), b), P), ["AB"]);
  assert.deepEqual(texts(settled), ["A", "B", "Alku"]);
});

test("what was cleared does not come back from a copy that has it", () => {
  const full = after(emptyProject("h1"), "a", 0, [P, "Alku"]);
  const cleared = after(full, "b", 100, [P, ""]);
  assert.deepEqual(valuesAt(merge(full, cleared), P), []);
  assert.deepEqual(texts(merge(full, cleared)), ["Alku"]);
});

test("two who wrote the same are of one mind", () => {
  const start = emptyProject("h1");
  const both = merge(after(start, "a", 0, [P, "A"]), after(start, "b", 0, [P, "A"]));
  assert.deepEqual([conflicts(both), valuesAt(both, P)], [[], ["A"]]);
});

test("writing what stands already is no write, and half a letter none", () => {
  const start = after(emptyProject("h1"), "a", 0, [P, "A"], ["t/r", true]);
  const by = { writer: "b", number: 0, time: 9 };
  const none: Change[] = [
    [P, "A"],
    ["t/r", true],
    ["t/x", ""],
    ["t/y", false],
  ];
  assert.deepEqual(write(start, none, by).writes, []);
  assert.deepEqual(valuesAt(after(start, "b", 9, [P, "a\udc00"]), P), ["a\ufffd"]);
});

test("the ten newest versions are kept, each writer's minute as one", () => {
  let project = emptyProject("h1");
  for (let number = 0; number < 41; number += 1) {
    project = after(project, "a", number * 30, [P, `v${number}`]);
  }
  const newest = Array.from({ length: MOST_FORMER }, (_, index) => `v${39 - 2 * index}`);
  assert.deepEqual(texts(project), newest);
  assert.equal(project.writers.get("a"), 41);
});

test("what was replaced more than ten versions ago does not come back either", () => {
  const old = after(emptyProject("h1"), "a", 0, [P, "Alku"]);
  let project = old;
  for (let number = 1; number < 20; number += 1) {
    project = after(project, "b", number * 60, [P, `v${number}`]);
  }
  assert.deepEqual(valuesAt(merge(old, project), P), ["v19"]);
  assert.deepEqual(valuesAt(merge(project, old), P), ["v19"]);
});

test("what was heard without its writer's earlier writes stays until a count tells of it", () => {
  const holder = after(emptyProject("h1"), "w", 0, [Q, "Muualla"], [P, "Vanha"]);
  const heard = { ...holder, writers: new Map(), values: new Map([...holder.values].slice(1)) };
  let project: Project = heard;
  for (let number = 0; number < 12; number += 1) {
    project = after(project, "b", 60 * number, [P, `v${number}`]);
  }
  const copy = inFile(project);
  assert.equal(copy.former.get(P)?.length, MOST_FORMER + 1);
  assert.equal(texts(copy).length, MOST_FORMER);
  const [one, other] = [merge(copy, holder), merge(holder, copy)];
  assert.deepEqual([valuesAt(one, P), valuesAt(other, P)], [["v11"], ["v11"]]);
  assert.equal(fileText(one), fileText(other));
  assert.equal(inFile(one).former.get(P)?.length, MOST_FORMER);
});

test("what a count told to be replaced is so in a file too, when a later write was heard", () => {
  const old = after(emptyProject("h1"), "w", 0, [P, "Vanha"]);
  let project = old;
  for (let number = 1; number < 14; number += 1) {
    project = after(project, "b", 60 * number, [P, `v${number}`]);
  }
  const later = { writer: "w", number: 7, time: 900, value: "Kuultu" };
  const part = { ...emptyProject("h1"), values: new Map([[Q, [later]]]) };
  const copy = inFile(merge(inFile(project), part));
  assert.deepEqual(valuesAt(merge(copy, old), P), ["v13"]);
  assert.deepEqual(valuesAt(copy, Q), ["Kuultu"]);
});

test("of unknown root keys that differ the same one is kept both ways", () => {
  const [a, b] = [1, 2].map((value) => ({ ...emptyProject("h1"), rest: new Map([["k", value]]) }));
  assert.ok(a && b);
  assert.deepEqual([merge(a, b).rest.get("k"), merge(b, a).rest.get("k")], [2, 2]);
});

test("versions that say the same one after another are shown once, by the newest", () => {
  let project = emptyProject("h1");
  for (const [minute, value] of ["1", "2", "2", "", "2", "1", "3"].entries()) {
    project = after(project, `w${minute}`, minute * 60, [P, value], [Q, `${minute}`]);
  }
  const shown = toldApart(versionsAt(project, P)).map(({ value }) => value);
  assert.deepEqual(shown, ["1", "2", "1"]);
});
