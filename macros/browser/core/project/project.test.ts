/** Sheets, marks, reviews, going back, states, and what older forms kept. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { differences, marking, marks } from "./difference.ts";
import { readProject } from "./file.ts";
import { embeddable, fileText } from "./file-text.ts";
import {
  authorOf,
  clearing,
  furtherSheet,
  isPath,
  nameOfWriter,
  pathsOfSheet,
  sheets,
} from "./paths.ts";
import { conflicts, emptyProject, type Project, valuesAt } from "./project.ts";
import { type Change, merge, write } from "./register.ts";
import { reviewed, reviewText } from "./review.ts";
import { fingerprint, readState, stateText } from "./state.ts";
import { inFileText, keepingText, onlyHereText } from "./status.ts";
import { type OldSheet, takenOver } from "./take-over.ts";
import { takenBack, unmerged } from "./undo.ts";
import { changedSince } from "./unexported.ts";

const P = "hyotylause/kaytanne";
const Q = "hyotylause/pulma";

function after(project: Project, writer: string, time: number, ...changes: Change[]): Project {
  return write(project, changes, { writer, number: 0, time }).project;
}

const EMPTY = emptyProject("h1");

test("sheets of a worksheet are told apart, and from what is no sheet", () => {
  const second = furtherSheet("kokeilukortti", "k3f9");
  const project = after(
    EMPTY,
    "a",
    0,
    [P, "A"],
    [`${second}/@nimi`, "Kauppa"],
    ["kokeilukortti/a", "x"],
    ["hanke/nimi", "N"],
    ["tekijat/a", "Anna"],
  );
  assert.deepEqual(sheets(project), ["hyotylause", "kokeilukortti", second]);
  assert.deepEqual(sheets(project, "kokeilukortti"), ["kokeilukortti", second]);
  assert.deepEqual(pathsOfSheet(project, second), [`${second}/@nimi`]);
  const cleared = after(project, "a", 1, ...clearing(pathsOfSheet(project, second)));
  assert.deepEqual(sheets(cleared, "kokeilukortti"), ["kokeilukortti"]);
  assert.deepEqual([authorOf(project, "a"), authorOf(project, "b")], ["Anna", ""]);
  assert.ok(isPath(nameOfWriter("a8f3k2q1")));
});

test("a review tells what joining would do, and does nothing", () => {
  const ours = after(EMPTY, "a", 0, [P, "A"], [Q, "Q"], ["hyotylause/x", "X"]);
  let theirs = after(ours, "b", 100, ["hyotylause/y", "Y"], [Q, "Q2"], ["hyotylause/x", ""]);
  theirs = after(theirs, "b", 100, [P, "B"], ["outo/z", "Z"]);
  const now = after(ours, "a", 50, [P, "A2"]);
  const review = reviewed(now, theirs, (path) => !path.startsWith("outo/"));
  assert.equal(
    reviewText(review),
    "2\u00a0uutta vastausta, 1\u00a0muuttunut vastaus, 1\u00a0poistettu vastaus, 1\u00a0ristiriita, 1\u00a0jota emme tunne.",
  );
  assert.deepEqual(review.conflicts, [{ path: P, before: ["A2"], after: ["B", "A2"] }]);
  assert.deepEqual(valuesAt(now, P), ["A2"]);
  assert.equal(
    reviewText(reviewed(theirs, theirs, () => true)),
    "Tiedostossa ei ole mitään uutta.",
  );
  assert.equal(reviewed(now, emptyProject("h2"), () => true).isOther, true);
});

test("a merge is undone as if it had never been, but for what was written since", () => {
  const before = after(EMPTY, "a", 0, [P, "A"], [Q, "Q"]);
  const theirs = after(before, "b", 100, [P, "B"], ["hyotylause/y", "Y"]);
  const merged = merge(before, theirs);
  assert.equal(fileText(unmerged(before, merged, merged)), fileText(before));
  const now = after(merged, "a", 200, [Q, "Q2"]);
  const undone = unmerged(before, merged, now);
  assert.deepEqual([valuesAt(undone, P), valuesAt(undone, Q)], [["A"], ["Q2"]]);
  assert.deepEqual(valuesAt(undone, "hyotylause/y"), []);
  const again = merge(undone, theirs);
  assert.deepEqual([valuesAt(again, P), valuesAt(again, Q)], [["B"], ["Q2"]]);
});

test("a merge is undone also where a page remembers more than a file does", () => {
  const before = after(EMPTY, "a", 0, [P, "A"]);
  let merged = before;
  for (let at = 1; at < 20; at += 1) merged = after(merged, "b", 60 * at, [P, `B${at}`]);
  const kept = readProject(fileText(merged), { now: 9000, id: "h1" }).project ?? EMPTY;
  assert.equal(fileText(unmerged(before, kept, merged)), fileText(before));
});

test("undoing a merge does not say that what was never there has been seen", () => {
  const before = after(EMPTY, "a", 0, [P, "A"]);
  const merged = after(before, "b", 10, [Q, "Q"], [P, "B"]);
  const now = after(merged, "b", 80, [P, "B2"]);
  const undone = unmerged(before, merged, now);
  assert.deepEqual([valuesAt(undone, P), undone.writers.get("b")], [["B2"], undefined]);
  assert.equal(unmerged(before, merged, after(merged, "a", 20, [P, "A2"])).writers.get("a"), 2);
});

test("a sheet that was cleared comes back, but not over what was written since", () => {
  const before = after(EMPTY, "a", 0, [P, "A"], [Q, "Q"]);
  const cleared = after(before, "a", 10, ...clearing([P, Q]));
  const now = after(cleared, "b", 20, [Q, "Uusi"]);
  const back = after(now, "a", 30, ...takenBack(before, cleared, now));
  assert.deepEqual([valuesAt(back, P), valuesAt(back, Q)], [["A"], ["Uusi"]]);
  assert.deepEqual(conflicts(merge(back, cleared)), []);
});

test("the difference between a mark and now", () => {
  let project = after(EMPTY, "a", 1000, [P, "A"], [Q, "Q"]);
  project = after(project, "a", 1500, ["hyotylause/z", "Z"]);
  project = after(project, "a", 1600, ["hyotylause/z", ""]);
  project = after(project, "a", 2000, ...marking(project, "m1", "Hakuvaihe valmis"));
  project = after(project, "a", 3000, [P, "A2"], ["hyotylause/y", "Y"]);
  const [mark] = marks(project);
  const empty = new Set(["hyotylause/z"]);
  assert.deepEqual(mark, { id: "m1", name: "Hakuvaihe valmis", time: 2000, empty });
  const since = { time: 2000, empty };
  assert.deepEqual(
    differences(project, since).map(({ path, then, now }) => [path, then, ...now]),
    [
      [P, "A", "A2"],
      ["hyotylause/y", undefined, "Y"],
    ],
  );
  for (let time = 4000; time < 5000; time += 60)
    project = after(project, "b", time, [Q, `${time}`]);
  const [, forgotten] = differences(project, since);
  assert.deepEqual([forgotten?.path, forgotten?.isForgotten], [Q, true]);
});

test("a row that is used again for something else is open again", () => {
  const value = stateText({ state: "tehty", day: "2027-03-01" }, "Kutsutaan  kolme");
  assert.match(value, /^tehty 2027-03-01 [a-z0-9]{4}$/);
  assert.deepEqual(readState(value, " Kutsutaan kolme"), { state: "tehty", day: "2027-03-01" });
  assert.deepEqual(readState(value, "Soitetaan"), { state: "auki", day: "" });
  assert.equal(stateText({ state: "auki", day: "" }, "x"), "");
  for (const odd of ["", "valmis", "tehty", `tehty 1.3. ${fingerprint("x")}`]) {
    assert.equal(readState(odd, "x").state, "auki");
  }
});

/** What older forms kept of worksheet hyotylause. */
const old = (version: string, text: string, isDamaged = false): OldSheet => {
  return { worksheet: "hyotylause", version, text, isDamaged };
};
function taker() {
  let count = 0;
  const writer = () => {
    count += 1;
    return `t${count}`;
  };
  return { now: 9000, writer };
}

