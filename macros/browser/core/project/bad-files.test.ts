/** Every kind of broken file has its sentence, changes nothing, and gives what is sound. */
import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { ENTRY, entries, FIELD, file, LOST, MENDED, READER } from "../../testing/bad-files.ts";
import { anyText } from "../../testing/text.ts";
import { sentenceOf } from "./fault-sentences.ts";
import { readProject } from "./file.ts";
import { fileText } from "./file-text.ts";
import { type Project, valuesAt } from "./project.ts";
import { merge } from "./register.ts";

/** What is read of a file: kinds and places of faults, the sentences, and the project. */
function read(text: string) {
  const { faults, project, count } = readProject(text, READER);
  const kinds = faults.map(({ kind, path: place }) => `${kind} ${place}`.trim());
  return { kinds, sentences: faults.map(sentenceOf), project, count };
}

for (const [name, [text, fault]] of Object.entries(LOST)) {
  test(`a file that is ${name} is told of`, () => {
    const { kinds, sentences, project } = read(text);
    assert.deepEqual(kinds, [fault]);
    assert.match(sentences[0] ?? "", /^\p{Lu}.*\.$/u);
    assert.doesNotMatch(sentences[0] ?? "", /#/);
    assert.equal(project, undefined);
  });
}

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
