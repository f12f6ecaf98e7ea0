import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { CHOICES, choice, KNOWN, run, sheet, thing } from "../../testing/workshop.ts";
import type { Choice } from "./choice.ts";
import {
  cardsOf,
  copiesAt,
  copiesOf,
  crowdInWords,
  stripPages,
  stripsOf,
  thingsOf,
} from "./papers.ts";
import { planOf } from "./plan.ts";
import { remoteTables, tablesOf } from "./tables.ts";

test("everyone has a seat, and the remote ones sit together at the end", () => {
  const plan = planOf(choice({ people: 12, remote: 6, groups: 3 }), KNOWN);
  assert.deepEqual(
    tablesOf(plan).map(({ inRoom, remote }) => [inRoom, remote]),
    [
      [4, 0],
      [2, 2],
      [0, 4],
    ],
  );
  fc.assert(
    fc.property(CHOICES, (made) => {
      const tables = tablesOf(planOf(made, KNOWN));
      const sizes = tables.map(({ inRoom, remote }) => inRoom + remote);
      const all = (which: "inRoom" | "remote") =>
        tables.reduce((sum, each) => sum + each[which], 0);
      assert.equal(all("remote"), made.remote);
      assert.equal(all("inRoom"), made.people - made.remote);
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
    }),
  );
});

test("copies and things follow the formula for one to twelve groups", () => {
  const pens = thing("kynä", "kynää", { count: 2, per: "henkilo" });
  const notes = thing("lappu", "lappua", { count: 50, isSpent: true });
  const known = ["01", "06"].map((number) => sheet(number, { things: [pens, notes] }));
  const sheets = known.map(({ number }) => ({ number }));
  for (let groups = 1; groups <= 12; groups += 1) {
    const people = 4 * groups;
    const plan = planOf(choice({ sheets, people, groups, printer: "a3" }), known);
    const copies = copiesOf(plan).map(({ size, count, extra }) => [size, count, extra]);
    assert.deepEqual(copies, [
      ["a3", groups, 1],
      ["a3", groups, 1],
    ]);
    assert.deepEqual(thingsOf(plan), [
      { name: "A3-arkkia", count: 2 * (groups + 1) },
      { name: "kynää", count: 2 * people },
      { name: "lappua", count: 100 * groups },
    ]);
  }
});

test("every table in the room has a card of each worksheet, two to a page", () => {
  const sheets = KNOWN.slice(0, 2).map(({ number }) => ({ number }));
  for (let groups = 1; groups <= 12; groups += 1) {
    const plan = planOf(choice({ sheets, people: 4 * groups, groups }), KNOWN);
    const wanted = { cards: groups, pages: Math.ceil(groups / 2) };
    assert.deepEqual(
      cardsOf(plan),
      sheets.map(({ number }) => ({ number, ...wanted })),
    );
  }
  assert.deepEqual(cardsOf(planOf(choice({ sheets, people: 1 }), KNOWN)), []);
  assert.deepEqual(cardsOf(planOf(choice({ sheets, people: 8, remote: 8 }), KNOWN)), []);
});

test("a sheet that all share is one in the large version, and each group's own in another", () => {
  const copies = [{ size: "a4", count: 1, per: "tyopaja", isOwn: true }] as const;
  const known = [sheet("01", { copies })];
  const counted = (id: "suuri-ryhma" | "lyhyt") => {
    const sheets = [{ number: "01", run: id }];
    const plan = planOf(choice({ sheets, people: 12, groups: 3 }), known);
    return copiesOf(plan).map(({ count }) => count);
  };
  assert.deepEqual(counted("suuri-ryhma"), [1]);
  assert.deepEqual(counted("lyhyt"), [3]);
});

test("a table has the sheets of the worksheets on which its group works", () => {
  const copies = [{ size: "a4", count: 1, per: "ryhma", isOwn: true }] as const;
  const known = [sheet("01", { copies }), sheet("06", { copies })];
  const sheets = known.map(({ number }) => ({ number, run: "lyhyt" as const }));
  const plan = planOf(choice({ sheets, people: 9, groups: 3 }), known);
  const [first, second] = plan.picked;
  assert.ok(first && second);
  const fewer = { ...plan, picked: [first, { ...second, groups: 2 }] };
  const at = (table: number) => copiesAt(fewer, table).map(({ number }) => number);
  assert.deepEqual([at(0), at(1), at(2)], [["01", "06"], ["01", "06"], ["01"]]);
});

