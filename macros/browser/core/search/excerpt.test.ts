import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { cut, excerpt, marked } from "./excerpt.ts";

const LONG = `${"sana ".repeat(60)}osuma ${"toinen ".repeat(60)}`.trim();
const isHit = (word: string) => word === "osuma";

test("a short text stays whole", () => {
  assert.equal(cut("Lyhyt teksti.", isHit), "Lyhyt teksti.");
});

test("a long text is cut around its first hit, at whole words", () => {
  const shown = cut(LONG, isHit);
  assert.ok(shown.startsWith("… ") && shown.endsWith(" …"));
  assert.ok(shown.includes("osuma"));
  assert.ok(shown.length < 200);
});

test("without a hit the beginning is shown, and at the end the end", () => {
  assert.match(cut("sana ".repeat(60).trim(), isHit), /^sana .* …$/);
  assert.match(cut(`${"sana ".repeat(60)}osuma`, isHit), /^… .*osuma$/);
});

test("the passage with most of what was searched is shown, the lead when all are alike", () => {
  const means = (word: string) => ["osuma", "toinen"].includes(word);
  assert.equal(
    excerpt(["Ingressi.", "Yksi osuma.", "Osuma ja toinen."], "Ingressi.", means),
    "Osuma ja toinen.",
  );
  assert.equal(excerpt(["Osuma alussa.", "Osuma myös."], "x", means), "Osuma alussa.");
  assert.equal(excerpt([], "Ingressi.", means), "Ingressi.");
  assert.equal(excerpt([""], "Ingressi.", means), "Ingressi.");
});

test("marked pieces joined are the text, and only whole words are marked", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const shown = marked(text, isHit);
      assert.equal(shown.map((piece) => piece.text).join(""), text);
    }),
  );
  assert.deepEqual(marked("Osuma, osumaton", isHit), [
    { text: "Osuma", isHit: true },
    { text: ", ", isHit: false },
    { text: "osumaton", isHit: false },
  ]);
});
