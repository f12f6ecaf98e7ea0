import assert from "node:assert/strict";
import { test } from "node:test";

import { isKnown } from "./known.ts";

const FIELDS = new Map([["hyotylause", new Set(["kaytanne", "paatos-1-mita"])]]);

test("fields, names, states, further sheets, added rows and the project's own are known", () => {
  const known = [
    "hyotylause/kaytanne",
    "hyotylause.k3f9/kaytanne",
    "hyotylause/paatos-7-mita",
    "hyotylause/@tila",
    "hyotylause.k3f9/@nimi",
    "hyotylause/paatos-1/@tila",
    "hanke/nimi",
    "toimet/x7f2/mita",
    "merkit/m1/nimi",
  ];
  for (const path of known) assert.equal(isKnown(path, FIELDS), true, path);
});

test("other fields and other worksheets are not", () => {
  for (const path of ["hyotylause/muu", "hyotylause/paatos-1-muu", "muu/kaytanne", "muu/@tila"]) {
    assert.equal(isKnown(path, FIELDS), false, path);
  }
});
