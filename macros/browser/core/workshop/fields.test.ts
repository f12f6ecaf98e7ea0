import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { CHOICES, choice, KNOWN } from "../../testing/workshop.ts";
import { readChoice, writeChoice } from "./choice.ts";
import { readFields, UNREAD } from "./fields.ts";

const LAST = choice({ people: 12, remote: 6, groups: 3, slot: 90, start: 510, day: "2026-11-30" });

function filled(written: Readonly<Record<string, string>>) {
  const asked = new Map([...writeChoice(LAST), ...Object.entries(written)]);
  const { query, faults } = readFields(asked, LAST);
  const told = [...faults].map(([name, said]) => [name, said.replaceAll("\u00a0", " ")] as const);
  return { query, faults: new Map(told) };
}

test("what cannot be is told by its field, and the last value is kept", () => {
  const { query, faults } = filled({ n: "900", klo: "25:70", kesto: "5", pvm: UNREAD });
  assert.deepEqual([...query], [...writeChoice(LAST)]);
  const said: Readonly<Record<string, readonly string[]>> = {
    n: [
      "”900” ei käy. Osallistujia voi olla 1–120.",
      "Suunnitelma on edelleen laskettu 12 osallistujalle.",
    ],
    kesto: [
      "”5” ei käy. Aikaa voi olla 10–600 minuuttia.",
      "Suunnitelma on edelleen laskettu 90 minuutille.",
    ],
    klo: [
      "”25:70” ei käy. Kirjoita kellonaika, esimerkiksi 9.15.",
      "Suunnitelma alkaa edelleen klo 8.30.",
    ],
    pvm: [
      "Tätä ei voi lukea. Kirjoita päivä, kuukausi ja vuosi.",
      "Suunnitelmassa on edelleen ma 30.11.2026.",
    ],
  };
  const expected = Object.entries(said).map(([name, parts]) => [name, parts.join(" ")]);
  assert.deepEqual([...faults], expected);
});

test("fewer people leave fewer of them remote, and fewer groups", () => {
  const { query, faults } = filled({ n: "2" });
  assert.deepEqual([query.get("etana"), query.get("ryhmia")], ["2", "2"]);
  assert.match(faults.get("etana") ?? "", /eli 0–2\. Suunnitelmassa on 2 etänä\.$/);
  assert.match(faults.get("ryhmia") ?? "", /1–2\. Suunnitelmassa on 2 ryhmää\.$/);
  assert.equal(faults.has("n"), false);
});

test("an empty field is what it was by itself, or the last that it held", () => {
  const { query, faults } = filled({ n: "", klo: "", kesto: "", etana: "", linkki: "www.x.fi" });
  assert.deepEqual(
    ["n", "klo", "kesto", "etana", "linkki"].map((name) => query.get(name)),
    ["12", "0830", "", "", ""],
  );
  assert.deepEqual([...faults.keys()], ["linkki"]);
});

test("whatever is written, the address is told no faults", () => {
  const texts = fc.constantFrom("", "0", "3", "900", "klo 8", "x", UNREAD, "2026-02-30");
  const names = fc.constantFrom("n", "etana", "ryhmia", "kesto", "klo", "pvm", "linkki");
  fc.assert(
    fc.property(CHOICES, fc.dictionary(names, texts), (last, written) => {
      const { query } = readFields(
        new Map([...writeChoice(last), ...Object.entries(written)]),
        last,
      );
      assert.deepEqual(readChoice(query, KNOWN).faults, []);
    }),
  );
});
