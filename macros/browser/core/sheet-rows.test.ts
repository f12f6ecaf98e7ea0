import assert from "node:assert/strict";
import { test } from "node:test";

import { emptyRow, inRow, lastRow, MOST_ROWS } from "./sheet-rows.ts";

const FIELDS = ["paatos-1-mita", "paatos-12-kuka", "paatos-lisa-9-mita", "muu-40-x", "kaytanne"];

test("the last row that is written in is told by its number", () => {
  assert.equal(lastRow("paatos", FIELDS), 12);
  assert.equal(lastRow("taulukko", FIELDS), 0);
});

test("what is no row of a block, or beyond the most, is not counted", () => {
  const odd = [
    "paatos-0-a",
    "paatos-01-a",
    "paatos-21-a",
    "paatos-9",
    "paatos-x-a",
    "paatosta-3-a",
  ];
  assert.equal(lastRow("paatos", odd), 0);
  assert.equal(lastRow("paatos", [`paatos-${MOST_ROWS}-a`]), MOST_ROWS);
});

test("an attribute is the same in another row but for its number", () => {
  assert.equal(inRow("hyotylause-paatos-1-mita", "paatos", 1, 7), "hyotylause-paatos-7-mita");
  assert.equal(inRow("Mitä (rivi 1)", "paatos", 1, 7), "Mitä (rivi 7)");
  assert.equal(inRow("Mitä (rivi 10)", "paatos", 1, 7), "Mitä (rivi 10)");
});

test("the first empty row is found also between written ones, and a state fills a row", () => {
  assert.equal(emptyRow("paatos", []), 1);
  assert.equal(emptyRow("paatos", ["paatos-1-mita", "paatos-3-mita"]), 2);
  assert.equal(emptyRow("paatos", ["paatos-1/@tila"]), 2);
  assert.equal(emptyRow("paatos", ["paatos-10-mita"]), 1);
});

test("where every row is written in there is none", () => {
  const all = Array.from({ length: MOST_ROWS }, (_, at) => `paatos-${at + 1}-mita`);
  assert.equal(emptyRow("paatos", all), undefined);
});
