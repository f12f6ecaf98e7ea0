import assert from "node:assert/strict";
import { test } from "node:test";

import { olderVersion } from "./paper-version.ts";

test("a paper of an older version is told by its version", () => {
  assert.equal(olderVersion("1.0", "2.0"), "1.0");
  assert.equal(olderVersion("1.9", "1.10"), "1.9");
  assert.equal(olderVersion("2", "2.1"), "2");
});

test("the same, a newer and what is no version are not told", () => {
  for (const asked of ["2.0", "2", "3.0", "", "<b>1</b>", "1.", "-1", "99999"]) {
    assert.equal(olderVersion(asked, "2.0"), undefined, asked);
  }
  assert.equal(olderVersion(null, "2.0"), undefined);
});
