import assert from "node:assert/strict";
import { test } from "node:test";

import { hashOf, sheetInHash } from "./sheet-address.ts";

test("a further sheet and a field on it are read from an address", () => {
  const read = (hash: string) => sheetInHash(hash, "kokeilukortti");
  assert.deepEqual(read("#kokeilukortti.k3f9"), { sheet: "kokeilukortti.k3f9", field: "" });
  assert.deepEqual(read("#kokeilukortti.k3f9/paatos-1-mita"), {
    sheet: "kokeilukortti.k3f9",
    field: "paatos-1-mita",
  });
  assert.deepEqual(read("#kokeilukortti/oletus"), { sheet: "kokeilukortti", field: "oletus" });
});

test("an address that names no sheet of the worksheet is none", () => {
  const others = ["", "#", "#kokeilukortti", "#arkki", "#hyotylause.k3f9", "#hyotylause/pulma"];
  const hostile = ["#kokeilukortti.", "#kokeilukortti.K3", "#kokeilukortti.<b>", "#__proto__/x"];
  for (const hash of [...others, ...hostile]) {
    assert.equal(sheetInHash(hash, "kokeilukortti"), undefined, hash);
  }
});

test("a sheet's address is read as the same sheet, and the first has none", () => {
  assert.equal(hashOf("kokeilukortti"), "");
  const hash = hashOf("kokeilukortti.k3f9");
  assert.equal(sheetInHash(hash, "kokeilukortti")?.sheet, "kokeilukortti.k3f9");
});
