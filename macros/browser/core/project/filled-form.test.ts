import assert from "node:assert/strict";
import { test } from "node:test";

import { type Form, filledForm, fingerprintOf } from "./filled-form.ts";
import { isId } from "./paths.ts";
import { emptyProject, valuesAt } from "./project.ts";
import { merge, write } from "./register.ts";

const SHEETS = new Map([
  ["hyotylause", { number: 1, fields: new Set(["hanke", "kaytanne", "kuulija", "rasti-1"]) }],
  ["elonmerkit", { number: 17, fields: new Set(["hanke", "haku", "soitto"]) }],
]);
const READER = { now: 100, id: "uusi" };

function read(places: Form["places"], source = "") {
  return filledForm({ source, places }, SHEETS, "pdf", READER, "t1");
}

function valuesOf({ project }: ReturnType<typeof read>) {
  const paths = [...(project?.values.keys() ?? [])].sort();
  return paths.map((path) => [path, ...(project ? valuesAt(project, path) : [])]);
}

test("the short address tells the worksheet, and an unknown place is kept", () => {
  const form = read(
    [
      { name: "kaytanne", value: "Lause\r\ntoinen \u0000" },
      { name: "vanha", value: "Entinen" },
    ],
    "https://esimerkki.example/t/01/",
  );
  assert.deepEqual(valuesOf(form), [
    ["hyotylause/kaytanne", "Lause\ntoinen"],
    ["hyotylause/vanha", "Entinen"],
  ]);
  assert.deepEqual(form.sheets, ["hyotylause"]);
});

test("a cell of a sum row is no answer", () => {
  const form = read([
    { name: "hyotylause-kaytanne", value: "Lause" },
    { name: "hyotylause-kulut-summa-eurot", value: "1 200" },
  ]);
  assert.deepEqual(valuesOf(form), [["hyotylause/kaytanne", "Lause"]]);
});

test("without an address the names of the places decide, but not those of every sheet", () => {
  const own = read([
    { name: "haku", value: "Hakukone" },
    { name: "hanke", value: "Vuoro vastaa" },
  ]);
  assert.deepEqual(own.sheets, ["elonmerkit"]);
  const none = read([{ name: "hanke", value: "Vuoro vastaa" }]);
  assert.equal(none.faults[0]?.kind, "pdf-vieras");
});

test("an address of another sheet than the places are of is not believed", () => {
  const form = read([{ name: "haku", value: "Hakukone" }], "https://x.example/t/01/");
  assert.deepEqual(form.sheets, ["elonmerkit"]);
});

test("a form of many sheets names each place by its sheet", () => {
  const form = read([
    { name: "hyotylause-kaytanne", value: "Lause" },
    { name: "elonmerkit-haku", value: "Hakukone" },
    { name: "muu-haku", value: "x" },
  ]);
  assert.deepEqual(valuesOf(form), [
    ["elonmerkit/haku", "Hakukone"],
    ["hyotylause/kaytanne", "Lause"],
  ]);
});

test("a tick is an option only when the sheet has no field of its name; the first one stands", () => {
  const option = (name: string, words: string) => ({ name, words });
  const form = read([
    { name: "kuulija-1", value: false, option: option("kuulija", "Esihenkilö") },
    { name: "kuulija-2", value: true, option: option("kuulija", "Päättäjä") },
    { name: "kuulija-3", value: true, option: option("kuulija", "Rahoittaja") },
    { name: "rasti-1", value: true, option: option("rasti", "Kyllä") },
  ]);
  assert.deepEqual(valuesOf(form), [
    ["hyotylause/kuulija", "Päättäjä"],
    ["hyotylause/rasti-1", true],
  ]);
  assert.deepEqual(
    form.faults.map(({ kind, path }) => [kind, path]),
    [["monta", "hyotylause/kuulija"]],
  );
});

test("an empty form, a foreign one and an overlong answer are told", () => {
  assert.equal(read([{ name: "kaytanne", value: " \n" }]).faults[0]?.kind, "lomake-tyhja");
  assert.equal(read([{ name: "outo", value: "x" }]).faults[0]?.kind, "pdf-vieras");
  const long = read([
    { name: "kaytanne", value: "x".repeat(100_001) },
    { name: "kuulija", value: "Päättäjä" },
  ]);
  assert.equal(long.faults[0]?.kind, "pitka");
  assert.deepEqual(valuesOf(long), [["hyotylause/kuulija", "Päättäjä"]]);
});

test("an empty place clears nothing, and the same form twice changes nothing", () => {
  const by = { writer: "a1", number: 0, time: 50 };
  const ours = write(emptyProject("h1"), [["hyotylause/kuulija", "Esihenkilö"]], by).project;
  const places = [
    { name: "kaytanne", value: "Lause" },
    { name: "kuulija", value: "" },
  ];
  const theirs = read(places).project;
  assert.ok(theirs);
  const once = merge(ours, theirs);
  assert.deepEqual(valuesAt(once, "hyotylause/kuulija"), ["Esihenkilö"]);
  const later = write(once, [["hyotylause/kaytanne", "Parempi"]], { ...by, time: 60 }).project;
  assert.deepEqual(valuesAt(merge(later, theirs), "hyotylause/kaytanne"), ["Parempi"]);
});

test("a fingerprint is a writer's id, and differs with any byte", () => {
  const bytes = new Uint8Array(1000);
  const before = fingerprintOf(bytes);
  assert.ok(isId(before));
  bytes[500] = 1;
  assert.notEqual(fingerprintOf(bytes), before);
});
