import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { sentenceOf } from "../core/project/fault-sentences.ts";
import { LARGEST, readBytes } from "./file-bytes.ts";

const READER = { now: 1_804_000_000, id: "uusi" };
const SOUND =
  '{"muoto":"juurruttajan-hanke","versio":1,"hanke":"h1","kirjoittajat":{},"arvot":{},"ä":"ä"}';
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A text in UTF-16, little end first, with its mark or without. */
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);

const BYTES: Readonly<Record<string, [bytes: Uint8Array, fault: string]>> = {
  empty: [new Uint8Array(), "tyhja"],
  blank: [utf8(" \r\n"), "tyhja"],
  "a byte order mark alone": [utf8("\ufeff"), "tyhja"],
  "UTF-16": [utf16(`\ufeff${SOUND}`), "utf16"],
  "UTF-16 without its mark": [utf16(SOUND), "utf16"],
  "UTF-16, big end first": [Uint8Array.of(0xfe, 0xff, 0, 0x7b), "utf16"],
  "Latin-1": [latin1(SOUND), "utf8"],
  "cut UTF-8": [utf8(SOUND.slice(0, -2)).slice(0, -1), "katkos"],
  zeros: [new Uint8Array(900), "nollia"],
  random: [Uint8Array.of(0x9d, 0x12, 0xff, 0x00, 0x81), "utf8"],
  "a zip": [Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "zip"],
  "a PDF": [utf8("%PDF-1.7 hanke"), "pdf"],
  "over 8 megabytes": [new Uint8Array(LARGEST + 1).fill(32), "suuri"],
};

for (const [name, [bytes, fault]] of Object.entries(BYTES)) {
  test(`a file that is ${name} is told of`, () => {
    const { faults, project } = readBytes(bytes, READER);
    assert.deepEqual([faults.map(({ kind }) => kind), project], [[fault], undefined]);
    assert.match(faults.map(sentenceOf).join(), /^\p{Lu}.*\.$/u);
  });
}

test("a sound file is read, with its mark and without", () => {
  for (const text of [SOUND, `\ufeff${SOUND}`]) {
    const { faults, project } = readBytes(utf8(text), READER);
    assert.deepEqual([faults, project?.rest.get("ä")], [[], "ä"]);
  }
});

test("whatever bytes are read, nothing is thrown", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const { faults, project } = readBytes(bytes, READER);
      assert.ok(project || faults.length);
    }),
  );
});
