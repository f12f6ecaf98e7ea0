import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";
import { csvText } from "./csv.ts";

/** Reads what a spreadsheet would: cells between semicolons, quotes doubled. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  for (const [, cell = "", end] of text.slice(1).matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
    const isFirst = rows.length === 0 || rows.at(-1)?.at(-1) === "\r\n";
    if (isFirst) {
      rows.at(-1)?.pop();
      rows.push([]);
    }
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end === "\r\n") rows.at(-1)?.push(end);
  }
  rows.at(-1)?.pop();
  return rows;
}

test("a table begins with the mark of UTF-8 and has semicolons", () => {
  assert.equal(
    csvText([
      ["Mitä", "Kuka"],
      ['Sanotaan ”ei”; "ei"', "Äijö"],
    ]),
    '\ufeff"Mitä";"Kuka"\r\n"Sanotaan ”ei”; ""ei""";"Äijö"\r\n',
  );
});

test("nothing that anybody writes is a formula", () => {
  for (const text of ["=1+1", "+358 40", "-5", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\0=1"]) {
    assert.match(csvText([[text]]), /^\ufeff"'/, JSON.stringify(text));
  }
  assert.doesNotMatch(csvText([["12.9.2026"]]), /'/);
});

test("every cell comes back as it was written, but for what makes it plain", () => {
  const cell = fc.string({ unit: "binary" }).map((text) => text.replace(/\0|\r/g, ""));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const back = cellsOf(csvText(rows));
      const bare = (text: string) => text.replace(/^'/, "");
      assert.deepEqual(
        back.map((row) => row.map(bare)),
        rows.map((row) => row.map(bare)),
      );
    }),
  );
});
