import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { fileText } from "../core/project/file-text.ts";
import { versionsAt } from "../core/project/former.ts";
import { emptyProject, type Project, valuesAt } from "../core/project/project.ts";
import { type Change, write } from "../core/project/register.ts";
import {
  at,
  freshDatabase,
  isKept,
  LIMIT,
  mendPut,
  NOW,
  P,
  Q,
  spoiltDatabase,
  TestBrowser,
  until,
} from "../testing/database.ts";
import { memoryStorage, refused, sourceOf } from "../testing/storage.ts";
import { freshWindow, otherTab } from "../testing/window.ts";
import { takeOverOld } from "./old-sheets.ts";
import type { News } from "./project-store.ts";
import { Shelf } from "./shelf.ts";
import { newProjectId } from "./shelved.ts";

let browser = new TestBrowser();

beforeEach(() => {
  freshWindow();
  freshDatabase();
});
afterEach(() => {
  browser.close();
  mendPut();
});

/** A new browser, over a storage that may be full or refuse. */
function fresh(...about: ConstructorParameters<typeof TestBrowser>): TestBrowser {
  browser = new TestBrowser(...about);
  return browser;
}

function projectOf(...changes: Change[]): Project {
  return write(emptyProject("h1"), changes, { writer: "muu1", number: 0, time: NOW - 60 }).project;
}

test("what is written is safe in a while, and the journal is gone", LIMIT, async () => {
  const storage = memoryStorage();
  const page = await fresh(sourceOf(storage)).page();
  page.write([[P, "A"]]);
  assert.equal(page.status.keeping, "tallentuu");
  assert.equal(Object.keys(storage).length, 1);
  await until(() => isKept(page));
  assert.deepEqual(Object.keys(storage), []);
  assert.deepEqual(at(await browser.page()), ["A"]);
});

