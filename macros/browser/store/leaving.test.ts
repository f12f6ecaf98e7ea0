import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { valuesAt } from "../core/project/project.ts";
import {
  freshDatabase,
  silenceDatabase,
  slowDatabase,
  TestBrowser,
  until,
} from "../testing/database.ts";
import { freshWindow, leaveAndComeBack } from "../testing/window.ts";
import type { ProjectStore } from "./project-store.ts";

const P = "hyotylause/kaytanne";
const Q = "hyotylause/pulma";
const LIMIT = { timeout: 10_000 };
let browser = new TestBrowser();

beforeEach(() => {
  freshWindow();
  freshDatabase();
});
afterEach(() => browser.close());

const isKept = (page: ProjectStore) => page.status.keeping === "tallennettu";
const at = (page: ProjectStore, path = P) => valuesAt(page.project, path);

async function waited(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

test("a page that is left while it saves goes on when it comes back", LIMIT, async () => {
  browser = new TestBrowser();
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
