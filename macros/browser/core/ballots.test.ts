import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { type Ballot, ballotOf, ballotsIn, codeOf, lengthOf, ROUNDS } from "./ballots.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ANY = fc.integer({ min: 1, max: 16 }).chain((statements) => {
  const grade = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
  return fc.record({
    round: fc.nat({ max: ROUNDS - 1 }),
    random: fc.nat({ max: ROUNDS - 1 }),
    grades: fc.array(grade, { minLength: statements, maxLength: statements }),
  });
});

function plain(ballot: Ballot): string {
  return codeOf(ballot).replaceAll("-", "");
}

test("eight statements are eleven letters, sixteen are fifteen", () => {
  assert.equal(lengthOf(8), 11);
  assert.equal(lengthOf(5), 9);
  assert.equal(lengthOf(16), 15);
  const code = codeOf({ round: 7, random: 300, grades: [1, 2, 3, 4, 5, 1, undefined, 2] });
  assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
});

test("a ballot is read as it was given, however it is written", () => {
  fc.assert(
    fc.property(ANY, (ballot) => {
      const written = codeOf(ballot).toLowerCase().replace(/0/g, "o").replace(/1/g, "l");
      assert.deepEqual(ballotOf(written, ballot.grades.length), { ...ballot });
    }),
    { numRuns: 2000 },
  );
});

test("any wrong letter is caught", () => {
  fc.assert(
    fc.property(ANY, (ballot) => {
      const code = plain(ballot);
      for (let at = 0; at < code.length; at += 1) {
        for (const letter of ALPHABET) {
          const wrong = code.slice(0, at) + letter + code.slice(at + 1);
          if (letter !== code[at] && ballotOf(wrong, ballot.grades.length)) return false;
        }
      }
      return true;
    }),
    { numRuns: 200 },
  );
});

test("any swap of two letters is caught", () => {
  fc.assert(
    fc.property(ANY, (ballot) => {
      const code = [...plain(ballot)];
      return code.every((first, a) => {
        return code.every((second, b) => {
          const swapped = new Map([
            [a, second],
            [b, first],
          ]);
          const wrong = code.map((letter, at) => swapped.get(at) ?? letter).join("");
          return first === second || !ballotOf(wrong, ballot.grades.length);
        });
      });
    }),
    { numRuns: 300 },
  );
});

test("a chat is read whole: each code once, names left out, faults told", () => {
  const one = codeOf({ round: 7, random: 1, grades: [1, 2, 3, 4, 5, 1, 2, 3] });
  const two = codeOf({ round: 7, random: 2, grades: [5, 5, 5, 5, 5, 5, 5, 5] });
  const wrong = `${one.slice(0, -1)}${one.endsWith("X") ? "Y" : "X"}`;
  const chat = `[9.02] Anna: ${one.toLowerCase()}\nBo Ek: hei, ${two}! Työllisyys\nAnna: ${one} ${wrong}`;
  const found = ballotsIn(chat, 8);
  assert.deepEqual(found.codes, [one, two]);
  assert.deepEqual(found.unsound, [wrong]);
  assert.deepEqual(ballotsIn("Lähdetäänkö kahville? abcdefghijk", 8).unsound, []);
});

test("spaces and dashes between the groups do not matter", () => {
  const one = codeOf({ round: 7, random: 1, grades: [1, 2, 3, 4, 5, 1, 2, 3] });
  const two = codeOf({ round: 7, random: 2, grades: [5, 5, 5, 5, 5, 5, 5, 5] });
  for (const between of [" ", "\u00a0", "–", "\u2011", " – ", ""]) {
    const chat = `Anna: ${one.replaceAll("-", between)}\nLiisa sanoi ${two.replaceAll("-", between)}.`;
    const { codes, unsound } = ballotsIn(chat, 8);
    assert.deepEqual([codes, unsound], [[one, two], []], `between: ”${between}”`);
  }
});

test("a code that is too short or too long by a letter is told", () => {
  const code = codeOf({ round: 7, random: 1, grades: [1, 2, 3, 4, 5, 1, 2, 3] });
  for (const wrong of [code.slice(0, -1), `${code}2`, code.slice(1), code.slice(0, -2)]) {
    assert.deepEqual(ballotsIn(`Anna: ${wrong}`, 8).unsound, [wrong]);
  }
  const others =
    "Soittakaa 040-123 4567 tai tulkaa 26.11.2026 klo 9-10. Covid-19 ja ESR-hanke 2021-2027.";
  assert.deepEqual(ballotsIn(others, 8), { ballots: [], codes: [], unsound: [] });
});
