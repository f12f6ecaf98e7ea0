import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Piece, plainText } from "./plain-text.ts";

function piece(kind: string, text: string, isTicked = false): Piece {
  return { kind, text, isTicked };
}

test("paragraphs stand apart and keep their lines", () => {
  const letter = [
    piece("kappale", "Hei,\ntule [päivä]."),
    piece("kappale", "Terveisin\n[ohjaaja]"),
  ];
  assert.equal(plainText(letter), "Hei,\ntule [päivä].\n\nTerveisin\n[ohjaaja]");
});

test("sentences go on in their paragraph, under the heading that it has", () => {
  const sample = [
    piece("otsikko", "Jatkuvuus"),
    piece("kappale", "Vuoro jatkuu."),
    piece("lause", "Sen maksaa kaupunki."),
    piece("kappale", "Ydin säilyy."),
  ];
  assert.equal(plainText(sample), "Jatkuvuus\nVuoro jatkuu. Sen maksaa kaupunki.\n\nYdin säilyy.");
});

test("a list has its boxes, ticked or not, and advice under its thing", () => {
  const list = [
    piece("otsikko", "Tunnukset"),
    piece("kohta", "Siirrä verkkotunnus", true),
    piece("ohje", "Pyydä siirtoavain."),
    piece("kohta", "Sulje tili"),
    piece("otsikko", "Aineistot"),
    piece("kohta", "Vie arkistoon"),
  ];
  assert.equal(
    plainText(list),
    "Tunnukset\n☑ Siirrä verkkotunnus\n   Pyydä siirtoavain.\n☐ Sulje tili\n\nAineistot\n☐ Vie arkistoon",
  );
});

test("nothing to copy is an empty text", () => {
  assert.equal(plainText([]), "");
});

test("every text is copied whole and in its order", () => {
  const kinds = fc.constantFrom("kappale", "lause", "otsikko", "kohta", "ohje");
  const any = fc.record({ kind: kinds, text: fc.string({ minLength: 1 }), isTicked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(any), (pieces) => {
      const whole = plainText(pieces);
      let at = 0;
      for (const { text } of pieces) {
        at = whole.indexOf(text, at);
        assert.notEqual(at, -1);
        at += text.length;
      }
    }),
  );
});
