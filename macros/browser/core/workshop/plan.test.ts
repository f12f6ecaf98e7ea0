import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { CHOICES, choice, KNOWN, run, sheet } from "../../testing/workshop.ts";
import type { Choice } from "./choice.ts";
import { leaveOut } from "./leaving.ts";
import { notesOf } from "./notes.ts";
import { fitSentence, planOf } from "./plan.ts";
import { longestStretch } from "./rows.ts";

const TODAY = "2026-11-30";

test("a plan runs without gaps, in the order chosen, with no long stretch", () => {
  fc.assert(
    fc.property(CHOICES, (made) => {
      const plan = planOf(made, KNOWN);
      let at = made.start;
      for (const row of plan.rows) {
        assert.equal(row.start, at);
        assert.ok(row.least >= 1 && row.least <= row.minutes);
        at += row.minutes;
      }
      assert.equal(plan.end, at);
      assert.equal(plan.over, made.slot ? Math.max(0, plan.minutes - made.slot) : 0);
      assert.ok(longestStretch(plan.rows) <= 75);
      const order = [...new Set(plan.rows.map((row) => row.sheet))];
      assert.deepEqual(order, [...order].sort());
      const steps = plan.rows.flatMap((row) => (row.step ? [row.step] : []));
      assert.deepEqual(
        steps,
        plan.picked.flatMap((each) => each.run.steps),
      );
    }),
  );
});

test("a step longer than a stretch stands between breaks and is told", () => {
  const long = sheet("01", { runs: [run("paa", [10, 90, 10])] });
  const plan = planOf(choice(), [long]);
  assert.deepEqual(
    plan.rows.map(({ kind }) => kind),
    ["askel", "tauko", "askel", "tauko", "askel"],
  );
  assert.match(notesOf(plan, TODAY)[0] ?? "", /90\u00a0min\. Pidä tauko/);
});

test("the version suits the people, the meeting and the time", () => {
  const picked = (more: Partial<Choice>) => planOf(choice(more), KNOWN).picked[0]?.run.id;
  assert.equal(picked({ people: 5 }), "paa");
  assert.equal(picked({ people: 12, remote: 6 }), "suuri-ryhma");
  assert.equal(picked({ people: 5, remote: 5 }), "eta");
  assert.equal(picked({ people: 1 }), "yksin");
  assert.equal(picked({ people: 4, slot: 40 }), "lyhyt");
  assert.equal(picked({ people: 2 }), "lyhyt");
  assert.equal(picked({ people: 2, remote: 2 }), "lyhyt");
  assert.equal(picked({ people: 100 }), "paa");
});

test("a version that was asked stays, and groups work side by side", () => {
  const plan = planOf(choice({ sheets: [{ number: "01", run: "lyhyt" }], people: 12 }), KNOWN);
  assert.equal(plan.groups, 3);
  assert.match(notesOf(plan, TODAY)[0] ?? "", /rinnakkain/);
  const crowded = planOf(choice({ people: 12, groups: 1 }), KNOWN);
  assert.match(notesOf(crowded, TODAY)[0] ?? "", /suurimmassa ryhmässä on 12 henkeä/);
  const few = planOf(choice({ sheets: [{ number: "01", run: "suuri-ryhma" }] }), KNOWN);
  assert.match(notesOf(few, TODAY)[0] ?? "", /vähintään 7 hengelle, ja teitä on 6/);
});

test("what does not fit is told by minutes, with what to leave out", () => {
  const sheets = [{ number: "01", run: "paa" as const }, { number: "06" }];
  const plan = planOf(choice({ sheets, slot: 90 }), KNOWN);
  assert.equal(plan.over, plan.minutes - 90);
  assert.match(fitSentence(plan), /Se ei mahdu: aikaa on 90\u00a0min/);
  assert.match(leaveOut(plan)[0] ?? "", /Ota 01 Arkki 01 lyhyenä/);
  assert.deepEqual(leaveOut(planOf(choice(), KNOWN)), []);
  assert.match(fitSentence(planOf(choice({ slot: 100 }), KNOWN)), /Aikaa jää \d+\u00a0min/);
  assert.match(fitSentence(planOf(choice({ sheets: [] }), KNOWN)), /^Valitse työpohjia/);
});

