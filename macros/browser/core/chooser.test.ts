import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  type Answers,
  faultsOf,
  forFinder,
  type Needs,
  ordered,
  readAnswers,
  sentence,
  verdict,
  writeAnswers,
} from "./chooser.ts";

const NEEDS: Needs = { aika: 60, lyhyt: 30, suuri: 90, vahintaan: 3, enintaan: 12 };
const PHASES = ["haku", "paatos"];
const TROUBLES = new Map([
  ["hyoty-epaselva", "haku"],
  ["kuka-jatkaa", "paatos"],
]);
const UNASKED: Answers = { vaihe: "haku", pulma: "hyoty-epaselva", aika: 0, meita: 0 };

const faults = (change: Partial<Answers>) => faultsOf(NEEDS, { ...UNASKED, ...change });

test("time to the minute is enough; less leads to the short version or says that nothing fits", () => {
  assert.deepEqual(faults({ aika: 60 }), []);
  assert.deepEqual(faults({ aika: 59 }), ["Aikaa on vähän: tehkää lyhyt versio, 30\u00a0min."]);
  assert.deepEqual(faults({ aika: 30 }), ["Aikaa on vähän: tehkää lyhyt versio, 30\u00a0min."]);
  assert.deepEqual(faults({ aika: 29 }), ["Ei mahdu: lyhyinkin versio vie 30\u00a0min."]);
});

test("too few people are told to ask others, too many to divide", () => {
  const few = "Pyytäkää mukaan muita: tarvitaan vähintään 3 henkeä.";
  const many = "Teitä on paljon: jakautukaa, tai varatkaa suuren ryhmän versioon 90\u00a0min.";
  assert.deepEqual(faults({ meita: 2 }), [few]);
  assert.deepEqual(faults({ meita: 3 }), []);
  assert.deepEqual(faults({ meita: 12 }), []);
  assert.deepEqual(faults({ meita: 13 }), [many]);
  assert.equal(faults({ aika: 10, meita: 1 }).length, 2);
});

test("nothing is judged before it is asked", () => {
  assert.deepEqual(faults({}), []);
  assert.equal(verdict([], UNASKED), "");
  assert.equal(verdict([], { ...UNASKED, aika: 60 }), "Sopii teille.");
  assert.equal(verdict([], { ...UNASKED, meita: 5 }), "Sopii teille.");
  assert.equal(verdict(["Yksi.", "Kaksi."], UNASKED), "Yksi. Kaksi.");
});

test("advice with the least faults comes first, and equals keep their order", () => {
  const advice = [
    { id: 1, faults: ["a", "b"] },
    { id: 2, faults: [] },
    { id: 3, faults: ["a"] },
    { id: 4, faults: [] },
  ];
  assert.deepEqual(
    ordered(advice).map(({ id }) => id),
    [2, 4, 3, 1],
  );
  assert.deepEqual(
    advice.map(({ id }) => id),
    [1, 2, 3, 4],
  );
});

test("the sentence counts, and warns only when time or people were asked and none suits", () => {
  const asked = { ...UNASKED, aika: 10 };
  const warning = "Yksikään ei sovi aivan sellaisenaan: katsokaa huomautus.";
  assert.equal(sentence([], asked), "");
  assert.equal(sentence([0], UNASKED), "Yksi työpohja auttaa tässä.");
  assert.equal(sentence([1], UNASKED), "Yksi työpohja auttaa tässä.");
  assert.equal(sentence([0, 2], asked), "2 työpohjaa auttaa tässä.");
  assert.equal(sentence([1, 2], asked), `2 työpohjaa auttaa tässä. ${warning}`);
  assert.equal(sentence([1], { ...UNASKED, meita: 1 }), `Yksi työpohja auttaa tässä. ${warning}`);
});

test("an address is not believed", () => {
  const read = (pairs: [string, string][]) => readAnswers(new Map(pairs), PHASES, TROUBLES);
  const none: Answers = { vaihe: "", pulma: "", aika: 0, meita: 0 };
  assert.deepEqual(read([]), none);
  assert.deepEqual(read([["vaihe", "ei-ole"]]), none);
  assert.deepEqual(read([["pulma", "hyoty-epaselva"]]), none);
  const other = read([
    ["vaihe", "paatos"],
    ["pulma", "hyoty-epaselva"],
  ]);
  assert.deepEqual(other, { ...none, vaihe: "paatos" });
});

const small = fc.integer({ min: 0, max: 999 });
const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(fc.constantFrom(...TROUBLES, ["", "haku"] as const, ["", ""] as const), small, small)
  .map(([[pulma, vaihe], aika, meita]) => ({ vaihe, pulma, aika, meita }));

test("answers go into an address and come back the same", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      assert.deepEqual(readAnswers(writeAnswers(answers), PHASES, TROUBLES), answers);
    }),
  );
});

test("the finder gets phase, time and people, and no trouble", () => {
  const answers = { ...UNASKED, aika: 45, meita: 6 };
  assert.deepEqual(Object.fromEntries(forFinder(answers)), {
    vaihe: "haku",
    aika: "45",
    meita: "6",
  });
});

test("more time or fewer of too many people never adds a fault", () => {
  fc.assert(
    fc.property(anyAnswers, small, (answers, more) => {
      const before = faultsOf(NEEDS, { ...answers, meita: 0 });
      const after = faultsOf(NEEDS, { ...answers, aika: answers.aika + more, meita: 0 });
      if (answers.aika) assert.ok(after.length <= before.length);
    }),
  );
});
