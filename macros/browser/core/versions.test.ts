import assert from "node:assert/strict";
import { test } from "node:test";

import type { RunId } from "./types.ts";
import { askedRun, versionFault } from "./versions.ts";

const KNOWN: readonly RunId[] = ["paa", "lyhyt", "suuri-ryhma", "eta"];

test("a page shows the version that its address asks, by question or by fragment", () => {
  assert.equal(askedRun("lyhyt", "", KNOWN), "lyhyt");
  assert.equal(askedRun(undefined, "#versio-suuri-ryhma", KNOWN), "suuri-ryhma");
  assert.equal(askedRun("eta", "#versio-lyhyt", KNOWN), "eta");
});

test("what is not asked, or is not there, is the main run", () => {
  assert.equal(askedRun(undefined, "", KNOWN), "paa");
  assert.equal(askedRun(undefined, "#arkki", KNOWN), "paa");
  assert.equal(askedRun("yksin", "", KNOWN), "paa");
  assert.equal(askedRun("<script>", "#versio-__proto__", KNOWN), "paa");
});

test("a version that is not there is told, and what is there or not asked is not", () => {
  const told = versionFault("yksin", "", KNOWN);
  assert.match(told, /versiota ”yksin”, jota tällä työpohjalla ei ole\. Näytetään pitkä versio\.$/);
  assert.match(versionFault(undefined, "#versio-olematon", KNOWN), /”olematon”/);
  assert.match(versionFault("a".repeat(50), "", KNOWN), /”a{20}…”/);
  const fine: [string | undefined, string][] = [
    [undefined, ""],
    ["", ""],
    ["eta", ""],
    [undefined, "#arkki"],
  ];
  for (const [asked, fragment] of fine) assert.equal(versionFault(asked, fragment, KNOWN), "");
});
