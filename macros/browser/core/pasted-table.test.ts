import assert from "node:assert/strict";
import { test } from "node:test";

import { cellsOf, isTable, pastedTold, spread } from "./pasted-table.ts";

test("cells that tabs part are a table, prose is not", () => {
  assert.equal(isTable("a\tb", ""), true);
  assert.equal(isTable("a\t", "<table><tr><td>a</td><td></td></tr></table>"), true);
  assert.equal(isTable("Yksi rivi.", ""), false);
  assert.equal(isTable("Kaksi\nriviä.", "<p>Kaksi</p>"), false);
  assert.equal(isTable("\tSisennetty kappale.", ""), false);
  assert.equal(isTable("1.\tLuettelo", "<p>1. Luettelo</p>"), false);
});

test("a column that was copied from a table is a table, one cell of it is text", () => {
  const row = "<tr><td>x</td></tr>";
  assert.equal(isTable("1 000\r\n2 000\r\n", `<table>${row}${row}</table>`), true);
  assert.equal(isTable('"eka\r\ntoka"\r\n2\r\n', `<table>${row}${row}</table>`), true);
  assert.equal(isTable("1 000\r\n", `<table>${row}</table>`), false);
  assert.equal(isTable("Yksi\nkaksi\nkolme", `<table>${row}${row}</table>`), false);
});

test("rows end in a line break of any system, and the last may have none", () => {
  const rows = [
    ["a", "b"],
    ["c", "d"],
  ];
  assert.deepEqual(cellsOf("a\tb\r\nc\td\r\n"), rows);
  assert.deepEqual(cellsOf("a\tb\nc\td"), rows);
  assert.deepEqual(cellsOf("a\tb\rc\td\r"), rows);
  assert.deepEqual(cellsOf("a\t\n\n\tb\t"), [["a", ""], [""], ["", "b", ""]]);
  assert.deepEqual(cellsOf(""), [[]]);
});

test("a cell in quotes has its line breaks, tabs and quotes", () => {
  const text = 'a\t"eka\r\ntoka"\n"sanoi ""joo"""\t"x\ty"\n';
  assert.deepEqual(cellsOf(text), [
    ["a", "eka\ntoka"],
    ['sanoi "joo"', "x\ty"],
  ]);
});

test("quotes that are a part of the text stay", () => {
  assert.deepEqual(cellsOf('"Vuoro" alkaa\tb\n27"\t"auki\nc\td'), [
    ['"Vuoro" alkaa', "b"],
    ['27"', '"auki'],
    ["c", "d"],
  ]);
});

test("long texts are read at once", () => {
  const text = `"${"a".repeat(200_000)}\tb\n`.repeat(3);
  assert.equal(cellsOf(text).length, 3);
});

test("cells spread to the right and down, and what has no room is told apart", () => {
  const cells = [["a", "b", "c"], ["", "e"], ["g"]];
  const { placed, left } = spread(cells, { row: 1, column: 1 }, { rows: 3, columns: 3 });
  assert.deepEqual(placed, [
    { row: 1, column: 1, text: "a" },
    { row: 1, column: 2, text: "b" },
    { row: 2, column: 2, text: "e" },
  ]);
  assert.deepEqual(left, ["c", "g"]);
});

test("it is told how many cells were pasted and what had no place", () => {
  const undoing = "Liittämisen voi kumota arkin alla olevasta linkistä.";
  assert.equal(pastedTold(1, []), `Taulukosta on liitetty yksi solu. ${undoing}`);
  const end = "Ne ovat yhä siellä, mistä kopioitte ne.";
  assert.equal(
    pastedTold(2, ["a"]),
    `Taulukosta on liitetty 2 solua. ${undoing} Arkilla ei ollut paikkaa näille: ”a”. ${end}`,
  );
  const none = `Mitään ei liitetty. Arkilla ei ollut paikkaa näille: ”a” ja ”b”. ${end}`;
  assert.equal(pastedTold(0, ["a", "b"]), none);
  const many = pastedTold(2, ["a", "b\nb", "c".repeat(50), "d", "e"]);
  assert.ok(many.includes(`”a”, ”b b”, ”${"c".repeat(39)}…” ja 2 muuta. ${end}`));
});
