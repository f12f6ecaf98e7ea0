import assert from "node:assert/strict";
import { test } from "node:test";

import { fileStem } from "./file-name.ts";

test("a file is called by the project, in letters that every system takes", () => {
  assert.equal(fileStem("Vuoro vastaa!"), "vuoro-vastaa");
  assert.equal(fileStem("Äiti & Ööliä 2026"), "aiti-oolia-2026");
  assert.equal(fileStem('../"con"<x>'), "con-x");
});

test("a project without a name has a file all the same", () => {
  assert.equal(fileStem(""), "hanke");
  assert.equal(fileStem("ΩЖ"), "hanke");
  assert.equal(fileStem("a".repeat(200)).length, 60);
});
