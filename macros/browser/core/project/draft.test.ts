import assert from "node:assert/strict";
import { test } from "node:test";

import { draftText, type Ingredient, isAnswered, lettersIn, sheetsOf, take } from "./draft.ts";
import { emptyProject, type Project } from "./project.ts";
import { type Change, merge, write } from "./register.ts";

const OWNER: Ingredient = [["Omistaja: {1}", "jatkosopimus/omistaja"]];
const TRIAL: Ingredient = [
  ["{1}", "kokeilukortti/vertaus"],
  ["Neuvo: {1}", "kokeilukortti/oppi"],
];
const MISTAKES: Ingredient = [
  ["Virhe: {1}", "soveltajan-ohje/virheet-#-virhe"],
  ["Tämä auttoi: {1}", "soveltajan-ohje/virheet-#-apu"],
];

function written(changes: readonly Change[], writer = "a"): Project {
  return write(emptyProject("h1"), changes, { writer, number: 0, time: 100 }).project;
}

function sentences(changes: readonly Change[], ...all: readonly Ingredient[]): string[] {
  const sheets = sheetsOf(written(changes));
  return all.flatMap((each) => take(sheets, each).sentences);
}

test("sentences stand in the order of the data", () => {
  const changes: Change[] = [
    ["kokeilukortti/oppi", "Sopikaa huone"],
    ["kokeilukortti/vertaus", "Kaksi tuntia riitti."],
    ["jatkosopimus/omistaja", "kaupunki"],
  ];
  assert.deepEqual(sentences(changes, OWNER, TRIAL), [
    "Omistaja: kaupunki.",
    "Kaksi tuntia riitti.",
    "Neuvo: Sopikaa huone.",
  ]);
});

test("each sheet of a worksheet is called by its name when there are many", () => {
  const changes: Change[] = [
    ["kokeilukortti/vertaus", "Kirjastossa sujui."],
    ["kokeilukortti.k3f9/@nimi", "Kauppa, kevät 2027"],
    ["kokeilukortti.k3f9/vertaus", "Illalla ei ehditty."],
    ["kokeilukortti.k3f9/oppi", "Tulkaa aamulla."],
    ["kokeilukortti.zz11/oppi", "Varatkaa huone."],
  ];
  assert.deepEqual(sentences(changes, TRIAL), [
    "Ensimmäinen arkki: Kirjastossa sujui.",
    "Kauppa, kevät 2027: Illalla ei ehditty.",
    "Neuvo: Tulkaa aamulla.",
    "Nimetön arkki: Neuvo: Varatkaa huone.",
  ]);
});

test("a copy that is the only one that answers is not named", () => {
  const changes: Change[] = [
    ["kokeilukortti/paivays", "1.2.2027"],
    ["kokeilukortti.k3f9/@nimi", "Kauppa"],
    ["kokeilukortti.k3f9/oppi", "Tulkaa aamulla."],
  ];
  assert.deepEqual(sentences(changes, TRIAL), ["Neuvo: Tulkaa aamulla."]);
});

test("rows are read one by one, also those that were added", () => {
  const changes: Change[] = [
    ["soveltajan-ohje/virheet-1-virhe", "Kiire"],
    ["soveltajan-ohje/virheet-1-apu", "Huone"],
    ["soveltajan-ohje/virheet-12-virhe", "Sairaus"],
    ["soveltajan-ohje/virheet-2-apu", "Sijainen"],
    ["soveltajan-ohje/virheet-x-apu", "ei rivi"],
  ];
  assert.deepEqual(sentences(changes, MISTAKES), [
    "Virhe: Kiire.",
    "Tämä auttoi: Huone.",
    "Tämä auttoi: Sijainen.",
    "Virhe: Sairaus.",
  ]);
});

test("what stands twice is said once, and what is in conflict is told", () => {
  const mine = written([["jatkosopimus/omistaja", "kaupunki"]]);
  const theirs = written([["jatkosopimus/omistaja", "seura"]], "b");
  const taken = take(sheetsOf(merge(mine, theirs)), OWNER);
  assert.equal(taken.sentences.length, 1);
  assert.deepEqual(taken.conflicts, ["jatkosopimus/omistaja"]);
  const one = take(sheetsOf(mine), OWNER);
  assert.equal(draftText([one, one]), "Omistaja: kaupunki.");
});

test("of several answers the last is taken where the data says so, each on its line", () => {
  const sheets = sheetsOf(written([["jatkosopimus/omistaja", "kaupunki"]]));
  const all = [OWNER, TRIAL].map((each) => take(sheets, each));
  const both = [...all, { sentences: ["A.", "B."], conflicts: [] }];
  assert.equal(draftText(all, { isLatest: true, isListed: false }), "Omistaja: kaupunki.");
  assert.equal(draftText(both, { isLatest: true, isListed: true }), "A.\nB.");
});

test("it is known which places are answered", () => {
  const sheets = sheetsOf(
    written([
      ["kokeilukortti.k3f9/oppi", "Tulkaa aamulla."],
      ["soveltajan-ohje/virheet-4-apu", "Huone"],
      ["hyotylause/pulma", "  "],
    ]),
  );
  assert.equal(isAnswered(sheets, ["kokeilukortti/oppi"]), true);
  assert.equal(
    isAnswered(sheets, ["kokeilukortti/vertaus", "soveltajan-ohje/virheet-#-apu"]),
    true,
  );
  assert.equal(isAnswered(sheets, ["soveltajan-ohje/virheet-#-virhe"]), false);
  assert.equal(isAnswered(sheets, ["hyotylause/pulma"]), false);
});

test("letters are counted as they are read", () => {
  assert.equal(lettersIn("a\u0308a\r\nb"), 4);
  assert.equal(lettersIn("👍€"), 2);
});