test("what several left worksheets would give is told by name", () => {
  const sheets = KNOWN.map(({ number }) => ({ number, run: "lyhyt" as const }));
  const plan = planOf(choice({ sheets, people: 4, slot: 45 }), KNOWN);
  const [said, ...others] = leaveOut(plan);
  assert.equal(
    said,
    "Aikaan mahtuu 01 Arkki 01. Siirrä toiseen kertaan 06 Arkki 06 ja 11 Arkki 11.",
  );
  assert.deepEqual(others, []);
  const none = planOf(choice({ sheets, people: 4, slot: 30 }), KNOWN);
  assert.match(leaveOut(none)[0] ?? "", /Varaa aikaa vähintään 35\u00a0min/);
  const one = planOf(
    choice({ sheets: [{ number: "01", run: "paa" }], people: 4, slot: 20 }),
    KNOWN,
  );
  assert.match(leaveOut(one)[0] ?? "", /lyhyenä.*Sen jälkeenkin puuttuu 15\u00a0min/);
});

test("what is said to be freed is what the plan is shorter by", () => {
  const [first, second] = [
    { number: "01", run: "lyhyt" as const },
    { number: "06", run: "lyhyt" as const },
  ];
  const both = planOf(choice({ sheets: [first, second], people: 4, slot: 45 }), KNOWN);
  const alone = planOf(choice({ sheets: [first], people: 4 }), KNOWN);
  const freed = both.minutes - alone.minutes;
  assert.ok(leaveOut(both).some((said) => said.includes(`${freed}\u00a0min`)));
});

test("notes are told once for all worksheets, and none asks what cannot be", () => {
  const sheets = KNOWN.map(({ number }) => ({ number, run: "lyhyt" as const }));
  const notes = notesOf(planOf(choice({ sheets, people: 12 }), KNOWN), TODAY);
  assert.equal(notes.length, 1);
  assert.match(notes[0] ?? "", /^01 Arkki 01, 06 Arkki 06 ja 11 Arkki 11 on/);
  const full = planOf(choice({ people: 120 }), KNOWN);
  assert.match(notesOf(full, TODAY)[0] ?? "", /enintään 12, joten jaa väki useampaan työpajaan/);
});

test("a version for one is not for many, and groups are not smaller than a version is made for", () => {
  const one = planOf(choice({ sheets: [{ number: "01", run: "yksin" }], people: 12 }), KNOWN);
  assert.match(notesOf(one, TODAY)[0] ?? "", /tehty yhdelle hengelle, ja teitä on 12/);
  const known = [sheet("01", { runs: [run("lyhyt", [10, 20, 10], { least: 2, most: 4 })] })];
  const small = planOf(choice({ people: 12, groups: 12 }), known);
  assert.match(notesOf(small, TODAY)[0] ?? "", /pienimmässä ryhmässä on 1.henkilö.*Vähennä ryhmiä/);
});

test("a day that is behind is told, and today is not", () => {
  const notes = (day: string) => notesOf(planOf(choice({ day }), KNOWN), TODAY);
  assert.deepEqual(notes(TODAY), notes(""));
  assert.match(notes("2026-11-29")[0] ?? "", /^Päivä su 29\.11\.2026 on jo mennyt\./);
});

test("somebody alone is spoken to as one", () => {
  const sheets = [{ number: "01" }, { number: "06" }];
  const titles = planOf(choice({ sheets, people: 1 }), KNOWN).rows.map(({ title }) => title);
  assert.ok(titles.includes("Pidä tauko") && titles.includes("Vaihda arkki"));
});

test("preparation that waits longer than there are days is told, with a version that does not", () => {
  const runs = [run("paa", [10, 30], { waiting: 5 }), run("lyhyt", [10, 20])];
  const known = [sheet("01", { runs })];
  const notes = (day: string) => notesOf(planOf(choice({ day, people: 4 }), known), TODAY);
  assert.deepEqual(notes("2026-12-01"), [
    "01 Arkki 01: valmistelussa odotetaan vastauksia 5\u00a0päivää, ja työpaja on huomenna. " +
      "Katso kohdasta Valmistele ennalta, mitä voit vielä kysyä. " +
      "Siihen mennessä ehtii valmistella: lyhyt versio.",
  ]);
  assert.deepEqual(notes("2026-12-05"), []);
  assert.deepEqual(notes(""), []);
});
