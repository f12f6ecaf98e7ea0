import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  type Card,
  type Choice,
  countSentence,
  FACETS,
  fitting,
  hintOf,
  isNarrowed,
  type Known,
  misfits,
  nearest,
  readChoice,
  type Surroundings,
  wouldFit,
  writeChoice,
} from "./finder.ts";
import type { Run } from "./runs.ts";
import type { Meeting, RunId } from "./types.ts";

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

const IDS: readonly RunId[] = ["paa", "lyhyt", "suuri-ryhma", "eta", "yksin"];
const ONE = { least: 1, most: 1 };

function run(id: RunId, minutes: number, least: number, most: number): Run {
  const meetings: readonly Meeting[] = id === "eta" ? ["eta"] : ["lahi"];
  return { id, minutes, longest: minutes, least, most, meetings, groups: ONE, atSheet: most };
}

function card(change: Partial<Card> = {}): Card {
  return {
    id: "hyotylause",
    vaihe: ["haku", "paatos"],
    v: ["viestinta"],
    paths: new Map([["minimipolku", "lyhyt"]]),
    runs: [run("paa", 60, 3, 12), run("lyhyt", 30, 2, 4), run("eta", 60, 3, 12)],
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
const anyRun: fc.Arbitrary<Run> = fc
  .tuple(
    fc.constantFrom(...IDS),
    fc.integer({ min: 5, max: 300 }),
    fc.integer({ min: 1, max: 20 }),
    fc.nat({ max: 30 }),
  )
  .map(([id, minutes, least, more]) => run(id, minutes, least, least + more));
const anyCard: fc.Arbitrary<Card> = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"),
  vaihe: some(KNOWN.vaihe),
  v: some(KNOWN.v),
  paths: some(["minimipolku", "pitka"]).map((paths) => new Map(paths.map((path) => [path, "paa"]))),
  runs: fc.array(anyRun, { minLength: 1, maxLength: 5 }),
});
const anyCards = fc.array(anyCard, { maxLength: 8 });
const anyAround: fc.Arbitrary<Surroundings> = fc.record({
  marks: fc.constantFrom(new Map(), new Map([["a", ["merkitty"]]])),
  worded: fc.constantFrom(undefined, new Set<string>(), new Set(["a", "c"])),
});

/** Whether a worksheet suits a choice of which only this is chosen. */
function suits(change: Partial<Choice>, around: Surroundings = AROUND): boolean {
  return fitting([CARD], { ...NOTHING, ...change }, around).length > 0;
}

/** The version in which a worksheet is shown. */
function shown(change: Partial<Choice>): RunId | undefined {
  return fitting([CARD], { ...NOTHING, ...change }, AROUND)[0]?.run.id;
}

test("everything suits when nothing is chosen", () => {
  assert.ok(suits({}));
});

test("within a facet one of the chosen is enough", () => {
  assert.ok(suits({ vaihe: ["toteutus", "paatos"] }));
  assert.ok(!suits({ vaihe: ["toteutus", "kaynnistys"] }));
  assert.ok(!suits({ v: ["variointi"] }));
  assert.equal(shown({ muoto: ["hybridi", "eta"] }), "eta");
  assert.ok(!suits({ muoto: ["hybridi"] }));
});

test("between facets all have to suit", () => {
  assert.ok(suits({ vaihe: ["haku"], v: ["viestinta"], muoto: ["lahi"] }));
  assert.ok(!suits({ vaihe: ["haku"], v: ["variointi"], muoto: ["lahi"] }));
});

test("time suits to the minute, and people from the least to the most", () => {
  assert.deepEqual(
    [29, 30, 59, 60].map((aika) => shown({ aika })),
    [undefined, "lyhyt", "lyhyt", "paa"],
  );
  assert.deepEqual(
    [1, 2, 3, 12, 13].map((meita) => shown({ meita })),
    [undefined, "lyhyt", "paa", "paa", undefined],
  );
});

