import assert from "node:assert/strict";
import { test } from "node:test";

import { decisionsOf } from "./decisions.ts";
import { emptyProject, type Project } from "./project.ts";
import { type Change, write } from "./register.ts";
import { answersOn, isBlank, isInvented, summaryOf, summaryText, whereKept } from "./summary.ts";

function written(changes: readonly Change[]): Project {
  return write(emptyProject("h1"), changes, { writer: "a", number: 0, time: 100 }).project;
}

test("a project is counted by sheets, answers and decisions", () => {
  const project = written([
    ["hanke/nimi", "Vuoro vastaa"],
    ["hyotylause/kaytanne", "Lause"],
    ["hyotylause/paatos-1-mita", "Kutsutaan"],
    ["hyotylause/paatos-1-kuka", "Aino"],
    ["hyotylause/paatos-1/@tila", "tehty"],
    ["hyotylause/paatos-2-kuka", "Väinö"],
    ["toimet/a1/mita", "Soitetaan"],
    ["toimet/a1/kuka", "Aino"],
    ["kokeilukortti.k3f9/@nimi", "Kauppa"],
    ["kokeilukortti.k3f9/oletus", "Arvaus"],
    ["hanke/luonnos/runko/muutos/a1", "Kirjasto ottaa vuoron"],
  ]);
  const summary = summaryOf(project);
  const counts = { sheets: 2, answers: 5, decisions: 3, conflicts: 0, drafts: 1 };
  assert.deepEqual(summary, { ...counts, changed: 100 });
  assert.equal(
    summaryText(summary),
    "2\u00a0arkkia, 5\u00a0vastausta, 3\u00a0päätöstä, 1\u00a0muokattu luonnos.",
  );
  const days = { today: "2026-09-30" };
  assert.equal(decisionsOf(project, new Map(), days).length, summary.decisions);
  assert.equal(answersOn(project, "kokeilukortti.k3f9"), 1);
});

test("a project without answers says so, and has a name for want of one", () => {
  const project = emptyProject("h1");
  assert.equal(summaryText(summaryOf(project)), "Hankkeessa ei ole vielä vastauksia.");
  assert.equal(summaryOf(project).changed, undefined);
  assert.equal(isBlank(project), true);
  assert.equal(isBlank(written([["a/b", "x"]])), false);
});

test("only the invented project says that it is invented", () => {
  assert.equal(isInvented(written([["hanke/keksitty", true]])), true);
  assert.equal(isInvented(written([["hanke/keksitty", "true"]])), false);
});

test("where a project is kept is told with the time of its file", () => {
  const when = "eilen klo\u00a09.30";
  const here = "Vain tässä selaimessa. Hanketta ei ole viety tiedostoon.";
  assert.equal(whereKept(5, undefined, when), here);
  const stale =
    "Tiedosto tallennettiin tai avattiin eilen klo\u00a09.30. " +
    "Sen jälkeen hankkeeseen on kirjoitettu lisää.";
  assert.equal(whereKept(11, 10, when), stale);
  const both =
    "Tässä selaimessa ja tiedostossa, joka tallennettiin tai avattiin eilen klo\u00a09.30. " +
    "Sen jälkeen ei ole kirjoitettu mitään.";
  assert.equal(whereKept(10, 10, when), both);
});
