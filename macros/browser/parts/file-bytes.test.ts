import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { sentenceOf } from "../core/project/fault-sentences.ts";
import { BYTES, READER, SOUND, utf8 } from "../testing/bad-files.ts";
import { LARGEST, readBytes } from "./file-bytes.ts";

for (const [name, [bytes, fault]] of Object.entries(BYTES)) {
  test(`a file that is ${name} is told of`, () => {
    const { faults, project } = readBytes(bytes, READER);
    assert.deepEqual([faults.map(({ kind }) => kind), project], [[fault], undefined]);
    assert.match(faults.map(sentenceOf).join(), /^\p{Lu}.*\.$/u);
  });
}

test("a file of eight megabytes is read, and no larger", () => {
  assert.equal(LARGEST, 8_000_000);
  const room = new Uint8Array(LARGEST).fill(32);
  assert.deepEqual(
    readBytes(room, READER).faults.map(({ kind }) => kind),
    ["tyhja"],
  );
});

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
