import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  type Advice,
  type Answers,
  answered,
  asked,
  type Choices,
  forFinder,
  forPlan,
  ordered,
  readAnswers,
  sentence,
  type Verdict,
  verdictOn,
  writeAnswers,
} from "./chooser.ts";
import type { Run } from "./runs.ts";

const ONE = { least: 1, most: 1 };
const BOTH = ["lahi", "hybridi"] as const;
const RUNS: readonly Run[] = [
  {
    id: "paa",
    minutes: 60,
    longest: 60,
    least: 3,
    most: 6,
    meetings: BOTH,
    groups: ONE,
    atSheet: 6,
  },
  {
    id: "lyhyt",
    minutes: 30,
    longest: 30,
    least: 2,
    most: 4,
    meetings: BOTH,
    groups: ONE,
    atSheet: 4,
  },
  {
    ...{ id: "suuri-ryhma", minutes: 90, longest: 90, least: 7, most: 18 },
    ...{ meetings: BOTH, groups: { least: 2, most: 3 }, atSheet: 6 },
  },
];
const WORKSHEET: Advice = { runs: RUNS, wanted: "paa", minutes: 0, alone: 0 };
const PATH: Advice = { runs: [], wanted: "paa", minutes: 160, alone: 180 };
const PAGE: Advice = { runs: [], wanted: "paa", minutes: 0, alone: 0 };
const CHOICES: Choices = {
  situations: ["hakemus", "oma"],
  phases: ["haku", "paatos"],
  troubles: new Map([
    ["koko-kohta", "hakemus"],
    ["hyoty-epaselva", "haku"],
    ["kuka-jatkaa", "paatos"],
  ]),
};
const NONE: Answers = { tilanne: "", vaihe: "", pulma: "", aika: 0, meita: 0 };

const verdict = (advice: Advice, change: Partial<Answers>) =>
  verdictOn(advice, { ...NONE, ...change });
const read = (pairs: Record<string, string>) =>
  readAnswers(new Map(Object.entries(pairs)), CHOICES);

test("a worksheet is led to in the version that fits, the wanted one first", () => {
  assert.equal(verdict(WORKSHEET, {}).run, "paa");
  assert.equal(verdict({ ...WORKSHEET, wanted: "lyhyt" }, {}).run, "lyhyt");
  assert.equal(verdict(WORKSHEET, { aika: 59 }).run, "lyhyt");
  assert.equal(verdict({ ...WORKSHEET, wanted: "lyhyt" }, { meita: 12 }).run, "suuri-ryhma");
  const said = verdict(WORKSHEET, { meita: 12 }).words;
  assert.equal(said, "Suuren ryhmän versio, 2\u00a0ryhmää, 90\u00a0min.");
});

test("what does not fit leads nowhere, and says what is lacking", () => {
  const short = verdict(WORKSHEET, { aika: 20 });
  assert.ok(!short.suits && short.run === undefined);
  const lyhyt = "Lähin on lyhyt versio, 30\u00a0min: aikaa puuttuu 10\u00a0min.";
  assert.equal(short.words, `Ei mahdu. ${lyhyt}`);
  assert.deepEqual(
    verdict(PATH, { aika: 159 }).words,
    "Ei mahdu: polku vie 2\u00a0h\u00a040\u00a0min.",
  );
  assert.ok(!verdict(PATH, { aika: 159 }).suits);
});

test("a path takes its own time of one who is alone, where it is for one", () => {
  const one = { aika: 170, meita: 1 };
  assert.equal(verdict(PATH, one).words, "Ei mahdu: yksin polku vie 3\u00a0h.");
  assert.ok(!verdict(PATH, one).suits && verdict(PATH, { ...one, meita: 2 }).suits);
  assert.equal(verdict(PATH, { meita: 1 }).words, "Yksin polku vie 3\u00a0h.");
  assert.ok(verdict({ ...PATH, alone: 0 }, one).suits);
});

test("a path fits its time, and a page any", () => {
  assert.ok(verdict(PATH, { aika: 160 }).suits);
  assert.equal(verdict(PATH, {}).words, "Polku vie 2\u00a0h\u00a040\u00a0min.");
  assert.deepEqual(verdict(PAGE, { aika: 1, meita: 90 }), {
    suits: true,
    run: undefined,
    words: "",
  });
});

const small = fc.nat({ max: 200 });

