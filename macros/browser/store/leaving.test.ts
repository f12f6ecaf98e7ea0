import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import {
  at,
  freshDatabase,
  isKept,
  LIMIT,
  P,
  Q,
  silenceDatabase,
  slowDatabase,
  TestBrowser,
  until,
} from "../testing/database.ts";
import { freshWindow, leaveAndComeBack } from "../testing/window.ts";

let browser = new TestBrowser();

beforeEach(() => {
  freshWindow();
  freshDatabase();
  browser = new TestBrowser();
});
afterEach(() => browser.close());

async function waited(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

test("a page that is left at once loses nothing, and begins nothing", LIMIT, async () => {
  const page = await browser.page();
  page.write([[P, "A"]]);
  page.stop();
  const next = await browser.page();
  assert.deepEqual(at(next), ["A"]);
  assert.equal(isKept(next), true);
});

test("a page that comes back from the back-forward cache goes on", LIMIT, async () => {
  const page = await browser.page();
  page.write([[P, "A"]]);
  await leaveAndComeBack(async () => {
    const second = await browser.page();
    second.write([[Q, "B"]]);
    await until(() => isKept(second));
    second.stop();
  });
  await until(() => at(page, Q).length > 0);
  page.write([[P, "A2"]]);
  await until(() => isKept(page));
  assert.deepEqual(at(await browser.page()), ["A2"]);
});

test("a page that is left while it saves goes on when it comes back", LIMIT, async () => {
  const page = await browser.page();
  const speak = silenceDatabase();
  page.write([[P, "A"]]);
  await waited(20);
  assert.equal(page.status.keeping, "tallentuu");
  await leaveAndComeBack(async () => {
    speak();
    const second = await browser.page();
    second.write([[P, "B"]]);
    await until(() => isKept(second));
    second.stop();
  });
  await until(() => isKept(page) && at(page).join() === "B");
  page.write([[Q, "C"]]);
  await until(() => isKept(page));
  assert.deepEqual(at(await browser.page(), Q), ["C"]);
});

test("a database that was slow is read again, though nothing is written", LIMIT, async () => {
  browser = new TestBrowser(undefined, { patience: 10 });
  const first = await browser.page();
  first.write([[P, "A"]]);
  await until(() => isKept(first));
  first.stop();
  const mend = slowDatabase(120);
  const page = await browser.page();
  mend();
  assert.deepEqual([at(page), page.status.fault], [[], "slow"]);
  await until(() => at(page).join() === "A");
  assert.equal(page.status.fault, undefined);
});