test("what every older version kept is taken over, the newer before the older", () => {
  const sheets = [
    old("1.0", '{"kaytanne":"Uusi","rasti":true,"tyhja":"","ei":false,"luku":7}'),
    old("0.9", '{"kaytanne":"Vanha","pulma":"Vain vanhassa","__proto__":"x","ä":"y"}'),
    old("0.10", "rikki {"),
    old("0.8", "vaurio", true),
  ];
  const project = takenOver(EMPTY, sheets, taker());
  assert.deepEqual([valuesAt(project, P), valuesAt(project, Q)], [["Uusi"], ["Vain vanhassa"]]);
  assert.deepEqual(
    project.former.get(P)?.map(({ value }) => value),
    ["Vanha"],
  );
  assert.deepEqual(valuesAt(project, "hyotylause/rasti"), [true]);
  assert.deepEqual(valuesAt(project, "hyotylause/luku"), ["7"]);
  assert.deepEqual(valuesAt(project, "hyotylause/@vaurio"), ["rikki {"]);
  assert.deepEqual(
    project.former.get("hyotylause/@vaurio")?.map(({ value }) => value),
    ["vaurio"],
  );
  assert.equal(project.values.size, 5);
});

test("what is there or was there is not brought again, and what differs stands beside", () => {
  const first = takenOver(EMPTY, [old("1.0", '{"kaytanne":"A","pulma":"Q"}')], taker());
  const edited = after(first, "a", 9100, [P, "A2"]);
  const again = takenOver(edited, [old("1.0", '{"kaytanne":"A","pulma":"Q2"}')], {
    ...taker(),
    writer: () => "x1",
    moved: (_, field) => field,
  });
  assert.deepEqual([valuesAt(again, P), conflicts(again)], [["A2"], [Q]]);
});

