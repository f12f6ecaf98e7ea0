import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";

import { isBlank } from "../core/project/summary.ts";
import { freshDatabase, NOW, spoiltDatabase, TestBrowser } from "../testing/database.ts";
import { freshWindow } from "../testing/window.ts";
import { Shelf } from "./shelf.ts";

const P = "hyotylause/kaytanne";
let browser = new TestBrowser();
let shelf = new Shelf(browser.around);

// Tests of other files run in the same process, and what is outside a suite is done to them too.
describe("the projects of a browser", () => {
  beforeEach(async () => {
    freshWindow();
    freshDatabase();
    browser = new TestBrowser();
    shelf = new Shelf(browser.around);
    const page = await browser.page();
    await page.act([[P, "A"]], "kirjoitus");
  });
  afterEach(() => {
    browser.close();
    shelf.close();
  });

  test("a removed project makes room for another, and can still be brought back", async () => {
    await shelf.remove("h1");
    assert.equal(await shelf.makeRoom("h1"), true);
    const all = await shelf.list();
    const [empty] = all.filter(({ id }) => id === "h1");
    const [aside] = all.filter(({ id }) => id !== "h1");
    assert.equal(empty?.project && isBlank(empty.project), true);
    assert.deepEqual([empty?.removed, aside?.removed], [undefined, NOW]);
    assert.equal(aside?.project?.values.get(P)?.[0]?.value, "A");
  });

  test("a project that is there is not put aside", async () => {
    await shelf.makeRoom("h1");
    const [only] = await shelf.list();
    assert.equal(only?.project?.values.get(P)?.[0]?.value, "A");
  });

  test("what is erased has left the browser, and can be put back", async () => {
    const { taken } = await shelf.erase("h1");
    const [tombstone] = await shelf.list();
    assert.equal(tombstone?.project && isBlank(tombstone.project), true);
    assert.equal(tombstone?.removed, NOW);
    assert.equal((await browser.page()).undoable, undefined);
    assert.ok(taken);
    await shelf.putBack(taken);
    const [back] = await shelf.list();
    assert.equal(back?.removed, undefined);
    assert.equal(back?.project?.values.get(P)?.[0]?.value, "A");
  });

  test("what only a journal holds is put back too", async () => {
    const page = await browser.page();
    page.write([["hyotylause/pulma", "B"]]);
    const { taken } = await shelf.erase("h1");
    assert.ok(taken);
    await shelf.putBack(taken);
    const [back] = await shelf.list();
    const stands = (path: string) => back?.project?.values.get(path)?.[0]?.value;
    assert.deepEqual([stands(P), stands("hyotylause/pulma")], ["A", "B"]);
  });

  test("a project of which there is only a journal is erased and put back", async () => {
    const page = await browser.page("h2");
    page.write([[P, "Vain päiväkirjassa"]]);
    page.stop();
    const { taken } = await shelf.erase("h2");
    assert.ok(taken);
    const erased = (await shelf.list()).find(({ id }) => id === "h2");
    assert.equal(erased?.removed, NOW);
    await shelf.putBack(taken);
    const back = (await shelf.list()).find(({ id }) => id === "h2");
    assert.equal(back?.project?.values.get(P)?.[0]?.value, "Vain päiväkirjassa");
  });

  test("when the database is refused, nothing is erased and it is told", async () => {
    const page = await browser.page();
    page.write([["hyotylause/pulma", "B"]]);
    shelf.close();
    spoiltDatabase("missing");
    assert.deepEqual(await shelf.erase("h1"), { isDone: false });
    const [only] = await shelf.list();
    assert.equal(only?.project?.values.get("hyotylause/pulma")?.[0]?.value, "B");
  });

  test("what is erased does not come back from a page that had it open", async () => {
    const page = await browser.page();
    await shelf.erase("h1");
    page.write([["hyotylause/pulma", "B"]]);
    await page.exported();
    const [only] = await shelf.list();
    assert.equal(only?.project?.values.has(P), false);
    assert.equal(only?.project?.values.get("hyotylause/pulma")?.[0]?.value, "B");
  });

  test("what is put back stands beside what has been written since it was erased", async () => {
    const page = await browser.page();
    const { taken } = await shelf.erase("h1");
    page.write([
      [P, "B"],
      ["hyotylause/pulma", "C"],
    ]);
    await page.save();
    assert.ok(taken);
    assert.equal(await shelf.putBack(taken), true);
    const [only] = await shelf.list();
    const stands = (path: string) => only?.project?.values.get(path)?.map(({ value }) => value);
    assert.deepEqual([stands(P), stands("hyotylause/pulma")], [["B"], ["C"]]);
  });
});
