import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";
import { daysAfter, dayText } from "../calendar.ts";
import { dayTold, grouped, lateOf, narrowed, peopleOf, standingOf } from "./decision-list.ts";
import {
  type Decision,
  dayConfirmed,
  decisionsOf,
  meetingOf,
  meetingSet,
  ownAction,
  type Place,
  stateChanges,
} from "./decisions.ts";
import { emptyProject, type Project } from "./project.ts";
import { type Change, merge, write } from "./register.ts";

const TODAY = "2026-09-30";
const WRITTEN = 1_787_227_200; // 20.8.2026
const HOME: Place = {
  id: "hyotylause",
  number: "01",
  title: "Hyötylause",
  v: "viestinta",
  phase: "haku",
  block: "paatos",
};
const LATER: Place = {
  ...HOME,
  id: "kokeilukortti",
  number: "10",
  v: "variointi",
  phase: "toteutus",
};
const PLACES = new Map([HOME, LATER].map((each) => [each.id, each]));
const NOTHING = { who: "", phase: "", v: "", state: "" };
const ORDERS = { vaihe: ["haku", "toteutus"], v: ["viestinta", "variointi"] };

function written(changes: readonly Change[], project = emptyProject("h1"), writer = "a"): Project {
  return write(project, changes, { writer, number: 0, time: WRITTEN }).project;
}

function row(record: string, what: string, who = "", when = ""): Change[] {
  return [
    [`${record}-mita`, what],
    [`${record}-kuka`, who],
    [`${record}-milloin`, when],
  ];
}

function all(project: Project): Decision[] {
  return decisionsOf(project, PLACES, { today: TODAY });
}

function only(project: Project): Decision {
  const [first] = all(project);
  assert.ok(first);
  return first;
}

const DONE = {
  state: "tehty",
  day: "2026-09-01",
  note: "Sovittu puhelimessa",
  reason: "",
} as const;

test("every row of every sheet is there once, and one's own actions after them", () => {
  const project = written([
    ...row("kokeilukortti.k3f9/paatos-2", "Toinen kortti"),
    ["kokeilukortti.k3f9/@nimi", "Kauppa"],
    ...row("kokeilukortti/paatos-1", "Kortti", "Aino", "12.9.2026"),
    ...row("hyotylause/paatos-10", "Kymmenes"),
    ...row("hyotylause/paatos-2", "Toinen"),
    ["hyotylause/paatos-3-kuka", "Vain nimi"],
    ...row("outo-arkki/paatos-1", "Vieraan arkin päätös"),
    ...ownAction("x7f2", "Ohjausryhmän pyyntö", "Puheenjohtaja", "1.10.2026"),
    ["hyotylause/paatos-seuraava", "1.1.2027"],
    ["hyotylause/haettu-paatos", "Lautakunta päättää"],
  ]);
  assert.deepEqual(
    all(project).map(({ record, what }) => [record, what]),
    [
      ["hyotylause/paatos-2", "Toinen"],
      ["hyotylause/paatos-3", ""],
      ["hyotylause/paatos-10", "Kymmenes"],
      ["kokeilukortti/paatos-1", "Kortti"],
      ["kokeilukortti.k3f9/paatos-2", "Toinen kortti"],
      ["outo-arkki/paatos-1", "Vieraan arkin päätös"],
      ["toimet/x7f2", "Ohjausryhmän pyyntö"],
    ],
  );
  assert.equal(all(project)[4]?.sheetName, "Kauppa");
});

test("a row that is used for something else is open again and tells what it was", () => {
  const project = written(row("hyotylause/paatos-1", "Kutsutaan", "Aino", "1.10.2026"));
  const done = written(stateChanges(only(project), DONE), project);
  assert.equal(only(done).state, "tehty");
  assert.equal(only(done).note, "Sovittu puhelimessa");
  assert.equal(only(done).reopened, undefined);
  const again = only(written([["hyotylause/paatos-1-mita", "Soitetaan"]], done));
  assert.equal(again.state, "auki");
  assert.deepEqual(again.reopened, { state: "tehty", day: "2026-09-01" });
  assert.equal(standingOf(again, TODAY), "avattu");
});

test("a day that is guessed makes nothing late until it is confirmed, for that text alone", () => {
  const project = written(row("hyotylause/paatos-1", "Kutsutaan", "Aino", "vko 36"));
  const guessed = only(project);
  assert.deepEqual(standingOf(guessed, TODAY), "vahvista");
  assert.match(dayTold(guessed, TODAY), /^Tarkoittaako tämä päivää 4\.9\.2026\?/);
  const sure = written([dayConfirmed(guessed, "2026-09-04")], project);
  assert.equal(standingOf(only(sure), TODAY), "myohassa");
  assert.equal(dayTold(only(sure), TODAY), "26\u00a0päivää myöhässä");
  const other = written([["hyotylause/paatos-1-milloin", "vko 40"]], sure);
  assert.equal(standingOf(only(other), TODAY), "vahvista");
});

