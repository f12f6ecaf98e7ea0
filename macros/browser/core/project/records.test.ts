import assert from "node:assert/strict";
import { test } from "node:test";

import { pathsOfRecord } from "./paths.ts";
import { emptyProject, type Project, textAt } from "./project.ts";
import { chosen, moved, type Version, versionsOf } from "./records.ts";
import { type Change, merge, write } from "./register.ts";

const ROW = "hyotylause/paatos-1";
const [WHAT, WHO, WHEN] = [`${ROW}-mita`, `${ROW}-kuka`, `${ROW}-milloin`];

function after(project: Project, writer: string, time: number, ...changes: Change[]): Project {
  return write(project, changes, { writer, number: 0, time }).project;
}

const read = ({ cells }: Version) => [...cells.values()].map(({ value }) => value).join(" ");
const versions = (project: Project) => versionsOf(project, pathsOfRecord(project, ROW));

test("two who filled one empty row wrote two rows, never a mix", () => {
  const start = emptyProject("h1");
  const a = after(start, "a", 10, [WHAT, "Kutsutaan"], [WHO, "Anna"], [WHEN, "1.3."]);
  const b = after(start, "b", 20, [WHAT, "Soitetaan"], [WHO, "Bertta"]);
  const both = merge(a, b);
  assert.deepEqual(versions(both).map(read), ["Bertta Soitetaan", "Anna 1.3. Kutsutaan"]);
});

test("one page's row goes on in another page of the same hand", () => {
  const start = emptyProject("h1");
  const a = after(after(start, "a1", 10, [WHAT, "Kutsutaan"]), "a2", 50, [WHO, "Anna"]);
  const b = after(start, "b", 20, [WHAT, "Soitetaan"], [WHO, "Bertta"]);
  const all = versions(merge(a, b)).map(read).sort();
  assert.deepEqual(all, ["Anna Kutsutaan", "Bertta Soitetaan"]);
});

test("cells that nobody disputes belong to every version", () => {
  const start = after(emptyProject("h1"), "o", 0, [WHAT, "Kutsutaan"], [WHO, "Anna"]);
  const both = merge(after(start, "a", 10, [WHEN, "1.3."]), after(start, "b", 20, [WHEN, "1.4."]));
  assert.deepEqual(versions(both).map(read), ["Anna 1.4. Kutsutaan", "Anna 1.3. Kutsutaan"]);
});

test("a row without a conflict is one version, and an empty one none", () => {
  const one = after(emptyProject("h1"), "o", 0, [WHAT, "Kutsutaan"], [WHO, "Anna"]);
  assert.deepEqual(versions(one).map(read), ["Anna Kutsutaan"]);
  assert.deepEqual(versions(emptyProject("h1")), []);
});

test("row 1 is not row 10", () => {
  const project = after(
    emptyProject("h1"),
    "o",
    0,
    [WHAT, "A"],
    ["hyotylause/paatos-10-mita", "B"],
    [`${ROW}/@tila`, "tehty"],
  );
  assert.deepEqual(pathsOfRecord(project, ROW).sort(), [WHAT, `${ROW}/@tila`]);
});

test("both are kept: one stays in the row, the other moves to another", () => {
  const start = emptyProject("h1");
  const a = after(start, "a", 10, [WHAT, "Kutsutaan"], [WHO, "Anna"], [WHEN, "1.3."]);
  const both = merge(a, after(start, "b", 20, [WHAT, "Soitetaan"]));
  const [newer, older] = versions(both);
  assert.ok(newer && older);
  const settled = after(
    both,
    "c",
    30,
    ...chosen(pathsOfRecord(both, ROW), newer),
    ...moved(older, ROW, "hyotylause/paatos-2"),
  );
  assert.deepEqual([textAt(settled, WHAT), textAt(settled, WHO)], ["Soitetaan", ""]);
  assert.equal(textAt(settled, "hyotylause/paatos-2-kuka"), "Anna");
  assert.deepEqual(versions(settled).map(read), ["Soitetaan"]);
});
