import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { textAt } from "../core/project/project.ts";
import { freshDatabase, spoiltDatabase, TestBrowser } from "../testing/database.ts";
import { freshWindow } from "../testing/window.ts";
import { glanced } from "./glance.ts";
import { Shelf } from "./shelf.ts";

let browser = new TestBrowser();

beforeEach(() => {
  freshWindow();
  freshDatabase();
  browser = new TestBrowser();
});
afterEach(() => browser.close());

/** A project with a name and two sheets, open in the browser. */
async function opened(): Promise<Shelf> {
  const page = await browser.page();
  page.write([
    ["hanke/nimi", "Vuoro vastaa"],
    ["hyotylause/kaytanne", "A"],
    ["hyotylause/pulma", "B"],
    ["kokeilukortti.k3f9/oletus", "C"],
    ["hyotylause/@tila", "tehty"],
    ["hyotylause/paatos-1/@tila", "tehty 2026-09-01 abcd"],
  ]);
  await page.save();
  const shelf = new Shelf(browser.around);
  shelf.setOpen("h1");
  return shelf;
}

test("the open project is seen at a glance", async () => {
  (await opened()).close();
  const seen = await glanced(browser.around.source);
  assert.deepEqual([seen?.name, seen?.sheets, seen?.ready], ["Vuoro vastaa", 2, 1]);
  assert.ok(seen);
  assert.equal(textAt(seen.project, "hyotylause/pulma"), "B");
  assert.equal(seen.project.values.size, 6);
});

test("nothing is seen where none is open, none is there, or it was removed", async () => {
  assert.equal(await glanced(browser.around.source), undefined);
  const shelf = await opened();
  await shelf.remove("h1");
  assert.equal(await glanced(browser.around.source), undefined);
  shelf.setOpen("muu");
  assert.equal(await glanced(browser.around.source), undefined);
  shelf.close();
});

test("a browser without a database shows nothing", async () => {
  (await opened()).close();
  spoiltDatabase("missing");
  assert.equal(await glanced(browser.around.source), undefined);
});
