import assert from "node:assert/strict";
import { test } from "node:test";

import type { Place } from "./decisions.ts";
import { emptyProject, type Project } from "./project.ts";
import { type Change, write } from "./register.ts";
import { mapOf, nextStep, progressSaid, progressText, type Spot, spotTold } from "./sheet-map.ts";

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

test("a sheet is filled when nothing is left to write on it", () => {
  const place = { ...FIRST, needed: 4 };
  const places = new Map([[place.id, place]]);
  const begun = written([
    ["hyotylause/kaytanne", "Lause"],
    ["hyotylause/hanke", "Vuoro"],
    ["hyotylause/paivays", "1.2.2027"],
    ["hyotylause/rasti", true],
    ["hyotylause/rivit-1-nimi", "Yksi"],
    ["hyotylause/rivit-2-nimi", "Kaksi"],
    ["hyotylause/paatos-1-mita", "Kysytään"],
    ["hyotylause/paatos-2-mita", "Soitetaan"],
    ["hyotylause/paatos-12-kuka", "Aino"],
  ]);
  assert.equal(mapOf(begun, places)[0]?.progress, "kesken");
  const filled = written([["hyotylause/paatos-1-kuka", "Aino"]], begun);
  const [spot] = mapOf(filled, places);
  assert.equal(spot && spotTold(spot), "täytetty, 10\u00a0kohtaa");
  assert.equal(nextStep([spot as Spot], 0), "Tarkistakaa ja merkitkää valmiiksi: 01 Hyötylause.");
  const two = written([["hyotylause.k3f9/kaytanne", "Toinen"]], filled);
  assert.equal(mapOf(two, places)[0]?.progress, "kesken");
  const ready = written(progressSaid("hyotylause", "tehty", ""), filled);
  assert.equal(mapOf(ready, places)[0]?.progress, "tehty");
  assert.equal(mapOf(filled, new Map([[FIRST.id, FIRST]]))[0]?.progress, "kesken");
});

test("counts tell of what they are counted", () => {
  const [spot] = mapOf(emptyProject("h1"), PLACES);
  const told = (...all: Spot["progress"][]) =>
    progressText(all.map((progress) => ({ ...(spot as Spot), progress }))).replaceAll(
      "\u00a0",
      " ",
    );
  assert.equal(told("tyhja", "myohemmin"), "");
  assert.equal(
    told("kesken", "tyhja"),
    "Käsikirjan 2 arkista on aloitettu yksi. Valmiiksi ei ole merkitty vielä yhtään.",
  );
  assert.equal(
    told("tehty", "tyhja"),
    "Käsikirjan 2 arkista on aloitettu yksi. Se on merkitty valmiiksi.",
  );
  assert.equal(
    told("kesken", "taytetty", "tehty", "tyhja"),
    "Käsikirjan 4 arkista on aloitettu 3. Niistä valmiiksi on merkitty yksi.",
  );
  assert.equal(
    told("tehty", "tehty", "ei-tarvita"),
    "Käsikirjan 3 arkista on aloitettu 2. Kaikki ne on merkitty valmiiksi. " +
      "Tässä hankkeessa ei tarvita yhtä arkkia.",
  );
  assert.equal(
    told("ei-tarvita", "ei-tarvita", "tyhja"),
    "Yhtäkään käsikirjan 3 arkista ei ole aloitettu. Tässä hankkeessa ei tarvita 2 arkkia.",
  );
  assert.equal(
    told("kesken", "taytetty"),
    "Käsikirjan kaikki 2 arkkia on aloitettu. Valmiiksi ei ole merkitty vielä yhtään.",
  );
});
