import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  type Card,
  type Choice,
  countSentence,
  FACETS,
  fits,
  fitting,
  isNarrowed,
  type Known,
  readChoice,
  type Surroundings,
  shorter,
  wouldFit,
  writeChoice,
} from "./finder.ts";

const NOTHING: Choice = {
  vaihe: [],
  v: [],
  muoto: [],
  oma: [],
  aika: 0,
  meita: 0,
  polku: "",
  q: "",
};
const AROUND: Surroundings = { marks: new Map(), worded: undefined };
const KNOWN: Known = {
  vaihe: ["haku", "kaynnistys", "toteutus", "paatos"],
  v: ["viestinta", "variointi"],
  muoto: ["lahi", "eta", "hybridi"],
  oma: ["merkitty", "kaytetty"],
  polku: ["", "minimipolku", "pitka"],
  longest: 160,
};

function card(change: Partial<Card> = {}): Card {
  return {
    id: "hyotylause",
    vaihe: ["haku", "paatos"],
    v: ["viestinta"],
    muoto: ["lahi", "eta"],
    paths: ["minimipolku"],
    minutes: 60,
    shortMinutes: 30,
    least: 3,
    most: 12,
    ...change,
  };
}

const CARD = card();
const some = (values: readonly string[]) => fc.subarray([...values]);
const anyChoice: fc.Arbitrary<Choice> = fc.record(
  {
    vaihe: some(KNOWN.vaihe),
    v: some(KNOWN.v),
    muoto: some(KNOWN.muoto),
    oma: some(KNOWN.oma),
    aika: fc.integer({ min: 0, max: 999 }),
    meita: fc.integer({ min: 0, max: 999 }),
    polku: fc.constantFrom(...KNOWN.polku),
    q: fc.string({ maxLength: 20 }),
  },
  { noNullPrototype: true },
);
const anyCard: fc.Arbitrary<Card> = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"),
  vaihe: some(KNOWN.vaihe),
  v: some(KNOWN.v),
  muoto: some(KNOWN.muoto),
  paths: some(KNOWN.polku),
  minutes: fc.integer({ min: 5, max: 300 }),
  shortMinutes: fc.integer({ min: 5, max: 300 }),
  least: fc.integer({ min: 1, max: 20 }),
  most: fc.integer({ min: 1, max: 100 }),
});
const anyCards = fc.array(anyCard, { maxLength: 8 });
const anyAround: fc.Arbitrary<Surroundings> = fc.record({
  marks: fc.constantFrom(new Map(), new Map([["a", ["merkitty"]]])),
  worded: fc.constantFrom(undefined, new Set<string>(), new Set(["a", "c"])),
});

/** Whether a worksheet suits a choice of which only this is chosen. */
function suits(change: Partial<Choice>, around: Surroundings = AROUND): boolean {
  return fits(CARD, { ...NOTHING, ...change }, around);
}

test("everything suits when nothing is chosen", () => {
  assert.ok(suits({}));
});

test("within a facet one of the chosen is enough", () => {
  assert.ok(suits({ vaihe: ["toteutus", "paatos"] }));
  assert.ok(!suits({ vaihe: ["toteutus", "kaynnistys"] }));
  assert.ok(!suits({ v: ["variointi"] }));
  assert.ok(suits({ muoto: ["hybridi", "eta"] }));
  assert.ok(!suits({ muoto: ["hybridi"] }));
});

test("between facets all have to suit", () => {
  assert.ok(suits({ vaihe: ["haku"], v: ["viestinta"], muoto: ["lahi"] }));
  assert.ok(!suits({ vaihe: ["haku"], v: ["variointi"], muoto: ["lahi"] }));
});

test("time suits to the minute, and people from the least to the most", () => {
  assert.deepEqual(
    [59, 60, 61].map((aika) => suits({ aika })),
    [false, true, true],
  );
  assert.deepEqual(
    [2, 3, 12, 13].map((meita) => suits({ meita })),
    [false, true, true, false],
  );
});

test("a path has its own worksheets", () => {
  assert.ok(suits({ polku: "minimipolku" }));
  assert.ok(!suits({ polku: "pitka" }));
});

test("the visitor's own marks and words narrow too", () => {
  const marked = { marks: new Map([["hyotylause", ["merkitty"]]]), worded: undefined };
  assert.ok(suits({ oma: ["merkitty"] }, marked));
  assert.ok(!suits({ oma: ["kaytetty"] }, marked));
  assert.ok(!suits({ oma: ["merkitty"] }));
  assert.ok(suits({}, { ...AROUND, worded: new Set(["hyotylause"]) }));
  assert.ok(!suits({}, { ...AROUND, worded: new Set() }));
});