test("what was moved counts by its new day, and what cannot be read is never dropped", () => {
  const project = written([
    ...row("hyotylause/paatos-1", "Siirtyi", "", "1.9.2026"),
    ...row("hyotylause/paatos-2", "Sitten joskus", "", "kun ehditään"),
  ]);
  const moved = { state: "siirtyi", day: "2026-10-05", note: "", reason: "" } as const;
  const [first, second] = all(written(stateChanges(only(project), moved), project));
  assert.equal(first && standingOf(first, TODAY), "tulossa");
  assert.equal(second && standingOf(second, TODAY), "paivaton");
  assert.equal(second?.when, "kun ehditään");
});

test("the meeting of the steering group is what days before it are read from", () => {
  const project = written([
    ...row("hyotylause/paatos-1", "Esitys", "", "ennen ohjausryhmää"),
    meetingSet("2026-10-08"),
  ]);
  const meeting = meetingOf(project);
  assert.equal(meeting, "2026-10-08");
  const [read] = decisionsOf(project, PLACES, { today: TODAY, ...(meeting && { meeting }) });
  assert.deepEqual(read?.day.kind === "guess" && read.day.day, "2026-10-07");
});

test("what stands side by side is told of the row and of its state", () => {
  const start = written(row("hyotylause/paatos-1", "Kutsutaan"));
  const ours = written(stateChanges(only(start), DONE), start, "b");
  const theirs = written(stateChanges(only(start), { ...DONE, state: "turha" }), start, "c");
  const both = only(merge(ours, theirs));
  assert.deepEqual([...both.states].sort(), ["tehty", "turha"]);
  assert.equal(both.isApart, false);
  assert.deepEqual([both.state, both.stateDay, both.reopened], ["auki", "", undefined]);
  assert.equal(standingOf(both, TODAY), "ristiriita");
  const again = written(stateChanges(only(start), { ...DONE, day: "2026-09-02" }), start, "c");
  assert.equal(only(merge(ours, again)).state, "tehty");
  const [b, c] = ["B", "C"].map((what) => {
    return written([["hyotylause/paatos-1-mita", what]], start, what.toLowerCase());
  });
  assert.equal(b && c && only(merge(b, c)).isApart, true);
});

test("people are each once, and the list is narrowed and grouped by what one asks", () => {
  const project = written([
    ...row("hyotylause/paatos-1", "Yksi", "Aino", "1.9.2026"),
    ...row("kokeilukortti/paatos-1", "Kaksi", "aino ", "1.8.2026"),
    ...row("kokeilukortti/paatos-2", "Kolme", "Väinö", "1.11.2026"),
    ...ownAction("x", "Neljä", "", ""),
  ]);
  assert.deepEqual(peopleOf(all(project)), ["Aino", "Väinö"]);
  assert.deepEqual(
    lateOf(all(project), TODAY).map(({ what }) => what),
    ["Kaksi", "Yksi"],
  );
  const of = (narrowing: object) =>
    narrowed(all(project), { ...NOTHING, ...narrowing }, TODAY).map(({ what }) => what);
  assert.deepEqual(of({ who: "Aino" }), ["Yksi", "Kaksi"]);
  assert.deepEqual(of({ phase: "toteutus", state: "auki" }), ["Kaksi", "Kolme"]);
  assert.deepEqual(of({ v: "oma" }), ["Neljä"]);
  assert.deepEqual(of({ state: "myohassa" }), ["Yksi", "Kaksi"]);
  const keys = (by: "paiva" | "kuka" | "vaihe") =>
    grouped(all(project), by, TODAY, ORDERS).map((each) => `${each.key} ${each.decisions.length}`);
  assert.deepEqual(keys("paiva"), ["myohassa 2", "tulossa 1", "paivaton 1"]);
  assert.deepEqual(keys("kuka"), ["aino 2", "väinö 1", " 1"]);
  assert.deepEqual(keys("vaihe"), ["haku 1", "toteutus 2", "oma 1"]);
});

test("no decision is lost or doubled however the list is grouped", () => {
  const when = fc.oneof(
    fc.string(),
    fc.integer({ min: -90, max: 90 }).map((count) => dayText(daysAfter(TODAY, count))),
  );
  const some = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string(), when), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(some, fc.constantFrom("paiva", "kuka", "vaihe", "v", "tila"), (rows, sorting) => {
      const project = written(
        rows.flatMap(([what, who, day], index) => {
          return row(`hyotylause/paatos-${index + 1}`, `${index} ${what}`, who, day);
        }),
      );
      const groups = grouped(all(project), sorting as "paiva", TODAY, ORDERS);
      const records = groups.flatMap(({ decisions }) => decisions.map(({ record }) => record));
      assert.equal(records.length, rows.length);
      assert.equal(new Set(records).size, rows.length);
    }),
  );
});
