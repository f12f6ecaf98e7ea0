import assert from "node:assert/strict";
import { test } from "node:test";

import { choice, KNOWN } from "../../testing/workshop.ts";
import { readChoice } from "./choice.ts";
import { lettersOf, nameOf } from "./letters.ts";
import { notesOf } from "./notes.ts";
import { fitSentence, planOf } from "./plan.ts";
import { placeOf, sittingsOf } from "./sittings.ts";

const eleventh = (sitting?: number, slot = 0) => {
  return planOf(choice({ sheets: [{ number: "11", sitting }], slot }), KNOWN);
};

test("a plan holds one sitting of a worksheet that takes several days", () => {
  const [first, second] = [eleventh(), eleventh(2)];
  assert.deepEqual([first.minutes, second.minutes], [40, 40]);
  assert.deepEqual(
    [first, second].map(({ rows }) => rows.map(({ minutes }) => minutes)),
    [
      [10, 30],
      [30, 10],
    ],
  );
  assert.deepEqual(
    [first, second].map(({ picked }) => picked[0] && placeOf(picked[0].run)),
    [1, 2],
  );
});

test("a sitting fits a time into which the whole would not", () => {
  const plan = eleventh(undefined, 45);
  assert.equal(plan.picked[0]?.run.id, "paa");
  assert.equal(
    fitSentence(plan),
    "Työpaja kestää 40\u00a0min ja päättyy klo\u00a09.40. Aikaa jää 5\u00a0min.",
  );
});

test("the plan tells which sitting it holds, and how long the others are", () => {
  assert.deepEqual(notesOf(eleventh(2), "2026-11-27"), [
    "11 Arkki 11 tehdään kahdella kerralla eri päivinä. Tässä suunnitelmassa on kooste (40\u00a0min). " +
      "Erikseen suunnitellaan suunnittelu (40\u00a0min).",
  ]);
  const short = planOf(
    choice({ sheets: [{ number: "11", run: "lyhyt", sitting: 2 }], people: 4 }),
    KNOWN,
  );
  assert.deepEqual([notesOf(short, "2026-11-27"), short.minutes], [[], 35]);
});

test("an address that asks for a sitting too far is told, and the first is planned", () => {
  const { choice: read, faults } = readChoice(new Map([["t", "11.paa.3,01.2"]]), KNOWN);
  assert.deepEqual(faults, [
    "Työpohjalla 11 ei ole kertaa 3. Suunnitelmaan otettiin ensimmäinen.",
    "Työpohjalla 01 ei ole kertaa 2. Suunnitelmaan otettiin ensimmäinen.",
  ]);
  const { picked } = planOf(read, KNOWN);
  assert.deepEqual(
    picked.map(({ run }) => run.minutes),
    [40, 80],
  );
});

test("a version of one sitting is held at once", () => {
  const steps = KNOWN[2]?.runs[0]?.steps ?? [];
  assert.equal(sittingsOf(steps).length, 2);
  assert.deepEqual(sittingsOf(steps.slice(0, 2)), []);
});

test("a worksheet's own texts invite to the first sitting and follow the last", () => {
  const own = { kutsu: "Oma kutsu", muistutus: "Oma muistutus", jatko: "Oma jatko" };
  const isOwn = (sitting: number) => {
    return lettersOf(eleventh(sitting), [own]).map(({ text }) => text.startsWith("Oma"));
  };
  assert.deepEqual(isOwn(1), [true, false, false]);
  assert.deepEqual(isOwn(2), [false, false, true]);
  assert.equal(nameOf(eleventh(2)), "Arkki 11: kooste");
  assert.match(lettersOf(eleventh(2), [own])[0]?.text ?? "", /– Arkki 11: kooste/);
});
