import assert from "node:assert/strict";
import { test } from "node:test";

import { memoryStorage, refused, sourceOf } from "../testing/storage.ts";
import { endWorkshop, heldWorkshop, holdWorkshop } from "./held-workshop.ts";

const KEY = "juurruttaja:kello";
const HELD = {
  plan: "t=01",
  start: 1_800_000_000,
  changes: [{ next: 1, at: 1_800_000_900, minutes: [5, 10], left: [2] }],
};

test("a workshop that is held is found until it is ended", () => {
  const source = sourceOf(memoryStorage());
  assert.equal(holdWorkshop(HELD, source), undefined);
  assert.deepEqual(heldWorkshop(source), HELD);
  endWorkshop(source);
  assert.equal(heldWorkshop(source), undefined);
});

test("what is spoilt is not believed, and a refusal is told", () => {
  const change = { ...HELD.changes[0], minutes: ["5"] };
  const spoilt = [{ ...HELD, start: "nyt" }, { ...HELD, changes: [change] }, null, 7];
  for (const text of ["", "{", ...spoilt.map((each) => JSON.stringify(each))]) {
    const source = sourceOf(memoryStorage({ [KEY]: text }));
    assert.equal(heldWorkshop(source), undefined);
  }
  assert.equal(heldWorkshop(refused), undefined);
  assert.equal(holdWorkshop(HELD, refused), "refused");
});
