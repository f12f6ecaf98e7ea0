import assert from "node:assert/strict";
import { test } from "node:test";
import { changesSince, guessesOf } from "./changes.ts";
import { decisionsOf, type Place } from "./decisions.ts";
import { marking, marks, type Since } from "./difference.ts";
import { wordsOf } from "./place-words.ts";
import { emptyProject, type Project } from "./project.ts";
import { type Change, write } from "./register.ts";
import { stateText } from "./state.ts";

const place = (id: string, number: string): [string, Place] => {
  return [id, { id, number, title: id, v: "viestinta", phase: "haku", block: "paatos" }];
};
const PLACES = new Map([place("hyotylause", "01"), place("elonmerkit", "08")]);
const TODAY = "2026-09-30";
const NOTHING: ReadonlySet<string> = new Set();

function after(project: Project, time: number, ...changes: Change[]): Project {
  return write(project, changes, { writer: "a", number: 0, time }).project;
}

/** What is told, a line a change: `tehty hyotylause/x then → now`. */
function told(project: Project, since: Since): string[] {
  const decisions = decisionsOf(project, PLACES, { today: TODAY });
  const all = changesSince(project, since, PLACES, decisions);
  return all.map(
    ({ kind, path, before = "", now }) => `${kind} ${path} ${before}→${now.join("|")}`,
  );
}

const FIRST = after(
  emptyProject("h"),
  1000,
  ["hyotylause/kaytanne", "Vuoro"],
  ["hyotylause/kenelle", "Yrittäjät?"],
  ["hyotylause/pois", "Lähtee"],
  ["hyotylause/paatos-1-mita", "Kutsutaan"],
  ["hyotylause/paatos-1-kuka", "Aino"],
);

test("what was written, decided and done since a mark is told once each, by sheet", () => {
  let project = after(FIRST, 2000, ...marking(FIRST, "m1", "Hakuvaihe valmis"));
  project = after(
    project,
    3000,
    ["elonmerkit/x", "Uusi"],
    ["hyotylause/kaytanne", "Vuorot"],
    ["hyotylause/pois", ""],
    ["hyotylause/paatos-2-mita", "Soitetaan"],
    ["hyotylause/paatos-2-kuka", "Bo"],
    ["hyotylause/paatos-2-milloin", "vko 38"],
    ["hyotylause/paatos-1/@tila", stateText({ state: "tehty", day: TODAY }, "Kutsutaan")],
    ["hyotylause/paatos-1/@paiva", "2026-10-01 abcd"],
    ["toimet/q/mita", "Oma teko"],
    ["hanke/pyynnot", "Raha"],
    ["tekijat/a", "Aino"],
  );
  const [mark] = marks(project);
  assert.ok(mark);
  assert.deepEqual(told(project, mark), [
    "muuttunut hyotylause/kaytanne Vuoro→Vuorot",
    "tehty hyotylause/paatos-1/@tila →tehty",
    "paatetty hyotylause/paatos-2-mita →Soitetaan, Bo, vko 38",
    "poistettu hyotylause/pois Lähtee→",
    "lisatty elonmerkit/x →Uusi",
    "lisatty hanke/pyynnot →Raha",
    "paatetty toimet/q/mita →Oma teko",
  ]);
});

test("what was emptied before a mark is not told as removed since; of a day it cannot be known", () => {
  const emptied = after(FIRST, 1500, ["hyotylause/pois", ""]);
  const project = after(emptied, 2000, ...marking(emptied, "m1", "Merkki"));
  const [mark] = marks(project);
  assert.ok(mark);
  assert.deepEqual(told(project, mark), []);
  const day = { time: 2000, empty: NOTHING };
  assert.deepEqual(told(project, day), ["poistettu hyotylause/pois Lähtee→"]);
  const again = after(project, 3000, ["hyotylause/pois", "Palasi"]);
  assert.deepEqual(told(again, mark), ["lisatty hyotylause/pois →Palasi"]);
});

test("a text that is no longer kept is told to be so", () => {
  let project = FIRST;
  for (let time = 4000; time < 5000; time += 60) {
    project = after(project, time, ["hyotylause/kaytanne", `Vuoro ${time}`]);
  }
  const decisions = decisionsOf(project, PLACES, { today: TODAY });
  const since = { time: 2000, empty: NOTHING };
  const [change] = changesSince(project, since, PLACES, decisions);
  assert.deepEqual(
    [change?.kind, change?.before, change?.isForgotten],
    ["muuttunut", undefined, true],
  );
});

test("a decision whose text changed after it was done is no longer told as done", () => {
  const done = stateText({ state: "tehty", day: TODAY }, "Kutsutaan");
  let project = after(FIRST, 3000, ["hyotylause/paatos-1/@tila", done]);
  project = after(project, 3600, ["hyotylause/paatos-1-mita", "Kutsutaan kaikki"]);
  const since = { time: 2000, empty: NOTHING };
  assert.deepEqual(told(project, since), [
    "muuttunut hyotylause/paatos-1-mita Kutsutaan→Kutsutaan kaikki",
    "muuttunut hyotylause/paatos-1/@tila →taas auki, koska teksti muuttui",
  ]);
});

test("a guess is an answer that ends in a question mark", () => {
  const project = after(
    FIRST,
    2000,
    ["elonmerkit/x", "Onko? On."],
    ["elonmerkit/x/@huomio", "Mikä?"],
    ["toimet/q/mita", "Kuka soittaa? "],
    ["hanke/pyynnot", "Kuka maksaa?"],
  );
  assert.deepEqual(guessesOf(project, PLACES), [
    { path: "hyotylause/kenelle", text: "Yrittäjät?" },
    { path: "toimet/q/mita", text: "Kuka soittaa? " },
  ]);
});

test("a place that is no question has a name", () => {
  const project = after(FIRST, 2000, ["toimet/q/mita", "Soitto"]);
  const words = (path: string) => wordsOf(project, path);
  assert.deepEqual(words("hyotylause/kaytanne"), { words: "", question: "hyotylause/kaytanne" });
  assert.deepEqual(words("hyotylause/@tila"), { words: "Arkin tila" });
  assert.deepEqual(words("hyotylause.k3f9/@nimi"), { words: "Arkin nimi" });
  assert.deepEqual(words("hyotylause/paatos-1/@syy"), { words: "Syy: Kutsutaan" });
  assert.deepEqual(words("hyotylause/x/@arviot"), {
    words: "Ryhmän luvut",
    question: "hyotylause/x",
  });
  assert.deepEqual(words("toimet/q/mita"), { words: "Päätös, joka ei ole arkissa" });
  assert.deepEqual(words("toimet/q/kuka"), { words: "Kuka: Soitto" });
  assert.deepEqual(words("hanke/pyynnot"), { words: "Mitä ryhmältä pyydetään" });
  assert.deepEqual(words("hanke/kierros.a/v1/@arviot"), { words: "Oma arvio" });
});
