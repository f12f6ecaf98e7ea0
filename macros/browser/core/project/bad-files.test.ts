/** Every kind of broken file has its sentence, changes nothing, and gives what is sound. */
import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { anyText } from "../../testing/text.ts";
import { sentenceOf } from "./fault-sentences.ts";
import { readProject } from "./file.ts";
import { fileText } from "./file-text.ts";
import { type Project, valuesAt } from "./project.ts";
import { merge } from "./register.ts";

const NOW = 1_804_000_000;
const FIELD = "hyotylause/kaytanne";
const ENTRY = ["Lause A", "a8f3k2q1", 12, 1_803_900_100];
const READER = { now: NOW, id: "uusi" };

/** A sound file, with parts of its root in other words. */
function file(parts: Record<string, unknown> = {}): string {
  const sound = {
    ...{ muoto: "juurruttajan-hanke", versio: 1, hanke: "h7k2m9q4xw" },
    ...{ kirjoittajat: { a8f3k2q1: 12 }, arvot: { [FIELD]: [ENTRY] }, entiset: {} },
  };
  return JSON.stringify({ ...sound, ...parts });
}

/** The sound entry with one part in other words. */
const entry = (index: number, part: unknown) =>
  ENTRY.map((each, at) => (at === index ? part : each));
const counts = (count: unknown) => file({ kirjoittajat: { a8f3k2q1: count } });
const entries = (...list: unknown[]) =>
  file({ arvot: { [FIELD]: list, "hyotylause/pulma": [ENTRY] } });
const path = (name: string) =>
  file({
    arvot: Object.fromEntries([
      [name, [ENTRY]],
      [FIELD, [ENTRY]],
    ]),
  });
const changed = (index: number, part: unknown) => entries(entry(index, part));
const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const without = (key: string) => file({ [key]: undefined });

/** What is read of a file: kinds and places of faults, the sentences, and the project. */
function read(text: string) {
  const { faults, project, count } = readProject(text, READER);
  const kinds = faults.map(({ kind, path: place }) => `${kind} ${place}`.trim());
  return { kinds, sentences: faults.map(sentenceOf), project, count };
}

/** Files of which nothing can be offered, and their fault. */
const LOST: Readonly<Record<string, [text: string, fault: string]>> = {
  empty: ["", "tyhja"],
  blank: [" \n\t ", "tyhja"],
  "a byte order mark alone": ["\ufeff", "tyhja"],
  cut: [file().slice(0, 90), "katkeaa"],
  "cut in a number": ['{"muoto":-', "katkeaa"],
  "cut after an escape": ['{"muoto":"a\\u00', "katkeaa"],
  "cut in a word": ['{"muoto":tru', "katkeaa"],
  "text after it": [`${file()} loppu`, "jatkuu"],
  "two files joined": [file() + file(), "jatkuu"],
  "a comma too many in an object": ['{"muoto":1,}', "pilkku"],
  "a comma too many in a list": ["[1,]", "pilkku"],
  "single quotes": ["{'muoto':1}", "lainaus"],
  "a comment": ['{"muoto":1} // hanke'.replace("}", " /* a */}"), "kommentti"],
  NaN: ['{"versio":NaN}', "luku"],
  Infinity: ['{"versio":-Infinity}', "luku"],
  "a raw tab": ['{"muoto":"a\tb"}', "ohjausmerkki"],
  "no colon": ['{"muoto" 1}', "merkki"],
  "a bad escape": ['{"muoto":"\\x"}', "merkki"],
  "a bracket that closes nothing": ["]", "merkki"],
  "a wrong bracket": ['{"a":[1}', "merkki"],
  "a list": ["[]", "juuri"],
  "a text": ['"hanke"', "juuri"],
  null: ["null", "juuri"],
  "200 000 brackets": [deep(100_000), "syva"],
  "5 000 levels in a key": [`{"outo":${deep(5000)}}`, "syva"],
  "another form": [file({ muoto: "excalidraw" }), "muoto muoto"],
  "no form": [without("muoto"), "muoto muoto"],
  "a newer version": [file({ versio: 2 }), "uudempi versio"],
  "a page without a project": ["<!doctype html><title>a</title>", "html"],
  "a page with another script": ['<script type="module">let a;</script>', "html"],
  "a page with a broken project": [
    '<script type="application/json">{"muoto":"juurruttajan-hanke"</script>',
    "katkeaa",
  ],
};

