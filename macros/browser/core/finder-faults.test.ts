import assert from "node:assert/strict";
import { test } from "node:test";

import type { Known } from "./finder.ts";
import { faultsOf } from "./finder-faults.ts";

const KNOWN: Known = {
  vaihe: ["haku", "paatos"],
  v: ["viestinta"],
  muoto: ["eta"],
  oma: ["merkitty"],
  polku: ["", "minimipolku"],
  longest: 160,
};

test("each thing that an address asks in vain is told once", () => {
  const query = new Map([
    ["vaihe", "haku,olematon,olematon"],
    ["v", "x"],
    ["muoto", "y"],
    ["oma", "z"],
    ["aika", "0"],
    ["meita", "abc"],
    ["polku", "ei-ole"],
  ]);
  assert.deepEqual(faultsOf(query, KNOWN), [
    "Vaihetta ”olematon” ei ole, joten se jäi pois.",
    "V:tä ”x” ei ole, joten se jäi pois.",
    "Kokoontumistapaa ”y” ei ole, joten se jäi pois.",
    "Omaa merkintää ”z” ei ole, joten se jäi pois.",
    "Polkua ”ei-ole” ei ole, joten se jäi pois.",
    "Aikaa voi olla 1–999\u00a0minuuttia. Osoitteessa on ”0”, joten sitä ei otettu huomioon.",
    "Osallistujia voi olla 1–999. Osoitteessa on ”abc”, joten sitä ei otettu huomioon.",
  ]);
});

test("what can be asked, and what is empty, is not told", () => {
  const sound: [string, string][] = [
    ["vaihe", "haku,paatos"],
    ["v", ",,,"],
    ["aika", "900"],
    ["meita", ""],
    ["polku", "minimipolku"],
    ["q", "raha"],
    ["muu", "x"],
  ];
  assert.deepEqual(faultsOf(new Map(sound), KNOWN), []);
  assert.deepEqual(faultsOf(new Map(), KNOWN), []);
});