test("two pages that write at once lose nothing and come to the same", LIMIT, async () => {
  const [a, b] = [await fresh().page(), await browser.page()];
  for (let number = 0; number < 50; number += 1) {
    a.write([
      [`hyotylause/a${number % 5}`, `a${number}`],
      [P, `a${number}`],
    ]);
    b.write([[`hyotylause/b${number % 5}`, `b${number}`]]);
    if (number % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const isOne = () => fileText(a.project) === fileText(b.project);
  await until(() => isKept(a) && isKept(b) && isOne());
  assert.deepEqual(
    [at(a), at(b, "hyotylause/a4"), at(a, "hyotylause/b4")],
    [["a49"], ["a49"], ["b49"]],
  );
});

test(
  "pages that wrote one field without seeing each other have a conflict, and one settles it",
  LIMIT,
  async () => {
    const [a, b] = [await fresh().page(), await browser.page()];
    a.write([[P, "A"]]);
    b.write([[P, "B"]]);
    await until(() => at(a).length === 2 && at(b).length === 2);
    a.write([[P, "AB"]]);
    await until(() => at(b).join() === "AB");
  },
);

for (const how of ["missing", "stuck", "full"] as const) {
  test(
    `with a database that is ${how} the journal alone keeps, and it is told`,
    LIMIT,
    async () => {
      spoiltDatabase(how);
      const page = await fresh(undefined, { patience: 20 }).page();
      page.write([[P, "A"]]);
      page.write([[Q, "B"]]);
      page.write([[Q, ""]]);
      await until(() => page.status.keeping === "lokissa");
      assert.equal(page.status.fault, { missing: "refused", stuck: "slow", full: "full" }[how]);
      page.stop();
      const next = await browser.page();
      assert.deepEqual([at(next), at(next, Q)], [["A"], []]);
    },
  );
}

test("with the journal alone pages hear each other by it", LIMIT, async () => {
  spoiltDatabase("missing");
  const storage = memoryStorage();
  const [a, b] = [await fresh(sourceOf(storage)).page(), await browser.page()];
  a.write([[P, "A"]]);
  const [key = ""] = Object.keys(storage);
  otherTab(key, storage.getItem(key));
  assert.deepEqual(at(b), ["A"]);
});

test("a storage that refuses or is full does no harm while the database keeps", LIMIT, async () => {
  for (const source of [refused, sourceOf(memoryStorage({}, { quota: 10 }))]) {
    const page = await fresh(source).page("h2");
    page.write([[P, "A"]]);
    await until(() => isKept(page));
    assert.equal(page.status.fault, undefined);
    browser.close();
  }
});

test(
  "when nothing keeps, the text stays on the page, also after another page has written",
  LIMIT,
  async () => {
    spoiltDatabase("full");
    const storage = memoryStorage({}, { quota: 10 });
    const page = await fresh(sourceOf(storage)).page();
    page.write([[P, "A"]]);
    await until(() => page.status.keeping === "sivulla");
    assert.equal(page.status.fault, "full");
    mendPut();
    const other = await browser.page();
    other.write([[Q, "B"]]);
    await until(() => isKept(page) && isKept(other) && at(page, Q).length > 0);
    assert.deepEqual([at(page), at(page, Q), at(await browser.page())], [["A"], ["B"], ["A"]]);
  },
);

test(
  "a record that cannot be read is set aside, told of, and not written over",
  LIMIT,
  async () => {
    const page = await fresh().page();
    page.write([[P, "A"]]);
    await until(() => isKept(page));
    page.stop();
    await spoil("h1", "rikki {");
    const next = await browser.page();
    assert.equal(next.status.fault, "damaged");
    next.write([[P, "B"]]);
    await until(() => next.status.keeping === "tallennettu");
    const shelf = new Shelf(browser.around);
    const texts = (await shelf.list()).map(({ project, text }) => (project ? "ehjä" : text));
    shelf.close();
    assert.deepEqual(texts.sort(), ["ehjä", "rikki {"]);
  },
);

test("a record of a newer handbook is left as it is", LIMIT, async () => {
  const page = await fresh().page();
  page.write([[P, "A"]]);
  await until(() => isKept(page));
  page.stop();
  await spoil("h1", '{"muoto":"juurruttajan-hanke","versio":2}');
  const next = await browser.page();
  next.write([[P, "B"]]);
  await until(() => next.status.keeping === "lokissa");
  const shelf = new Shelf(browser.around);
  const [kept] = await shelf.list();
  shelf.close();
  assert.equal(kept?.text, '{"muoto":"juurruttajan-hanke","versio":2}');
});

/** Writes a text into the database as a project's record. */
async function spoil(id: string, text: string): Promise<void> {
  const { Database } = await import("./database.ts");
  const database = await Database.open(() => undefined);
  await database.update(id, (kept) => kept && { kept: { ...kept, text } });
  database.close();
}

test(
  "a merge is taken back after a reload, with what was written since, and may come again",
  LIMIT,
  async () => {
    const page = await fresh().page();
    page.write([[P, "A"]]);
    const theirs = projectOf([P, "B"], [Q, "Q"]);
    await page.join(theirs, "Tiedoston yhdistäminen");
    page.write([["hyotylause/x", "X"]]);
    await until(() => isKept(page));
    const other = await browser.page();
    page.stop();
    const next = await browser.page();
    assert.deepEqual([at(next).sort(), next.undoable], [["A", "B"], "Tiedoston yhdistäminen"]);
    await next.undo();
    assert.deepEqual([at(next), at(next, Q), at(next, "hyotylause/x")], [["A"], [], ["X"]]);
    await until(() => at(other).length === 1);
    other.write([[Q, "Oma"]]);
    await until(() => at(next, Q).join() === "Oma");
    assert.equal((await browser.page()).undoable, undefined);
    await next.join(theirs, "Taas");
    assert.deepEqual(
      [at(next).sort(), at(next, Q).sort()],
      [
        ["A", "B"],
        ["Oma", "Q"],
      ],
    );
  },
);

test("a merge is taken back also where no database is", LIMIT, async () => {
  spoiltDatabase("missing");
  const page = await fresh().page();
  page.write([[P, "A"]]);
  await page.join(projectOf([P, "B"], [Q, "Q"]), "Yhdistäminen");
  const next = await browser.page();
  assert.deepEqual([at(next).sort(), at(next, Q)], [["A", "B"], ["Q"]]);
  await page.undo();
  assert.deepEqual([at(page), at(page, Q)], [["A"], []]);
});

test("a clearing is taken back after a reload", LIMIT, async () => {
  const page = await fresh().page();
  page.write([
    [P, "A"],
    [Q, "B"],
  ]);
  await page.act(
    [
      [P, ""],
      [Q, ""],
    ],
    "Tyhjennys",
  );
  page.stop();
  const next = await browser.page();
  assert.deepEqual([at(next), next.undoable], [[], "Tyhjennys"]);
  await next.undo();
  assert.deepEqual([at(next), at(next, Q)], [["A"], ["B"]]);
});

test("what an act replaces is a former version, also within one minute", LIMIT, async () => {
  const page = await fresh().page();
  await page.act([[P, "A"]], "Liittäminen");
  await page.act([[P, "B"]], "Liittäminen");
  await page.act([[P, "C"]], "Liittäminen");
  const next = await browser.page();
  for (const each of [page, next]) {
    const told = versionsAt(each.project, P).map(({ value }) => value);
    assert.deepEqual([at(each), told.sort()], [["C"], ["A", "B"]]);
  }
});

test("what no file has is counted until the project is exported", LIMIT, async () => {
  const page = await fresh().page();
  page.write([
    [P, "A"],
    [Q, "B"],
  ]);
  assert.equal(page.status.onlyHere, 2);
  assert.match(await page.exported(), /"juurruttajan-hanke"/);
  assert.deepEqual([page.status.onlyHere, page.status.exported], [0, NOW]);
  page.write([[P, "A2"]]);
  await until(() => isKept(page));
  assert.equal((await browser.page()).status.onlyHere, 1);
});

test(
  "a project that is removed comes back by undo, or when somebody writes in it",
  LIMIT,
  async () => {
    const page = await fresh().page();
    const news: News[] = [];
    page.hear((each) => news.push(each));
    page.write([[P, "A"]]);
    await until(() => isKept(page));
    const shelf = new Shelf(browser.around);
    await shelf.remove("h1");
    await until(() => news.includes("poistettu"));
    assert.equal((await shelf.list())[0]?.removed, NOW);
    await shelf.restore("h1");
    assert.equal((await shelf.list())[0]?.removed, undefined);
    await shelf.remove("h1");
    page.write([[Q, "B"]]);
    await until(() => isKept(page));
    assert.equal((await shelf.list())[0]?.removed, undefined);
    shelf.close();
  },
);

test(
  "a day after its removal a project is gone for good, and one that is forgotten at once",
  LIMIT,
  async () => {
    const page = await fresh().page();
    page.write([[P, "A"]]);
    await until(() => isKept(page));
    page.stop();
    const shelf = new Shelf(browser.around);
    await shelf.remove("h1");
    await shelf.tidy();
    assert.equal((await shelf.list()).length, 1);
    const later = new Shelf({ ...browser.around, now: () => NOW + 90_000 });
    await later.tidy();
    assert.deepEqual(await shelf.list(), []);
    later.close();
    shelf.close();
  },
);

test(
  "projects are listed with what their journals add, also those of a journal alone",
  LIMIT,
  async () => {
    spoiltDatabase("missing");
    const page = await fresh().page("h5");
    page.write([["hanke/nimi", "Vuoro vastaa"]]);
    const shelf = new Shelf(browser.around);
    const [only] = await shelf.list();
    assert.deepEqual(
      [only?.id, only?.project && valuesAt(only.project, "hanke/nimi")],
      ["h5", ["Vuoro vastaa"]],
    );
    shelf.close();
  },
);

test(
  "a project is added under an id of its own, and one is open in the browser",
  LIMIT,
  async () => {
    const shelf = new Shelf(fresh().around);
    const id = await shelf.add(projectOf([P, "A"]));
    assert.match(id, /^[a-z][a-z0-9]{9}$/);
    assert.deepEqual(at(await browser.page(id)), ["A"]);
    assert.equal(shelf.open, undefined);
    shelf.setOpen(id);
    assert.equal(shelf.open, id);
    shelf.close();
    assert.notEqual(newProjectId(), newProjectId());
  },
);

test("who goes on after a merge is taken back is another writer", LIMIT, async () => {
  const page = await fresh().page();
  page.write([[P, "A"]]);
  await page.join(projectOf([Q, "Heidän"]), "Tiedoston yhdistäminen");
  page.write([[P, "B"]]);
  const { writer } = page;
  await page.undo();
  assert.notEqual(page.writer, writer);
  page.write([[P, "C"]]);
  await page.save();
  const numbers = [...page.project.writers.keys()];
  assert.equal(new Set(numbers).size, numbers.length);
  assert.ok(page.project.values.get(P)?.every((entry) => entry.writer === page.writer));
});

test("a page hears that another has opened another project", LIMIT, async () => {
  const page = await fresh().page();
  const news: News[] = [];
  page.hear((each) => news.push(each));
  otherTab("juurruttaja:auki", "h9");
  otherTab("juurruttaja:auki", "h1");
  otherTab("juurruttaja:auki", "");
  otherTab("juurruttaja:auki", null);
  assert.deepEqual(news, ["vaihdettu"]);
});

test("a journal is written anew when another page has emptied the storage", LIMIT, async () => {
  spoiltDatabase("missing");
  const storage = memoryStorage();
  const page = await fresh(sourceOf(storage)).page();
  page.write([[P, "A"]]);
  const [key = ""] = Object.keys(storage);
  storage.removeItem(key);
  otherTab(null, null);
  assert.deepEqual(Object.keys(storage), [key]);
});

test("old sheets are taken over once, and stay where they are", LIMIT, async () => {
  const storage = memoryStorage({
    "juurruttaja:arkki:hyotylause:1.0": '{"kaytanne":"A"}',
    "juurruttaja:arkki:hyotylause:1.0:vaurio": "rikki",
    "juurruttaja:arkki:tarina:0.9": '{"alku":true}',
  });
  const page = await fresh(sourceOf(storage)).page();
  assert.equal(await takeOverOld(page, undefined, browser.around), true);
  assert.deepEqual([at(page), at(page, "tarina/alku")], [["A"], [true]]);
  assert.deepEqual(at(page, "hyotylause/@vaurio"), ["rikki"]);
  page.write([[P, ""]]);
  assert.equal(await takeOverOld(page, undefined, browser.around), false);
  storage.setItem("juurruttaja:arkki:tarina:0.9", '{"alku":true,"loppu":"Uusi"}');
  assert.equal(await takeOverOld(page, undefined, browser.around), true);
  assert.deepEqual([at(page), at(page, "tarina/loppu")], [[], ["Uusi"]]);
  assert.equal(storage.getItem("juurruttaja:arkki:hyotylause:1.0"), '{"kaytanne":"A"}');
});

test("hostile journals and flags do no harm", LIMIT, async () => {
  const storage = memoryStorage({
    "juurruttaja:loki:h1:a": "[[[",
    "juurruttaja:loki:h1:b":
      '{"after":0,"writes":[["__proto__",["x","b",1,1],[]],7,["a/b",["ok","b",1,1],["x"]]]}',
    "juurruttaja:loki:__proto__:c": '{"after":"x","writes":[]}',
    "juurruttaja:otettu": "[1,[2]]",
    "juurruttaja:auki": "../x",
  });
  const page = await fresh(sourceOf(storage)).page();
  assert.deepEqual([...page.project.values.keys()], ["a/b"]);
  assert.equal(await takeOverOld(page, undefined, browser.around), false);
  const shelf = new Shelf(browser.around);
  assert.deepEqual([shelf.open, (await shelf.list()).length], [undefined, 1]);
  shelf.close();
});
