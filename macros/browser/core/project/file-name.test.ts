import assert from "node:assert/strict";
import { test } from "node:test";

import { fileNameOf, nameInText, shownNameOf } from "./file-name.ts";
import { emptyProject, type Project } from "./project.ts";
import { type Change, write } from "./register.ts";

function named(name: string): Project {
  const by = { writer: "a", number: 0, time: 100 };
  return write(emptyProject("h1"), [["hanke/nimi", name]], by).project;
}

test("a file is called by the project, in letters that every system takes", () => {
  assert.equal(fileNameOf(named("Vuoro vastaa!")), "vuoro-vastaa.juurrutus.json");
  assert.equal(fileNameOf(named("Äiti & Ööliä 2026"), "html"), "aiti-oolia-2026.html");
  assert.equal(fileNameOf(named('../"con"<x>'), "x"), "con-x.x");
});

test("a project that was given no name goes by the one on its sheets", () => {
  const by = { writer: "a", number: 0, time: 100 };
  const on = (path: string, name: string) => write(emptyProject("h1"), [[path, name]], by).project;
  assert.equal(shownNameOf(on("kokeilukortti.k3f9/hanke", " Vuoro vastaa ")), "Vuoro vastaa");
  assert.equal(fileNameOf(on("hyotylause/hanke", "Vuoro vastaa")), "vuoro-vastaa.juurrutus.json");
  assert.equal(shownNameOf(on("hyotylause/kaytanne", "Lause")), "Nimetön hanke");
});

test("a nameless project's file is called by whose it is, or by its only worksheet", () => {
  const of = (...changes: Change[]) => {
    const by = { writer: "a", number: 0, time: 100 };
    return fileNameOf(write(emptyProject("h1"), changes, by).project, "x");
  };
  const organisation: Change = ["roolit-ja-lahtotaso/organisaatio", "Lehtisaaren kaupunki"];
  const further: Change = ["kokeilukortti.k3f9/@nimi", "Kauppa"];
  assert.equal(of(further, organisation), "lehtisaaren-kaupunki.x");
  assert.equal(of(["hyotylause/hanke", "Vuoro"], organisation), "vuoro.x");
  assert.equal(of(["hyotylause/hanke", "ΩЖ"], organisation), "lehtisaaren-kaupunki.x");
  assert.equal(of(["innokyla-luonnos/alku-1-nimi", "Kahvit"], further), "kahvit.x");
  assert.equal(of(further), "kauppa.x");
  assert.equal(of(["hyotylause.k3f9/kaytanne", "Lause"]), "hyotylause.x");
  const two: Change[] = [
    ["hyotylause/kaytanne", "a"],
    ["rajaus/paatos-1-mita", "b"],
  ];
  assert.equal(of(...two), "nimeton-hanke.x");
  assert.equal(of(["toimet/a1b2/mita", "b"]), "nimeton-hanke.x");
});

test("a project without a name is told by its want, and has a file all the same", () => {
  assert.equal(fileNameOf(named("")), "nimeton-hanke.juurrutus.json");
  assert.equal(fileNameOf(named("ΩЖ"), "x"), "nimeton-hanke.x");
  assert.equal(fileNameOf(named("a".repeat(200)), "x").length, 62);
  assert.equal(shownNameOf(named("")), "Nimetön hanke");
});

test("a name that is read from the right, or turns its letters, turns nothing after it", () => {
  assert.equal(nameInText(named("Vuoro vastaa")), "Vuoro vastaa");
  assert.equal(nameInText(named("\u202eVuoro")), "\u2068\u202eVuoro\u2069");
  assert.equal(nameInText(named("\u2067Vuoro")), "\u2068\u2067Vuoro\u2069\u2069");
  assert.equal(nameInText(named("\u05d0\u05d1")), "\u2068\u05d0\u05d1\u2069");
});
