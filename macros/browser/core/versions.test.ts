import assert from "node:assert/strict";
import { test } from "node:test";

import type { RunId } from "./types.ts";
import { askedRun } from "./versions.ts";

const KNOWN: readonly RunId[] = ["paa", "lyhyt", "suuri-ryhma", "eta"];

function asked(question: string | undefined, fragment: string): string {
  const { run, fault } = askedRun(question, fragment, KNOWN);
  assert.equal(fault, "");
  return run;
}

test("a page shows the version that its address asks, by question or by fragment", () => {
  assert.equal(asked("lyhyt", ""), "lyhyt");
  assert.equal(asked(undefined, "#versio-suuri-ryhma"), "suuri-ryhma");
  assert.equal(asked("eta", "#versio-lyhyt"), "eta");
});

test("when nothing is asked it is the main run", () => {
  assert.equal(asked(undefined, ""), "paa");
  assert.equal(asked("", ""), "paa");
  assert.equal(asked(undefined, "#arkki"), "paa");
});

test("when what is asked is not there it is the main run, and that is told", () => {
  const { run, fault } = askedRun("yksin", "", KNOWN);
  assert.equal(run, "paa");
  assert.match(
    fault,
    /versiota ”yksin”, jota tällä työpohjalla ei ole\. Näytetään pitkä versio\.$/,
  );
  assert.match(askedRun("<script>", "#versio-lyhyt", KNOWN).fault, /”<script>”/);
  assert.match(askedRun(undefined, "#versio-__proto__", KNOWN).fault, /”__proto__”/);
  assert.match(askedRun("a".repeat(50), "", KNOWN).fault, /”a{20}…”/);
});
