import assert from "node:assert/strict";
import { test } from "node:test";

import { isOfDraft } from "./draft-edits.ts";
import { isLimit, limitAt, limiting } from "./letter-limit.ts";
import { isPath } from "./paths.ts";
import { emptyProject } from "./project.ts";
import { write } from "./register.ts";
import { summaryOf } from "./summary.ts";

test("a limit is read as it is written in Finnish, kept, and emptied", () => {
  for (const text of ["2000", "2 000", "2\u00a0000 merkkiä", "2.000"]) {
    const change = limiting("runko", "koko", text);
    const project = write(emptyProject("h1"), [change], {
      writer: "a",
      number: 0,
      time: 1,
    }).project;
    assert.equal(limitAt(project, "runko", "koko"), 2000);
    assert.equal(limitAt(project, "runko", "muutos"), 0);
    assert.equal(summaryOf(project).drafts, 0);
  }
  assert.deepEqual(limiting("runko", "koko", "ei tiedossa")[1], "");
  assert.deepEqual(limiting("runko", "koko", "99999999")[1], "");
});

test("a limit is of a draft, but no edit of it", () => {
  const [path] = limiting("runko", "koko", "2000");
  assert.ok(isPath(path) && isOfDraft(path) && isLimit(path));
  assert.ok(!isLimit("hanke/luonnos/runko/muutos/a1"));
});
