import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { type Answer, sentencesOf } from "./phrase.ts";

const said = (phrase: string, ...answers: readonly Answer[]) => sentencesOf(phrase, answers);

test("an answer alone is the team's own sentences, each with its point", () => {
  assert.deepEqual(said("{1}", "kirjasto jatkaa"), ["Kirjasto jatkaa."]);
  assert.deepEqual(said("{1}", "Kirjasto jatkaa."), ["Kirjasto jatkaa."]);
  assert.deepEqual(said("{1}", "Kuka jatkaa?"), ["Kuka jatkaa?"]);
  assert.deepEqual(said("{1}", "”Tulkaa toistekin!”"), ["”Tulkaa toistekin!”"]);
  assert.deepEqual(said("{1}", "Kirjasto\n\n  Seura  ry\n"), ["Kirjasto.", "Seura ry."]);
});

test("without a phrase an answer is taken letter by letter", () => {
  assert.deepEqual(said("", "kirjasto, Vaskijoki"), ["kirjasto, Vaskijoki"]);
  assert.deepEqual(said("", "Eka\nToka"), ["Eka", "Toka"]);
});

test("nothing is said where nothing is answered", () => {
  assert.deepEqual(said("Omistaja: {1}", undefined), []);
  assert.deepEqual(said("Omistaja: {1}", "  \n"), []);
  assert.deepEqual(said("Toimii{1}", false), []);
});

test("what is in brackets is left out without its answer", () => {
  const phrase = "{1}[, tekijä {2}][, {3} työpäivää]";
  assert.deepEqual(said(phrase, "Kirjoitetaan ohje.", "Viestijä", "15"), [
    "Kirjoitetaan ohje, tekijä Viestijä, 15 työpäivää.",
  ]);
  assert.deepEqual(said(phrase, "Kirjoitetaan ohje", undefined, "15"), [
    "Kirjoitetaan ohje, 15 työpäivää.",
  ]);
  assert.deepEqual(said("Samana: [{1}][; {2}]", "Aika", "Pari."), ["Samana: Aika; Pari."]);
});

test("an answer that no slot took is a sentence of its own", () => {
  assert.deepEqual(said("{1}, tekijä {2}", undefined, "Viestijä"), ["Viestijä."]);
  assert.deepEqual(said("{1}[ ({2}, {3})]", "Ohje", "Viestijä"), ["Ohje.", "Viestijä."]);
});

test("money is written as money when it can be read", () => {
  const phrase = "Puhelin[, {1|€}][, maksaja {2}]";
  assert.deepEqual(said(phrase, "2600", "kaupunki"), [
    "Puhelin, 2\u00a0600\u00a0€, maksaja kaupunki.",
  ]);
  assert.deepEqual(said(phrase, "ei laskettu"), ["Puhelin, ei laskettu."]);
});

test("a point stays where it shortens a word, and lines stay apart", () => {
  assert.deepEqual(said("Paikat: {1}, {2}", "Kirjasto, kauppa ym.", "seura."), [
    "Paikat: Kirjasto, kauppa ym., seura.",
  ]);
  assert.deepEqual(said("Paikat: {1}", "Kirjasto\nKauppa"), ["Paikat: Kirjasto; Kauppa."]);
});

test("a tick is said by the words beside it", () => {
  assert.deepEqual(said("Lupa on kysytty{1}", true), ["Lupa on kysytty."]);
});

test("no word of a team is lost, whatever is answered", () => {
  const phrases = ["{1}", "A {1}[, b {2}[ (c {3})]]", "[{1}][; {2}][; {3}]", "{1} ja {2}[, {3}]"];
  const answer = fc.option(
    fc.string({ unit: fc.constantFrom("a", "ä", " ", ".", "?", "\n", "1") }),
    {
      nil: undefined,
    },
  );
  const answers = fc.array(answer, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...phrases), answers, (phrase, given) => {
      const used = phrase === "{1}" ? given.slice(0, 1) : given;
      const text = sentencesOf(phrase, used).join(" ").toLowerCase();
      const words = used.flatMap((each) => each?.match(/[aä1]+/g) ?? []);
      return words.every((word) => text.includes(word));
    }),
    { numRuns: 2000 },
  );
});