for (const [name, [text, fault]] of Object.entries(LOST)) {
  test(`a file that is ${name} is told of`, () => {
    const { kinds, sentences, project } = read(text);
    assert.deepEqual(kinds, [fault]);
    assert.match(sentences[0] ?? "", /^\p{Lu}.*\.$/u);
    assert.doesNotMatch(sentences[0] ?? "", /#/);
    assert.equal(project, undefined);
  });
}

const PLACE = `arvot/${FIELD}`;
/** Files of which the sound part is offered, their faults, and how many values are left at FIELD. */
const MENDED: Readonly<Record<string, [text: string, faults: string[], values?: number]>> = {
  "version 0": [file({ versio: 0 }), ["versio versio"]],
  "version −1": [file({ versio: -1 }), ["versio versio"]],
  "version as text": [file({ versio: "1" }), ["versio versio"]],
  "version 1.5": [file({ versio: 1.5 }), ["versio versio"]],
  "version 1e400": [file({ versio: 7 }).replace("7", "1e400"), ["versio versio"]],
  "no version": [without("versio"), ["versio versio"]],
  "no id": [without("hanke"), ["hanke hanke"]],
  "a number as id": [file({ hanke: 7 }), ["hanke hanke"]],
  "a path as id": [file({ hanke: "../x" }), ["hanke hanke"]],
  "a prototype as id": [file({ hanke: "__proto__" }), ["hanke hanke"]],
  "writers as a list": [file({ kirjoittajat: [] }), ["avain kirjoittajat"]],
  "no writers": [without("kirjoittajat"), ["avain kirjoittajat"]],
  "writers as text": [file({ kirjoittajat: "a" }), ["avain kirjoittajat"]],
  "no values": [without("arvot"), ["avain arvot"], 0],
  "values as a list": [file({ arvot: [] }), ["avain arvot"], 0],
  "former as text": [file({ entiset: "a" }), ["avain entiset"]],
  "a negative count": [counts(-1), ["laskuri kirjoittajat/a8f3k2q1"]],
  "a count as text": [counts("12"), ["laskuri kirjoittajat/a8f3k2q1"]],
  "a count of 1e308": [counts(1e308), ["laskuri kirjoittajat/a8f3k2q1"]],
  "a prototype as writer": [
    file().replace('"a8f3k2q1":12', '"a8f3k2q1":12,"__proto__":3'),
    ["laskuri kirjoittajat/__proto__"],
  ],
  "a count smaller than its writes": [counts(3), ["vajaa kirjoittajat/a8f3k2q1"]],
  "an inflated count": [counts(9_999_999), ["liikaa kirjoittajat/a8f3k2q1"]],
  "entries that are no list": [file({ arvot: { [FIELD]: "a" } }), [`lista ${PLACE}`], 0],
  "an empty list": [file({ arvot: { [FIELD]: [] } }), [`lista ${PLACE}`], 0],
  "three parts": [entries(ENTRY.slice(0, 3)), [`kirjaus ${PLACE}/1`], 0],
  "five parts": [entries([...ENTRY, 1]), [`kirjaus ${PLACE}/1`], 0],
  "a number for an entry": [entries(7), [`kirjaus ${PLACE}/1`], 0],
  "null for an entry": [entries(null), [`kirjaus ${PLACE}/1`], 0],
  "a number as value": [changed(0, 7), [`arvo ${PLACE}/1`], 0],
  "null as value": [changed(0, null), [`arvo ${PLACE}/1`], 0],
  "an object as value": [changed(0, {}), [`arvo ${PLACE}/1`], 0],
  "a megabyte as value": [changed(0, "a".repeat(1_000_000)), [`pitka ${PLACE}/1`], 0],
  "half a letter": [changed(0, "a\ud800b"), [`puolikas ${PLACE}/1`], 1],
  "no writer": [changed(1, ""), [`kirjoittaja ${PLACE}/1`], 0],
  "a prototype that writes": [changed(1, "__proto__"), [`kirjoittaja ${PLACE}/1`], 0],
  "number 0": [changed(2, 0), [`numero ${PLACE}/1`], 0],
  "number 1.5": [changed(2, 1.5), [`numero ${PLACE}/1`], 0],
  "number 2^53": [changed(2, 2 ** 53), [`numero ${PLACE}/1`], 0],
  "a time as text": [changed(3, "eilen"), [`aika ${PLACE}/1`], 0],
  "a time to come": [changed(3, NOW + 90_000_000), [`tuleva ${PLACE}/1`], 1],
  "one entry twice": [entries(ENTRY, ENTRY), [`sama ${PLACE}`], 1],
  "one stamp with two values": [entries(ENTRY, entry(0, "B")), [`leima ${PLACE}`], 2],
  "60 side by side": [
    entries(...Array.from({ length: 60 }, (_, index) => [`v${index}`, `w${index}`, 1, 9])),
    [`rinnakkain ${PLACE}`],
    60,
  ],
  "an empty path": [path(""), ["polku arvot/"]],
  "a prototype as path": [path("__proto__"), ["polku arvot/__proto__"]],
  "a constructor as path": [path("constructor"), ["polku arvot/constructor"]],
  "a path that climbs": [path("../x"), ["polku arvot/../x"]],
  "a path of 500 letters": [path(`a/${"b".repeat(498)}`), [`polku arvot/a/${"b".repeat(78)}`]],
};

for (const [name, [text, faults, values = 1]] of Object.entries(MENDED)) {
  test(`of a file with ${name} what is sound is offered`, () => {
    const { kinds, sentences, project } = read(text);
    assert.deepEqual(kinds, faults);
    for (const sentence of sentences) assert.match(sentence, /^\p{Lu}[^#]*\.$/u);
    assert.ok(project);
    assert.equal(valuesAt(project, FIELD).length, values);
    assert.deepEqual(again(project), []);
  });
}

/** What is wrong with a project once it has been read and written: what stays odd, it keeps. */
function again(project: Project): string[] {
  return read(fileText(project)).kinds.filter((kind) => !/^(leima|rinnakkain) /.test(kind));
}

test("of 100 000 paths it is told how many were left out", () => {
  const arvot = Object.fromEntries(
    Array.from({ length: 100_000 }, (_, index) => [`arkki/k${index}`, [ENTRY]]),
  );
  const { sentences, project } = read(file({ arvot }));
  assert.match(sentences.join(), /80000 jää lukematta/);
  assert.equal(project?.values.size, 20_000);
});

test("a hundred faults are listed, and all counted", () => {
  const arvot = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${index}`, 1]));
  const { kinds, count } = read(file({ arvot, kirjoittajat: {} }));
  assert.deepEqual([kinds.length, count], [100, 500]);
});

test("a key that stands twice is told, and the latter is read", () => {
  const twice = `{"versio":9,${file().slice(1)}`;
  const { sentences, project } = read(twice);
  assert.deepEqual(sentences, [
    "Avain ”versio” on samassa kohdassa kahdesti. Vain jälkimmäinen luetaan.",
  ]);
  assert.ok(project);
});

test("the place of a fault in the text is told", () => {
  const [sentence] = read('{\n  "muoto": 1,\n}').sentences;
  assert.match(sentence ?? "", /\(rivi 3, merkki 1\)/);
});

test("a count that is too high erases nothing, in whatever order copies meet", () => {
  const ours = read(file()).project as Project;
  const old = Array.from({ length: 10 }, (_, at) => [`v${at}`, "z1", at + 1, 60 * at]);
  const full = { [FIELD]: old };
  for (const count of [13, 9999, 9_999_999]) {
    for (const entiset of [{}, full]) {
      const kirjoittajat = { a8f3k2q1: count, z1: 99 };
      const theirs = read(file({ kirjoittajat, arvot: {}, entiset })).project as Project;
      assert.deepEqual(valuesAt(merge(ours, theirs), FIELD), ["Lause A"]);
      assert.deepEqual(valuesAt(merge(theirs, ours), FIELD), ["Lause A"]);
    }
  }
});

test("root keys and paths that are not known are kept", () => {
  const text = file({ tuleva: { a: [1, { b: null }] } }).replace("{", '{"__proto__":{"x":1},');
  const { project, kinds } = read(text);
  assert.deepEqual(kinds, []);
  assert.ok(project);
  const written = JSON.parse(fileText(merge(project, project)));
  assert.deepEqual(written.tuleva, { a: [1, { b: null }] });
  assert.ok(Object.hasOwn(written, "__proto__"));
  assert.equal((Object.prototype as Record<string, unknown>).x, undefined);
});

test("whatever text is read, nothing is thrown, and what is offered can be written and read", () => {
  const value = fc.oneof(fc.json({ maxDepth: 30 }), anyText, fc.constant(file()));
  const mangled = fc.tuple(fc.constant(file()), fc.nat(), fc.nat({ max: 20 }), anyText);
  const texts = fc.oneof(
    value,
    mangled.map(([text, at, length, other]) => {
      const start = at % text.length;
      return text.slice(0, start) + other + text.slice(start + length);
    }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { project, faults } = readProject(text, READER);
      assert.ok(project || faults.length > 0);
      if (project) assert.deepEqual(again(project), []);
    }),
    { numRuns: 1000 },
  );
});

test("whatever an entry holds, it is read or told of", () => {
  const raw = fc.array(fc.oneof(fc.anything({ maxDepth: 2 }), fc.constantFrom(...ENTRY)));
  fc.assert(
    fc.property(raw, (entry) => {
      const { project, kinds } = read(entries(entry));
      assert.ok(project);
      assert.equal(valuesAt(project, FIELD).length + Math.min(1, kinds.length) >= 1, true);
    }),
  );
});
