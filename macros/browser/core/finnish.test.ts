import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import clocks from "../../../tests/examples/kellot.json";
import durations from "../../../tests/examples/kestot.json";
import numbers from "../../../tests/examples/luvut.json";
import {
  bytes,
  clock,
  day,
  euros,
  heads,
  hits,
  listed,
  measured,
  shortened,
  spoken,
  thousands,
  unbrokenNumbers,
  uncapitalized,
  wholeWords,
} from "./finnish.ts";

const minute = fc.nat({ max: 100_000 });

for (const { minutes, written } of durations) {
  test(`${minutes} minutes are spoken of as ${written}`, () => {
    assert.equal(spoken(minutes), written);
  });
}

for (const { minutes, written } of clocks) {
  test(`${minutes} minutes on a running clock are ${written}`, () => {
    assert.equal(clock(minutes), written);
  });
}

for (const { value, written } of numbers.shown) {
  test(`${value} is shown as ${written}`, () => {
    assert.equal(thousands(value), written);
  });
}

test("spoken minutes can be counted back", () => {
  fc.assert(
    fc.property(minute, (minutes) => {
      const said = spoken(minutes);
      const [, hours = "0"] = /([0-9]+)\u00a0h/.exec(said) ?? [];
      const [, rest = "0"] = /([0-9]+)\u00a0min/.exec(said) ?? [];
      assert.equal(Number(hours) * 60 + Number(rest), minutes);
      assert.ok(said.length > 0);
    }),
  );
});

test("a running clock can be counted back and has two digits of minutes", () => {
  fc.assert(
    fc.property(minute, (minutes) => {
      const [hours = "", rest = ""] = clock(minutes).split(":");
      assert.equal(rest.length, 2);
      assert.equal(Number(hours) * 60 + Number(rest), minutes);
    }),
  );
});

test("thousands are grouped from the end, three digits each", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 31 - 1 }), (value) => {
      const groups = thousands(value).split("\u00a0");
      assert.equal(Number(groups.join("")), value);
      assert.ok(groups.slice(1).every((group) => group.length === 3));
      assert.ok((groups[0] ?? "").length <= 3);
    }),
  );
});

test("a value and its unit stay on one line", () => {
  assert.equal(spoken(45), "45\u00a0min");
  assert.equal(euros(2600), "2\u00a0600\u00a0€");
  assert.equal(euros(12500.5), "12\u00a0500,50\u00a0€");
  assert.equal(euros(-0.05), "\u22120,05\u00a0€");
  assert.equal(euros(1.999), "2\u00a0€");
  assert.equal(measured(12500.5, "€"), "12\u00a0500,50\u00a0€");
  assert.equal(measured(45.5, "%"), "45,5\u00a0%");
  assert.equal(measured(1200, ""), "1\u00a0200");
  assert.equal(bytes(1024), "1\u00a0024\u00a0tavua");
  assert.equal(bytes(0), "0\u00a0tavua");
  assert.equal(bytes(113_704), "114\u00a0kt");
});

test("a day has no noughts before its numbers", () => {
  assert.equal(day(7, 11, 2023), "7.11.2023");
  assert.equal(day(24, 1, 2026), "24.1.2026");
});

test("one hit is one, others are many", () => {
  assert.deepEqual([hits(0), hits(1), hits(2)], ["0 osumaa", "1 osuma", "2 osumaa"]);
});

test("a negative nothing is nothing", () => {
  assert.equal(thousands(-0.0001), "0");
  assert.equal(thousands(-0), "0");
});

test("words are listed as Finnish lists them", () => {
  assert.equal(listed([]), "");
  assert.equal(listed(["aika"]), "aika");
  assert.equal(listed(["aika", "väki", "muoto"]), "aika, väki ja muoto");
});

test("people are counted as Finnish counts them", () => {
  assert.equal(heads(1), "1\u00a0henkilö");
  assert.equal(heads(12), "12\u00a0henkeä");
});

test("a long text is shown by its beginning, on one line", () => {
  assert.equal(shortened("Yksi\n kaksi", 20), "Yksi kaksi");
  assert.equal(shortened("Yksi kaksi kolme", 11), "Yksi kaksi…");
});

test("the groups of a number and its unit of money stay on one line", () => {
  const told = unbrokenNumbers("11.11.2024 valtuusto: 7 680 €, 31 % 12 000 000");
  assert.equal(told, "11.11.2024 valtuusto: 7\u00a0680\u00a0€, 31\u00a0% 12\u00a0000\u00a0000");
  assert.equal(unbrokenNumbers("klo 9 2024 ja 3 1234"), "klo 9 2024 ja 3 1234");
});

test("a long text is cut between its words, and a number is one of them", () => {
  assert.equal(wholeWords("Yksi\n kaksi", 20), "Yksi kaksi");
  assert.equal(wholeWords("Yksi kaksi kolme", 13), "Yksi kaksi …");
});

test("a name begins small in the middle of a sentence", () => {
  assert.equal(uncapitalized("Etäversio"), "etäversio");
  assert.equal(uncapitalized(""), "");
});
