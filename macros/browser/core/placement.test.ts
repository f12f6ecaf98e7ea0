import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { nextOption, tipPlace } from "./placement.ts";

const VIEW = { width: 320, height: 640 };
const TIP = { width: 200, height: 60 };

test("a tooltip stands below its term, as far left as the term", () => {
  const term = { left: 40, top: 100, bottom: 120 };
  assert.deepEqual(tipPlace(term, TIP, VIEW, 8), { left: 40, top: 128 });
});

test("it stands above when there is room above and none below", () => {
  const term = { left: 40, top: 580, bottom: 600 };
  assert.deepEqual(tipPlace(term, TIP, VIEW, 8), { left: 40, top: 512 });
});

test("it stands below, partly outside, where there is room on neither side", () => {
  const term = { left: 40, top: 30, bottom: 600 };
  assert.deepEqual(tipPlace(term, TIP, VIEW, 8), { left: 40, top: 608 });
});

test("it is never outside the window's sides when it fits between them", () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 1000 }), (left) => {
      const place = tipPlace({ left, top: 0, bottom: 20 }, TIP, VIEW, 8);
      assert.ok(place.left >= 8 && place.left + TIP.width <= VIEW.width - 8);
    }),
  );
});

test("the arrows go round the list, and up from none is the last", () => {
  assert.deepEqual(
    [-1, 0, 2].map((active) => nextOption(active, 1, 3)),
    [0, 1, 0],
  );
  assert.deepEqual(
    [-1, 0, 2].map((active) => nextOption(active, -1, 3)),
    [2, 2, 1],
  );
});

test("as many steps as there are options come back to the same", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.nat({ max: 7 }),
      fc.constantFrom(1, -1),
      (count, start, step) => {
        let active = start % count;
        for (let index = 0; index < count; index += 1)
          active = nextOption(active, step as 1 | -1, count);
        assert.equal(active, start % count);
      },
    ),
  );
});
