import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import examples from "../../../tests/examples/luvut.json";
import { anyText } from "../testing/text.ts";
import { thousands } from "./finnish.ts";
import { leftOut, readNumber, sum, sumText } from "./numbers.ts";
import { isWhole } from "./whole-text.ts";

/** Thousandths of an amount, of either sign, that is held exactly. */
const thousandths = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
const space = fc.constantFrom("\u00a0", "\u202f", " ", "\u2009");
const unit = fc.constantFrom("", " €", "€", "\u00a0€", " e", " eur", " euroa", " EUR");

for (const { written, value, why } of examples.read as readonly {
  written: string;
  value: number | null;
  why?: string;
}[]) {
  const name = JSON.stringify(written);
  if (value !== null) {
    test(`${name} is read as ${value}`, () => {
      assert.deepEqual(readNumber(written), { value });
    });
  } else if (why) {
    test(`${name} is not counted: ${why}`, () => {
      assert.deepEqual(readNumber(written), { uncounted: written.trim() });
    });
  } else {
    test(`${name} is nothing`, () => {
      assert.equal(readNumber(written), undefined);
    });
  }
}

for (const { written, value, said } of examples.sums) {
  test(`${JSON.stringify(written)} together are shown as ${JSON.stringify(said)}`, () => {
    const result = sum(written);
    assert.equal(result.total, value);
    assert.equal(sumText(result), said);
  });
}

test("what is shown is read as the same number, with any space and unit", () => {
  fc.assert(
    fc.property(thousandths, space, unit, (amount, between, euro) => {
      const value = amount / 1000;
      const shown = thousands(value).replaceAll("\u00a0", between) + euro;
      assert.deepEqual(readNumber(shown), { value });
    }),
  );
});

test("points between thousands mean what spaces mean", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (value) => {
      const pointed = thousands(value).replaceAll("\u00a0", ".");
      assert.deepEqual(readNumber(pointed), { value });
      assert.deepEqual(readNumber(`${pointed},50`), { value: value + 0.5 });
      assert.deepEqual(readNumber(`${pointed},-`), { value });
    }),
  );
});

test("any text is a finite number, something to tell of, or nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = readNumber(text);
      if (reading === undefined) assert.match(text, /^[^0-9]*$/);
      else if ("value" in reading) assert.ok(Number.isFinite(reading.value));
      else assert.equal(reading.uncounted, text.trim());
    }),
    { numRuns: 2000 },
  );
});

test("likely characters in any order are read without a fault, and never as a longer number", () => {
  const letter = fc.constantFrom(..."0123456789 .,-–−€e\u00a0\n");
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 12 }), (text) => {
      const reading = readNumber(text);
      const digits = text.replace(/[^0-9]/g, "");
      if (reading && "value" in reading) assert.ok(Math.abs(reading.value) <= Number(digits) + 1);
    }),
    { numRuns: 5000 },
  );
});

test("a sum does not depend on the order, and tells of everything that it leaves out", () => {
  const cell = fc.oneof(
    thousandths.map((amount) => thousands(amount / 1000)),
    fc.constantFrom("", "noin 5", "100–200", "1e5", "-"),
  );
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const result = sum(cells);
      assert.equal(sum([...cells].reverse()).total, result.total);
      const told = cells.filter((each) => ["noin 5", "100–200", "1e5"].includes(each));
      assert.deepEqual(result.uncounted, told);
      const silent = cells.filter((each) => each === "" || each === "-");
      assert.equal(result.counted + told.length + silent.length, cells.length);
    }),
  );
});

test("a sum of money has two decimals or none, another as many as it needs", () => {
  const some = sum(["12 500,50", "1"]);
  assert.equal(sumText(some, true), "12\u00a0501,50");
  assert.equal(sumText(some), "12\u00a0501,5");
  assert.equal(sumText(sum(["1", "noin 5"]), true), "1, 1 ei laskettu");
  assert.equal(sumText(sum([]), true), "");
});

test("what a cell leaves out of the sum is told line by line", () => {
  assert.deepEqual(leftOut("100\nn. 500\n-\n10–20"), ["n. 500", "10–20"]);
  assert.deepEqual(leftOut("1000,-"), []);
});

test("a number, a sum and a date are whole; a sentence and two lines are not", () => {
  for (const text of ["12 000,50 €", "30.11.2026", "n. 500"]) assert.ok(isWhole(text));
  for (const text of ["", "syksyllä", "1\n2", "sovitaan 30.11.2026"]) assert.ok(!isWhole(text));
});