test("choosing more in another facet never adds a worksheet", () => {
  fc.assert(
    fc.property(anyCards, anyChoice, anyChoice, anyAround, (cards, choice, other, around) => {
      const before = fitting(cards, choice, around);
      for (const name of Object.keys(NOTHING) as (keyof Choice)[]) {
        const unset = String(choice[name] || "") === "";
        if (!unset) continue;
        const narrowed = fitting(cards, { ...choice, [name]: other[name] }, around);
        assert.ok(narrowed.every((each) => before.includes(each)));
      }
    }),
  );
});

test("choosing another value of the same facet never takes one away", () => {
  fc.assert(
    fc.property(
      anyCards,
      anyChoice,
      anyAround,
      fc.constantFrom(...FACETS),
      (cards, choice, around, facet) => {
        if (!choice[facet].length) return;
        const before = fitting(cards, choice, around);
        const wider = fitting(cards, { ...choice, [facet]: KNOWN[facet] }, around);
        assert.ok(before.every((each) => wider.includes(each)));
      },
    ),
  );
});

test("the order of the cards stays", () => {
  fc.assert(
    fc.property(anyCards, anyChoice, anyAround, (cards, choice, around) => {
      const shown = fitting(cards, choice, around);
      assert.deepEqual(
        shown,
        cards.filter((each) => shown.includes(each)),
      );
    }),
  );
});

test("a count before the click is what the click then shows", () => {
  fc.assert(
    fc.property(anyCards, anyChoice, anyChoice, anyAround, (cards, choice, change, around) => {
      const promised = wouldFit(cards, choice, { vaihe: change.vaihe }, around);
      assert.equal(promised, fitting(cards, { ...choice, vaihe: change.vaihe }, around).length);
    }),
  );
});

test("short versions are offered only of what is too long, and only when they fit", () => {
  const cards = [card(), card({ id: "b", minutes: 40 }), card({ id: "c", shortMinutes: 50 })];
  const names = (aika: number) => shorter(cards, { ...NOTHING, aika }, AROUND).map(({ id }) => id);
  assert.deepEqual(names(0), []);
  assert.deepEqual(names(29), []);
  assert.deepEqual(names(30), ["hyotylause", "b"]);
  assert.deepEqual(names(45), ["hyotylause"]);
  assert.deepEqual(names(60), []);
  assert.deepEqual(shorter(cards, { ...NOTHING, aika: 30, v: ["variointi"] }, AROUND), []);
});

test("what is offered short is never shown as fitting", () => {
  fc.assert(
    fc.property(anyCards, anyChoice, anyAround, (cards, choice, around) => {
      const shown = fitting(cards, choice, around);
      assert.ok(shorter(cards, choice, around).every((each) => !shown.includes(each)));
    }),
  );
});

test("a choice goes into an address and comes back the same", () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      assert.deepEqual(readChoice(writeChoice(choice), KNOWN), choice);
    }),
  );
});

test("an address is not believed: what the form does not know falls away", () => {
  const query = new Map([
    ["vaihe", "haku,<script>,__proto__"],
    ["v", ",,,"],
    ["oma", "x"],
    ["aika", "1e9"],
    ["meita", "-5"],
    ["polku", "ei-ole"],
    ["q", "a".repeat(500)],
  ]);
  const q = "a".repeat(160);
  assert.deepEqual(readChoice(query, KNOWN), { ...NOTHING, vaihe: ["haku"], q });
  assert.deepEqual(readChoice(new Map(), KNOWN), NOTHING);
});

test("whatever stands in an address is read without a fault", () => {
  const query = fc.array(fc.tuple(fc.constantFrom(...Object.keys(NOTHING)), fc.string()));
  fc.assert(
    fc.property(query, (pairs) => {
      const choice = readChoice(new Map(pairs), KNOWN);
      assert.ok(
        FACETS.every((facet) => choice[facet].every((each) => KNOWN[facet].includes(each))),
      );
      assert.deepEqual(readChoice(writeChoice(choice), KNOWN), choice);
    }),
  );
});

test("the page tells whether it is narrowed, and how many are left", () => {
  assert.ok(!isNarrowed(NOTHING));
  for (const change of [{ vaihe: ["haku"] }, { aika: 5 }, { polku: "pitka" }, { q: "raha" }]) {
    assert.ok(isNarrowed({ ...NOTHING, ...change }));
  }
  assert.equal(countSentence(3, 20, true), "Sopivia työpohjia on 3.");
  assert.equal(countSentence(20, 20, false), "Työpohjia on 20.");
});
