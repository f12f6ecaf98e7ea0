import assert from "node:assert/strict";
import { test } from "node:test";

import { COLOURS, damagedKey, isDamaged, MARKS, nameOf, sheetFamily, sheetKey } from "./keys.ts";

test("the names under which things are kept are those of the first release", () => {
  assert.equal(MARKS, "juurruttaja:merkinnat");
  assert.equal(COLOURS, "juurruttaja:varit");
  assert.equal(sheetKey("hyotylause", "1.0"), "juurruttaja:arkki:hyotylause:1.0");
  assert.equal(
    damagedKey(sheetKey("hyotylause", "1.0")),
    "juurruttaja:arkki:hyotylause:1.0:vaurio",
  );
});

test("a family has every version of one worksheet, and not those of another that begins so", () => {
  assert.ok(sheetKey("rata", "1.0").startsWith(sheetFamily("rata")));
  assert.ok(!sheetKey("ratakartta", "1.0").startsWith(sheetFamily("rata")));
});

test("a text that was set aside is known by its key", () => {
  const key = sheetKey("hyotylause", "1.0");
  assert.deepEqual([isDamaged(key), isDamaged(damagedKey(key))], [false, true]);
});

test("every key says in words what it holds", () => {
  assert.equal(nameOf(MARKS), "Merkityt ja käytetyt työpohjat");
  assert.equal(nameOf(COLOURS), "Valitut värit");
  const sheet = sheetKey("hyotylause", "1.0");
  assert.equal(nameOf(sheet), "Arkki: hyotylause, versio 1.0");
  assert.equal(nameOf(damagedKey(sheet)), "Arkki: hyotylause, versio 1.0 (vaurioitunut)");
  assert.equal(nameOf("juurruttaja:outo:x"), "Muu tieto: outo");
});
