import assert from "node:assert/strict";
import { test } from "node:test";
import { holdsOnPaper } from "./paper-media.ts";

const A4 = 703;

test("what is for print holds, what is for the screen does not", () => {
  assert.equal(holdsOnPaper("print", A4), true);
  assert.equal(holdsOnPaper("screen", A4), false);
  assert.equal(holdsOnPaper("screen and (forced-colors: active)", A4), false);
  assert.equal(holdsOnPaper("print, screen", A4), true);
});

test("a width is compared with the paper's", () => {
  assert.equal(holdsOnPaper("(min-width: 700px)", A4), true);
  assert.equal(holdsOnPaper("(max-width: 699px)", A4), false);
  assert.equal(holdsOnPaper("(min-width: 40rem) and (max-width: 43rem)", A4), false);
  assert.equal(holdsOnPaper("print and (max-width: 800px)", A4), true);
});

test("of anything else it is not known", () => {
  assert.equal(holdsOnPaper("(prefers-color-scheme: dark)", A4), undefined);
});
