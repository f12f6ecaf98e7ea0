import assert from "node:assert/strict";
import { test } from "node:test";

import type { Place } from "./decisions.ts";
import { emptyProject, type Project } from "./project.ts";
import { type Change, write } from "./register.ts";
import { mapOf, nextStep, progressSaid, spotTold } from "./sheet-map.ts";

const FIRST: Place = {
  id: "hyotylause",
  number: "01",
  title: "Hyötylause",
  v: "viestinta",
  phase: "haku",
  block: "paatos",
};
const SECOND: Place = { ...FIRST, id: "tarvitsijakartta", number: "02", title: "Tarvitsijakartta" };
const PLACES = new Map([FIRST, SECOND].map((each) => [each.id, each]));

function written(changes: readonly Change[], project = emptyProject("h1")): Project {
  return write(project, changes, { writer: "a", number: 0, time: 100 }).project;
}

test("a sheet is under way by what is written, and else what has been said of it", () => {
  const project = written([
    ["hyotylause/kaytanne", "Lause"],
    ["hyotylause.k3f9/kaytanne", "Lause"],
    ["hyotylause.k3f9/pulma", "Pulma"],
    ...progressSaid("tarvitsijakartta", "ei-tarvita", "Tarvitsijat tiedetään"),
  ]);
  const [first, second] = mapOf(project, PLACES);
  assert.deepEqual([first?.progress, first?.answers, first?.sheets], ["kesken", 2, 2]);
  assert.equal(first && spotTold(first), "kesken, 2\u00a0kohtaa");
  assert.equal(second && spotTold(second), "ei tarvita: Tarvitsijat tiedetään");
  const again = written(progressSaid("tarvitsijakartta", "kesken", "x"), project);
  assert.equal(mapOf(again, PLACES)[1]?.progress, "tyhja");
  assert.equal(mapOf(again, PLACES)[1]?.reason, "");
});

test("the next step of a phase is told in words", () => {
  const empty = mapOf(emptyProject("h1"), PLACES);
  assert.equal(nextStep(empty, 0), "Seuraavaksi: 01 Hyötylause.");
  const begun = mapOf(written([["tarvitsijakartta/karki", "x"]]), PLACES);
  assert.equal(nextStep(begun, 2), "2\u00a0päätöstä myöhässä. Jatkakaa: 02 Tarvitsijakartta.");
  const said = [
    ...progressSaid("hyotylause", "tehty", ""),
    ...progressSaid("tarvitsijakartta", "myohemmin", ""),
  ];
  assert.equal(nextStep(mapOf(written(said), PLACES), 0), "Myöhemmin: 02 Tarvitsijakartta.");
  const done = progressSaid("tarvitsijakartta", "tehty", "");
  const all = mapOf(written(done, written(said)), PLACES);
  assert.equal(nextStep(all, 1), "1\u00a0päätös myöhässä. Vaiheen arkit on käyty läpi.");
});
