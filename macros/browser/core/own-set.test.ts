import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  choose,
  isLong,
  leftOut,
  move,
  type Paper,
  pages,
  readSet,
  starts,
  time,
  total,
  writeSet,
} from "./own-set.ts";

const NUMBERS = Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, "0"));
const KNOWN = new Set(NUMBERS);
const anySet = fc.shuffledSubarray(NUMBERS);

function paper(number: string, change: Partial<Paper> = {}): Paper {
  return { number, title: "Hyötylause", running: 60, preparation: 15, size: "A4", ...change };
}

test("a nought may be left out, spaces are passed over, and the order stays", () => {
  const read = readSet(new Map([["t", "6, 1,20"]]), KNOWN);
  assert.deepEqual(read, { chosen: ["06", "01", "20"], left: 0 });
});

test("numbers that are unknown or come twice are left out and counted", () => {
  const read = readSet(new Map([["t", "01,99,1,x,02"]]), KNOWN);
  assert.deepEqual(read, { chosen: ["01", "02"], left: 3 });
  assert.match(
    leftOut(read.left),
    /^Osoitteessa oli numeroita, joita emme tunne .* Ne jäivät pois\.$/,
  );
  assert.equal(leftOut(0), "");
  assert.deepEqual(readSet(new Map(), KNOWN), { chosen: [], left: 0 });
});

test("a set goes into an address and comes back the same", () => {
  fc.assert(
    fc.property(anySet, (chosen) => {
      assert.deepEqual(readSet(writeSet(chosen), KNOWN), { chosen, left: 0 });
    }),
  );
  assert.equal(writeSet([]).size, 0);
});

test("whatever an address says, a set has known numbers, each once, in their order", () => {
  const asked = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.array(fc.constantFrom(...NUMBERS, "x", "7")).map(String),
  );
  fc.assert(
    fc.property(asked, (text) => {
      const { chosen, left } = readSet(new Map([["t", text]]), KNOWN);
      assert.ok(chosen.every((number) => KNOWN.has(number)));
      assert.equal(new Set(chosen).size, chosen.length);
      assert.ok(left >= 0);
    }),
  );
});

test("choosing adds to the end once, and taking away takes that one only", () => {
  assert.deepEqual(choose(["06"], "01", true), ["06", "01"]);
  assert.deepEqual(choose(["06", "01"], "06", true), ["06", "01"]);
  assert.deepEqual(choose(["06", "01"], "06", false), ["01"]);
  assert.deepEqual(choose(["06"], "02", false), ["06"]);
});

test("moving keeps the same worksheets and the order of the others", () => {
  const step = fc.integer({ min: -3, max: 3 });
  fc.assert(
    fc.property(anySet, fc.constantFrom(...NUMBERS), step, (chosen, number, steps) => {
      const moved = move(chosen, number, steps);
      assert.deepEqual([...moved].sort(), [...chosen].sort());
      assert.deepEqual(choose(moved, number, false), choose(chosen, number, false));
    }),
  );
});

test("a step up and a step down undo each other away from the ends", () => {
  fc.assert(
    fc.property(anySet, fc.nat(), (chosen, at) => {
      const inside = chosen.slice(1);
      const number = inside[at % Math.max(1, inside.length)];
      if (number) assert.deepEqual(move(move(chosen, number, -1), number, 1), chosen);
    }),
  );
});

test("a step over an end stays at the end, and an unknown number moves nothing", () => {
  assert.deepEqual(move(["01", "02"], "01", -1), ["01", "02"]);
  assert.deepEqual(move(["01", "02"], "02", 5), ["01", "02"]);
  assert.deepEqual(move(["01", "02"], "01", 1), ["02", "01"]);
  assert.deepEqual(move(["01", "02"], "09", 1), ["01", "02"]);
});

test("a short set has a cover, a long one a shopping list too", () => {
  const set = (length: number) => NUMBERS.slice(0, length).map((number) => paper(number));
  assert.deepEqual(
    [1, 5, 6, 20].map((length) => pages(set(length))),
    [3, 11, 14, 42],
  );
  assert.deepEqual(
    [5, 6].map((length) => isLong(set(length))),
    [false, true],
  );
});

test("the whole is told in time and paper", () => {
  const set = [paper("01"), paper("06", { running: 75, preparation: 0, size: "A3" })];
  assert.equal(time(set, "running"), "2\u00a0h 15\u00a0min");
  assert.equal(time(set, "preparation"), "15\u00a0min");
  const times = "Ohjausta 2\u00a0h 15\u00a0min, valmistelua 15\u00a0min.";
  assert.equal(total(set), `Työpohjia 2. ${times} Sivuja 5: 4 × A4 ja 1 × A3.`);
  assert.match(total([paper("01")]), /Sivuja 3: 3 × A4\.$/);
  assert.equal(total([]), "Ette ole vielä valinneet yhtään työpohjaa.");
});

test("the clock of a workshop runs from step to step", () => {
  assert.deepEqual(starts([15, 45, 20]), ["0:00", "0:15", "1:00"]);
  assert.deepEqual(starts([]), []);
});