test("what was typed in the same second as it was taken over stands first", () => {
  for (const writer of ["a", "x"]) {
    const typed = after(EMPTY, writer, 9000, [P, "Kirjoitettu"]);
    const both = takenOver(typed, [old("1.0", '{"kaytanne":"Vanha"}')], taker());
    assert.deepEqual(valuesAt(both, P), ["Kirjoitettu", "Vanha"]);
  }
});

test("a field that has moved is taken over to where it is now", () => {
  const moved = (_: string, field: string) => (field === "vanha" ? "kaytanne" : field);
  const project = takenOver(EMPTY, [old("1.0", '{"vanha":"A"}')], { ...taker(), moved });
  assert.deepEqual(valuesAt(project, P), ["A"]);
});

test("a page holds a project whatever is written in it", () => {
  const hostile = '</script><!--<script>"\\u003c';
  const project = after(EMPTY, "a", 0, [P, hostile]);
  const page = `<!doctype html><script>let x;</script><script type="application/json">${embeddable(fileText(project))}</script>`;
  const read = readProject(page, { now: 9, id: "x" });
  assert.deepEqual(read.faults, []);
  assert.deepEqual(read.project && valuesAt(read.project, P), [hostile]);
});

test("where it is kept is said in words", () => {
  const status = { keeping: "sivulla", fault: "full", onlyHere: 12, exported: 0 } as const;
  assert.match(
    keepingText(status),
    /^Selaimen tallennustila on täynnä\. Teksti on vain tällä sivulla/,
  );
  assert.equal(
    keepingText({ keeping: "tallennettu", onlyHere: 0 }),
    "Tallennettu tähän selaimeen.",
  );
  assert.equal(
    keepingText({ keeping: "tallennettu", onlyHere: 0, fault: "refused" }),
    "Selain ei anna tallentaa.",
  );
  const when = "eilen klo\u00a09.30";
  assert.equal(
    onlyHereText(status, when),
    "12\u00a0muutosta on vain tällä sivulla. " +
      "Tiedosto tallennettiin tai avattiin eilen klo\u00a09.30.",
  );
  const never = onlyHereText({ keeping: "tallennettu", onlyHere: 1 }, when);
  assert.equal(never, "1\u00a0muutos on vain tässä selaimessa. Hanketta ei ole viety tiedostoon.");
  const all = { keeping: "tallennettu", onlyHere: 0 } as const;
  assert.equal(onlyHereText(all, when), "");
  assert.equal(inFileText(all, when), "");
  assert.equal(inFileText(status, when), "");
  assert.equal(
    inFileText({ ...all, exported: 90 }, when),
    "Kaikki on myös tiedostossa, joka tallennettiin tai avattiin eilen klo\u00a09.30. " +
      "Sen jälkeen ei ole kirjoitettu mitään.",
  );
});

test("what no file has is counted by the field", () => {
  const exported = after(EMPTY, "a", 0, [P, "A"], [Q, "Q"]);
  const counts = Object.fromEntries(exported.writers);
  const now = after(after(exported, "b", 9, [P, "B"]), "b", 99, [P, "B2"]);
  assert.deepEqual(
    [changedSince(exported, counts), changedSince(now, counts), changedSince(now, {})],
    [0, 1, 2],
  );
});

test("a file does not say that writes before one that was heard have been seen", () => {
  const heard = { writer: "a", number: 3, time: 5, value: "C" };
  const lacking = { ...emptyProject("h1"), values: new Map([[P, [heard]]]) };
  const read = readProject(fileText(lacking), { now: 10, id: "h1" });
  assert.deepEqual([read.faults, read.project?.writers.get("a")], [[], undefined]);
});

test("the count of a writer of whom a later write was heard stands apart in a file", () => {
  const heard = { writer: "a", number: 3, time: 5, value: "C" };
  const counted = { ...after(EMPTY, "a", 0, [Q, "Q"]), values: new Map([[P, [heard]]]) };
  const text = fileText(counted);
  const { kirjoittajat, osittain } = JSON.parse(text);
  assert.deepEqual([kirjoittajat, osittain], [{}, { a: 1 }]);
  const read = readProject(text, { now: 10, id: "h1" });
  assert.deepEqual([read.faults, read.project?.writers.get("a")], [[], 1]);
  assert.equal(read.project && fileText(read.project), text);
});