test("a path has its own worksheets, in the versions that it runs", () => {
  assert.equal(shown({ polku: "minimipolku" }), "lyhyt");
  assert.equal(shown({ polku: "minimipolku", meita: 8 }), "paa");
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
      const before = fitting(cards, choice, around).map((fit) => fit.card);
      for (const name of Object.keys(NOTHING) as (keyof Choice)[]) {
        const unset = String(choice[name] || "") === "";
        if (!unset) continue;
        const narrowed = fitting(cards, { ...choice, [name]: other[name] }, around);
        assert.ok(narrowed.every((each) => before.includes(each.card)));
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
        const ids = wider.map((fit) => fit.card);
        assert.ok(before.every((each) => ids.includes(each.card)));
      },
    ),
  );
});

test("the order of the cards stays", () => {
  fc.assert(
    fc.property(anyCards, anyChoice, anyAround, (cards, choice, around) => {
      const shown = fitting(cards, choice, around).map((fit) => fit.card);
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

test("nothing that is shown breaks a limit that was given", () => {
  fc.assert(
    fc.property(anyCards, anyChoice, anyAround, (cards, choice, around) => {
      for (const { card, run } of fitting(cards, choice, around)) {
        assert.ok(card.runs.includes(run));
        assert.ok(!choice.aika || run.minutes <= choice.aika);
        assert.ok(!choice.meita || (run.least <= choice.meita && choice.meita <= run.most));
        const meets = run.meetings.some((each) => choice.muoto.includes(each));
        const isAlone = run.id === "yksin" && choice.meita === 1;
        assert.ok(!choice.muoto.length || meets || isAlone);
        assert.ok(!choice.polku || card.paths.has(choice.polku));
      }
    }),
    { numRuns: 2000 },
  );
});

test("a worksheet either fits, or is told with what it lacks, or is of another kind", () => {
  fc.assert(
    fc.property(anyCards, anyChoice, anyAround, (cards, choice, around) => {
      const shown = fitting(cards, choice, around).map((fit) => fit.card);
      const told = misfits(cards, choice, around);
      assert.ok(told.every((each) => each.words && !shown.includes(each.card)));
      const free = { ...choice, aika: 0, meita: 0, muoto: [] };
      assert.equal(shown.length + told.length, fitting(cards, free, around).length);
    }),
  );
});

test("the nearest are at most as many as asked, and each says what is missing", () => {
  const cards = [
    card({ id: "a", runs: [run("paa", 100, 3, 6)] }),
    card({ id: "b", runs: [run("paa", 95, 3, 6)] }),
    card({ id: "c", vaihe: ["toteutus"] }),
    card({ id: "d", runs: [run("paa", 120, 8, 9)] }),
  ];
  const choice = { ...NOTHING, vaihe: ["haku"], aika: 90, meita: 6 };
  const near = nearest(cards, choice, AROUND, 3);
  assert.deepEqual(
    near.map((each) => each.card.id),
    ["b", "a", "d"],
  );
  assert.equal(near[0]?.words, "aikaa puuttuu 5\u00a0min");
  assert.equal(near[2]?.words, "aikaa puuttuu 30\u00a0min ja väkeä puuttuu 2\u00a0henkeä");
  assert.equal(nearest(cards, choice, AROUND, 4)[3]?.words, "vaihe on toinen");
});

test("the hint tells of the rest, and of a large group that is partly remote", () => {
  const large = { ...run("suuri-ryhma", 85, 8, 20), meetings: ["hybridi"] as const };
  const fits = [{ card: CARD, run: large }];
  assert.equal(hintOf([], 4, NOTHING), "");
  assert.match(hintOf(fits, 4, NOTHING), /^Muita on 4, /);
  assert.match(hintOf(fits, 0, { ...NOTHING, muoto: ["hybridi"] }), /oman kirjurin ja koneen/);
  assert.equal(hintOf(fits, 0, { ...NOTHING, muoto: ["lahi"] }), "");
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

test("too many people for one group are told of groups side by side", () => {
  const cards = [card({ id: "a", runs: [run("paa", 80, 3, 6), run("yksin", 30, 1, 1)] })];
  const words = (more: Partial<Choice>) =>
    nearest(cards, { ...NOTHING, ...more }, AROUND, 1)[0]?.words;
  assert.equal(words({ meita: 30 }), "onnistuu 5\u00a0ryhmässä rinnakkain");
  assert.equal(words({ meita: 90 }), "väkeä on 84\u00a0henkeä liikaa");
  assert.equal(words({ meita: 30, aika: 60 }), "väkeä on 29\u00a0henkeä liikaa");
});
