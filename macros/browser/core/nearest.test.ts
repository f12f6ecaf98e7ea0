import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "./nearest.ts";

const ALL = ["/tyopohjat/hyotylause/", "/tyopohjat/", "/kaytannot/penkkikahvila/", "/malli/"];

test("a misspelt address leads to the one that was meant", () => {
  assert.deepEqual(nearest("/tyopohjat/hyotylauze/", ALL), ["/tyopohjat/hyotylause/"]);
  assert.deepEqual(nearest("/penkkikahvila.html", ALL), ["/kaytannot/penkkikahvila/"]);
  assert.deepEqual(nearest("/kaytannot/penkki/", ALL), ["/kaytannot/penkkikahvila/"]);
});

test("what is like nothing, or is the front page, leads nowhere", () => {
  assert.deepEqual(nearest("/xyzzy/qwerty/", ALL), []);
  assert.deepEqual(nearest("/", ALL), []);
});