test("an answer never leads to a version or a path longer than the time given", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RUNS.map(({ id }) => id)),
      small,
      fc.nat({ max: 30 }),
      (wanted, aika, meita) => {
        const found = verdict({ ...WORKSHEET, wanted }, { aika, meita });
        const run = RUNS.find(({ id }) => id === found.run);
        assert.equal(found.suits, run !== undefined);
        if (run && aika) assert.ok(run.minutes <= aika);
        if (run && meita) assert.ok(run.least <= meita && meita <= run.most);
        if (aika && verdict(PATH, { aika }).suits) assert.ok(PATH.minutes <= aika);
      },
    ),
    { numRuns: 2000 },
  );
});

test("what suits comes first, and equals keep their order", () => {
  const judged = [false, true, false, true].map((suits, id) => {
    const one: Verdict = { suits, run: undefined, words: "" };
    return { id, verdict: one };
  });
  assert.deepEqual(
    ordered(judged).map(({ id }) => id),
    [1, 3, 0, 2],
  );
});

test("the sentence says where to begin, or that nothing fits", () => {
  const yes: Verdict = { suits: true, run: undefined, words: "" };
  const no: Verdict = { ...yes, suits: false };
  assert.equal(sentence([]), "");
  assert.equal(sentence([no, yes]), "Aloita tästä.");
  assert.equal(sentence([yes, yes]), "Aloita ensimmäisestä.");
  assert.match(sentence([no]), /^Mikään näistä ei mahdu\./);
});

test("questions open one after another, and one's own situation has its phase", () => {
  assert.deepEqual(asked(NONE), ["tilanne"]);
  const first = answered(NONE, "tilanne", "hakemus");
  assert.deepEqual(asked(first), ["tilanne", "pulma"]);
  const second = answered(first, "pulma", "koko-kohta");
  assert.deepEqual(asked(second), ["tilanne", "pulma", "rajat"]);
  const own = answered(second, "tilanne", "oma");
  assert.deepEqual(asked(own), ["tilanne", "vaihe"]);
  assert.deepEqual(asked(answered(own, "vaihe", "haku")), ["tilanne", "vaihe", "pulma"]);
});

test("changing an earlier answer empties the later ones, and keeps time and people", () => {
  const whole = { tilanne: "oma", vaihe: "haku", pulma: "hyoty-epaselva", aika: 45, meita: 6 };
  assert.deepEqual(answered(whole, "vaihe", ""), { ...whole, vaihe: "", pulma: "" });
  assert.deepEqual(answered(whole, "tilanne", ""), { ...NONE, aika: 45, meita: 6 });
});

test("an address is not believed, and an old one still leads to its trouble", () => {
  assert.deepEqual(read({}), NONE);
  assert.deepEqual(read({ tilanne: "ei-ole", pulma: "koko-kohta" }), NONE);
  assert.deepEqual(read({ tilanne: "hakemus", pulma: "kuka-jatkaa" }), {
    ...NONE,
    tilanne: "hakemus",
  });
  assert.deepEqual(read({ vaihe: "haku", pulma: "hyoty-epaselva", aika: "30" }), {
    ...{ ...NONE, tilanne: "oma", vaihe: "haku" },
    ...{ pulma: "hyoty-epaselva", aika: 30 },
  });
});

const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.constantFrom<[string, string, string]>(
      ["", "", ""],
      ["hakemus", "", ""],
      ["hakemus", "", "koko-kohta"],
      ["oma", "", ""],
      ["oma", "haku", ""],
      ["oma", "paatos", "kuka-jatkaa"],
    ),
    small,
    small,
  )
  .map(([[tilanne, vaihe, pulma], aika, meita]) => ({ tilanne, vaihe, pulma, aika, meita }));

test("answers go into an address and come back the same", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      assert.deepEqual(readAnswers(writeAnswers(answers), CHOICES), answers);
    }),
  );
});

test("the finder gets phase, time and people, and no more", () => {
  const answers = { tilanne: "oma", vaihe: "haku", pulma: "hyoty-epaselva", aika: 45, meita: 6 };
  assert.deepEqual(Object.fromEntries(forFinder(answers)), {
    vaihe: "haku",
    aika: "45",
    meita: "6",
  });
});

test("the plan gets the people and the minutes, when they were told", () => {
  const answers = { tilanne: "tyopaja", vaihe: "", pulma: "ohjaan", aika: 90, meita: 12 };
  assert.deepEqual(Object.fromEntries(forPlan(answers)), { n: "12", kesto: "90" });
  assert.deepEqual(Object.fromEntries(forPlan({ ...answers, aika: 0, meita: 0 })), {});
});
