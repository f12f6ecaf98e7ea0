import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";
import { daysAfter, dayText } from "../calendar.ts";
import { LABEL, lineOfTime, WIDTH, wrapped } from "./decision-line.ts";
import { decisionsOf, ownAction } from "./decisions.ts";
import { emptyProject, type Project } from "./project.ts";
import { type Change, write } from "./register.ts";
import {
  costsOf,
  indicatorsOf,
  latestCosts,
  linesOf,
  type Table,
  toldOf,
  totalOf,
} from "./standing.ts";

const ROWS = [{ id: "1", name: "" }];
const FIRST: Table = {
  worksheet: "roolit",
  block: "mittari",
  rows: ROWS,
  columns: { mittari: "mittari", lahtoarvo: "lahto", mittauspaiva: "paiva", tavoite: "tavoite" },
};
const LATER: Table = {
  ...FIRST,
  worksheet: "tarkastus",
  columns: { ...FIRST.columns, nyt: "nyt" },
};
const YEARS: Table = {
  worksheet: "budjetti",
  block: "vuodet",
  rows: [
    { id: "eka", name: "1. vuosi" },
    { id: "toka", name: "2. vuosi" },
  ],
  columns: { vuosi: "jakso", maksaja: "maksaja", summa: "hinta" },
};

function written(changes: readonly Change[]): Project {
  return write(emptyProject("h1"), changes, { writer: "a", number: 0, time: 100 }).project;
}

test("an indicator is told from its baseline to the last that was counted", () => {
  const project = written([
    ["roolit/mittari-1-mittari", "Vuorot vuodessa"],
    ["roolit/mittari-1-lahto", "4"],
    ["roolit/mittari-1-paiva", "15.2.2023"],
    ["roolit/mittari-1-tavoite", "40"],
    ["tarkastus/mittari-1-mittari", "Vuorot  vuodessa"],
    ["tarkastus/mittari-1-nyt", "33"],
    ["tarkastus/mittari-1-paiva", "28.8.2025"],
    ["tarkastus.k3f9/mittari-1-mittari", "Vuorot vuodessa"],
    ["tarkastus.k3f9/mittari-1-nyt", "41"],
    ["tarkastus.k3f9/mittari-1-paiva", "27.8.2026"],
  ]);
  assert.deepEqual(indicatorsOf(project, [FIRST, LATER]), [
    {
      name: "Vuorot vuodessa",
      units: [],
      baseline: 4,
      baselineDay: "15.2.2023",
      now: 41,
      nowDay: "27.8.2026",
      target: 40,
    },
  ]);
  assert.deepEqual(indicatorsOf(emptyProject("h1"), [FIRST, LATER]), []);
});

test("the numbers of an indicator keep the unit they were written in", () => {
  const cases: [lahto: string, tavoite: string, unit: string | undefined, told: string][] = [
    ["9 000", "12 500,5 €", undefined, "12\u00a0500,50\u00a0€"],
    ["30 %", "45,5 prosenttia", undefined, "45,5\u00a0%"],
    ["4", "40", undefined, "40"],
    ["4", "1 200,5", "€", "1\u00a0200,50\u00a0€"],
    ["30 %", "1 200 €", undefined, "1\u00a0200"],
    ["ei laskettu €", "40", undefined, "40"],
  ];
  for (const [lahto, tavoite, unit, told] of cases) {
    const project = written([
      ["roolit/mittari-1-lahto", lahto],
      ["roolit/mittari-1-tavoite", tavoite],
    ]);
    const [each] = indicatorsOf(project, [{ ...FIRST, ...(unit && { unit }) }]);
    assert.equal(each && toldOf(each, each.target ?? 0), told);
  }
});

test("costs tell who pays, and what nobody has promised to pay", () => {
  const project = written([
    ["budjetti/vuodet-eka-hinta", "1 200 €"],
    ["budjetti/vuodet-eka-maksaja", "Ammattiopisto"],
    ["budjetti/vuodet-toka-hinta", "11 400"],
    ["budjetti/vuodet-toka-maksaja", "Auki"],
  ]);
  const costs = costsOf(project, YEARS);
  assert.deepEqual(
    costs.map(({ name, value, isOpen }) => [name, value, isOpen]),
    [
      ["1. vuosi", 1200, false],
      ["2. vuosi", 11_400, true],
    ],
  );
  assert.deepEqual(totalOf(costs), { value: 12_600, open: 11_400, uncounted: 0 });
  assert.equal(latestCosts(project, [YEARS, { ...YEARS, worksheet: "tyhja" }]).length, 2);
  const unread = written([["budjetti/vuodet-eka-hinta", "ei laskettu"]]);
  assert.deepEqual(totalOf(costsOf(unread, YEARS)), { value: 0, open: 0, uncounted: 1 });
});

test("a thing a line, without the list's own marks", () => {
  assert.deepEqual(linesOf("- Yksi\n\n 2. Kaksi \n• Kolme\n12 paikkaa"), [
    "Yksi",
    "Kaksi",
    "Kolme",
    "12 paikkaa",
  ]);
});

test("every dated decision is on the line, and no two labels of one side overlap", () => {
  const days = fc.array(fc.integer({ min: -800, max: 800 }), { maxLength: 200 });
  fc.assert(
    fc.property(days, (counts) => {
      const changes = counts.flatMap((count, index) => {
        return ownAction(`a${index}`, `Teko ${index}`, "", dayText(daysAfter("2026-09-30", count)));
      });
      const decisions = decisionsOf(written(changes), new Map(), { today: "2026-09-30" });
      const line = lineOfTime(decisions, "2026-09-30");
      assert.equal(line?.dots.length ?? 0, counts.length);
      for (const { x } of line?.dots ?? []) assert.ok(x >= 0 && x <= WIDTH);
      for (const side of [true, false]) {
        const all = (line?.dots ?? []).flatMap(({ label }) =>
          label?.isAbove === side ? [label.x] : [],
        );
        all.sort((a, b) => a - b);
        assert.ok(all.every((x, index) => index === 0 || x - (all[index - 1] ?? 0) >= LABEL));
      }
    }),
    { numRuns: 50 },
  );
});

test("a label keeps to its lines", () => {
  assert.deepEqual(wrapped("Kutsutaan kolme jatkajaa", 12, 2), ["Kutsutaan", "kolme …"]);
  assert.deepEqual(wrapped("Lyhyt", 12, 2), ["Lyhyt"]);
  const text = fc.string();
  fc.assert(
    fc.property(text, (words) => {
      const lines = wrapped(words, 12, 2);
      assert.ok(lines.length <= 2 && lines.every((line) => line.length <= 12));
    }),
  );
});

test("a payer who is in doubt is open, wherever the doubt is written", () => {
  for (const [payer, isOpen] of [
    ["kaupunki (auki)", true],
    ["Auki", true],
    ["ehkä kaupunki?", true],
    ["maksaja puuttuu", true],
    ["Aukiolosäätiö", false],
    ["Kaupunki", false],
  ] as const) {
    const project = written([
      ["budjetti/vuodet-eka-hinta", "100"],
      ["budjetti/vuodet-eka-maksaja", payer],
    ]);
    const [cost] = costsOf(project, YEARS);
    assert.equal(cost?.isOpen, isOpen, payer);
  }
});
