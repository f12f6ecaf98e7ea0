import assert from "node:assert/strict";
import { test } from "node:test";

import {
  COLOURS,
  damagedKey,
  isDamaged,
  journalFamily,
  journalKey,
  MARKS,
  nameOf,
  OPEN,
  sheetFamily,
  sheetKey,
  TAKEN,
} from "./keys.ts";

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

test("a project's journals are one family, a key for each page", () => {
  assert.equal(journalKey("h1", "a8f3k2q1"), "juurruttaja:loki:h1:a8f3k2q1");
  assert.ok(!journalKey("h10", "a").startsWith(journalFamily("h1")));
});

test("a text that was set aside is known by its key", () => {
  const key = sheetKey("hyotylause", "1.0");
  assert.deepEqual([isDamaged(key), isDamaged(damagedKey(key))], [false, true]);
});

test("every key says in words what it holds", () => {
  assert.equal(nameOf(MARKS), "Merkityt ja käytetyt työpohjat");
  assert.equal(nameOf(COLOURS), "Valitut värit");
  assert.equal(nameOf(OPEN), "Avoinna oleva hanke");
  assert.equal(nameOf(TAKEN), "Hankkeeseen siirretyt arkit");
  assert.equal(nameOf(journalKey("h1", "a")), "Hankkeen muutoksia: h1");
  const sheet = sheetKey("hyotylause", "1.0");
  assert.equal(nameOf(sheet), "Arkki: hyotylause, versio 1.0");
  assert.equal(nameOf(damagedKey(sheet)), "Arkki: hyotylause, versio 1.0 (vaurioitunut)");
  assert.equal(nameOf("juurruttaja:outo:x"), "Muu tieto: outo");
});