test("papers are for the printer at hand and for those in the room", () => {
  const sizes = (more: Partial<Choice>) =>
    copiesOf(planOf(choice(more), KNOWN)).map(({ size, pages }) => [size, pages]);
  assert.deepEqual(sizes({ printer: "a4" }), [["a4", 2]]);
  assert.deepEqual(sizes({ printer: "a3" }), [["a3", 1]]);
  assert.deepEqual(sizes({ printer: "paino" }), [["a1", 1]]);
  assert.deepEqual(sizes({ people: 5, remote: 5 }), []);
  const [first] = thingsOf(planOf(choice({ isTwoSided: true }), KNOWN));
  assert.deepEqual(first, { name: "A4-arkkia", count: 2 });
  const alone = choice({ people: 1, printer: "a3" });
  assert.deepEqual(thingsOf(planOf(alone, KNOWN)), [
    { name: "A3-arkki", count: 1 },
    { name: "kynä", count: 1 },
  ]);
});

test("a table is told apart when all of its people are remote", () => {
  const told = (more: Partial<Choice>, groups: number) => {
    const { mixed, away, differ } = remoteTables(planOf(choice(more), KNOWN), groups);
    return [mixed.join(""), away.join(""), differ];
  };
  assert.deepEqual(told({ people: 12, remote: 6 }, 3), ["B", "C", true]);
  assert.deepEqual(told({ people: 12, remote: 6 }, 2), ["", "B", true]);
  assert.deepEqual(told({ people: 12, remote: 6 }, 1), ["A", "", false]);
  assert.deepEqual(told({ people: 12, remote: 12 }, 2), ["", "AB", false]);
});

test("somebody alone needs nothing that is for many", () => {
  const things = [
    thing("kello, joka näkyy kaikille", "", { per: "tyopaja", alone: "kello" }),
    thing("tarralappu", "tarralappua", { count: 20, isForMany: true }),
    thing("paperi", "paperia", { count: 2, per: "henkilo" }),
  ];
  const told = (people: number) =>
    thingsOf(planOf(choice({ people }), [sheet("01", { things })])).slice(1);
  assert.deepEqual(told(1), [
    { name: "kello", count: 1 },
    { name: "paperia", count: 2 },
  ]);
  assert.deepEqual(
    told(4).map(({ name }) => name),
    ["kello, joka näkyy kaikille", "tarralappua", "paperia"],
  );
});

test("somebody alone has one sheet of its own size", () => {
  const copies = [
    { size: "a4", isOwn: true, count: 1, per: "henkilo" },
    { size: "a3", isOwn: false, count: 1, per: "ryhma" },
  ] as const;
  const counts = (people: number) =>
    copiesOf(planOf(choice({ people, printer: "a3" }), [sheet("01", { copies })])).map(
      ({ size, count }) => [size, count],
    );
  assert.deepEqual(counts(1), [["a4", 1]]);
  assert.deepEqual(counts(4), [
    ["a4", 4],
    ["a3", 1],
  ]);
});

test("a crowd is told by its number", () => {
  const told = (more: Partial<Choice>) => crowdInWords(planOf(choice(more), KNOWN));
  assert.equal(told({ people: 1 }), "1\u00a0henkilö");
  assert.equal(told({ people: 5 }), "5\u00a0henkeä");
  assert.equal(told({ people: 12, remote: 6, groups: 3 }), "12\u00a0henkeä, 6 etänä, 3 ryhmää");
});

test("strips are for the groups of each worksheet that have somebody in the room", () => {
  const known = [
    sheet("01"),
    sheet("06", { runs: [run("lyhyt", [10, 15, 10], { least: 2, most: 4, atSheet: 6 })] }),
  ];
  const sheets = known.map(({ number }) => ({ number, run: "lyhyt" as const }));
  const plan = planOf(choice({ sheets, people: 12 }), known);
  assert.deepEqual(
    stripsOf(plan).map((strip) => [strip.sheet, strip.table.letter, strip.table.inRoom]),
    [
      [0, "A", 4],
      [0, "B", 4],
      [0, "C", 4],
      [1, "A", 6],
      [1, "B", 6],
    ],
  );
  assert.equal(stripPages(plan), 2);
  assert.equal(stripPages(planOf(choice({ sheets, people: 12, remote: 12 }), known)), 0);
});
