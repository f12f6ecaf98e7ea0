import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { memoryStorage, refused, sourceOf } from "../testing/storage.ts";
import { otherTab } from "../testing/window.ts";
import { chooseColours, chosenColours } from "./colours.ts";
import { hearMarks, readMarks, toggleMark } from "./marks.ts";

const COLOURS = "juurruttaja:varit";
const MARKS = "juurruttaja:merkinnat";

test("chosen colours are kept, and nothing else is believed", () => {
  const storage = memoryStorage();
  const source = sourceOf(storage);
  assert.equal(chosenColours(source), undefined);
  chooseColours("tumma", source);
  assert.equal(chosenColours(source), "tumma");
  chooseColours("vaalea", source);
  assert.equal(chosenColours(source), "vaalea");
  storage.setItem(COLOURS, "<script>");
  assert.equal(chosenColours(source), undefined);
});

test("refused colours last as long as the page: nothing fails", () => {
  chooseColours("tumma", refused);
  assert.equal(chosenColours(refused), undefined);
});

test("a mark is kept and taken away", () => {
  const source = sourceOf(memoryStorage());
  assert.ok(toggleMark("elonmerkit", "merkitty", source));
  assert.ok(toggleMark("elonmerkit", "kaytetty", source));
  assert.deepEqual(readMarks(source).get("elonmerkit"), ["merkitty", "kaytetty"]);
  assert.ok(toggleMark("elonmerkit", "merkitty", source));
  assert.deepEqual(readMarks(source).get("elonmerkit"), ["kaytetty"]);
});

test("a mark that cannot be kept is told, and the others stay", () => {
  assert.equal(toggleMark("elonmerkit", "merkitty", refused), false);
  assert.equal(readMarks(refused).size, 0);
  const storage = memoryStorage({ [MARKS]: '{"a":["merkitty"]}' }, { quota: 90 });
  assert.equal(toggleMark("x".repeat(100), "merkitty", sourceOf(storage)), false);
  assert.deepEqual([...readMarks(sourceOf(storage))], [["a", ["merkitty"]]]);
});

test("whatever stands under the key, marks can be read and put", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const source = sourceOf(memoryStorage({ [MARKS]: text }));
      const had = readMarks(source).get("a")?.includes("merkitty") ?? false;
      assert.ok(toggleMark("a", "merkitty", source));
      assert.equal(readMarks(source).get("a")?.includes("merkitty"), !had);
    }),
  );
});

test("marks of another tab are heard, other keys are not", () => {
  let times = 0;
  hearMarks(() => {
    times += 1;
  });
  otherTab(MARKS, "{}");
  otherTab(COLOURS, "tumma");
  assert.equal(times, 1);
});
