import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { memoryStorage, refused, sourceOf } from "../testing/storage.ts";
import { otherTab } from "../testing/window.ts";
import { everything, hearAll, remove, restore } from "./everything.ts";

const START = {
  "juurruttaja:varit": "tumma",
  "muu:ohjelma": "ei meidän",
  "juurruttaja:arkki:hyotylause:1.0": '{"kaytanne":"Penkki ä"}',
};

test("all of ours is listed by key, with its name and its size in bytes", () => {
  const things = everything(sourceOf(memoryStorage(START))) ?? [];
  assert.deepEqual(
    things.map(({ name, size }) => [name, size]),
    [
      ["Arkki: hyotylause, versio 1.0", 24],
      ["Valitut värit", 5],
    ],
  );
});

test("a refused storage is told apart from an empty one", () => {
  assert.equal(everything(refused), undefined);
  assert.deepEqual(everything(sourceOf(memoryStorage())), []);
});

test("removing takes those only, and putting back gives the same", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (others) => {
      const ours = Object.entries(others).map(([key, text]) => [`juurruttaja:${key}`, text]);
      const storage = memoryStorage({ ...Object.fromEntries(ours), "muu:ohjelma": "x" });
      const source = sourceOf(storage);
      const before = everything(source) ?? [];
      assert.deepEqual(remove(before, source), before);
      assert.deepEqual(everything(source), []);
      assert.equal(storage.getItem("muu:ohjelma"), "x");
      assert.deepEqual(restore(before, source), { left: [] });
      assert.deepEqual(everything(source), before);
    }),
  );
});

test("what cannot be removed is not said to be gone", () => {
  const source = sourceOf(memoryStorage(START, { refuses: "writes" }));
  const things = everything(source) ?? [];
  assert.deepEqual(remove(things, source), []);
  assert.equal((everything(source) ?? []).length, 2);
});

test("what does not fit back is left over and can be tried again", () => {
  const storage = memoryStorage({}, { quota: 120 });
  const [colours, sheet] = ["juurruttaja:varit", "juurruttaja:arkki:a:1.0"].map((key) => {
    return { key, text: key.endsWith("varit") ? "tumma" : "x".repeat(200), name: "", size: 0 };
  });
  assert.ok(colours && sheet);
  const restored = restore([sheet, colours], sourceOf(storage));
  assert.deepEqual(restored, { left: [sheet], fault: "full" });
  assert.equal(storage.getItem(colours.key), "tumma");
  assert.deepEqual(restore([sheet], refused), { left: [sheet], fault: "refused" });
});

test("every change of another tab is heard", () => {
  let times = 0;
  hearAll(() => {
    times += 1;
  });
  otherTab("mikä tahansa", "x");
  otherTab(null, null);
  assert.equal(times, 2);
});
