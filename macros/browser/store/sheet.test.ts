import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import type { Answer, Answers } from "../core/answers.ts";
import { memoryStorage, refused, sourceOf } from "../testing/storage.ts";
import { anyText } from "../testing/text.ts";
import { otherTab } from "../testing/window.ts";
import { SheetStore } from "./sheet.ts";

const KEY = "juurruttaja:arkki:hyotylause:1.0";
const OLD = "juurruttaja:arkki:hyotylause:0.9";

/** A store of worksheet hyotylause, version 1.0, over the given texts. */
function over(start: Record<string, string> = {}, quota = Number.POSITIVE_INFINITY) {
  const storage = memoryStorage(start, { quota });
  return { storage, store: new SheetStore("hyotylause", "1.0", sourceOf(storage)) };
}

function answers(pairs: Record<string, Answer>): Answers {
  return new Map(Object.entries(pairs));
}

const plain = (read: Answers) => Object.fromEntries(read);

test("nothing is kept at first", () => {
  assert.deepEqual(over().store.read(), { answers: new Map() });
});

test("what is written is read by the next page", () => {
  const { storage, store } = over();
  assert.equal(store.write(answers({ kaytanne: "Penkki", valittu: true })), undefined);
  const next = new SheetStore("hyotylause", "1.0", sourceOf(storage));
  assert.deepEqual(plain(next.read().answers), { kaytanne: "Penkki", valittu: true });
});

test("two tabs that write different fields do not undo each other", () => {
  const { storage, store } = over();
  const other = new SheetStore("hyotylause", "1.0", sourceOf(storage));
  store.write(answers({ kaytanne: "Ensimmäinen" }));
  other.write(answers({ pulma: "Toinen" }));
  assert.deepEqual(plain(store.read().answers), { kaytanne: "Ensimmäinen", pulma: "Toinen" });
});

test("a damaged text is told of, set aside, and not written over", () => {
  const { storage, store } = over({ [KEY]: '{"kaytanne": "Vanha te' });
  assert.deepEqual(store.read(), { answers: new Map(), note: "damaged" });
  assert.equal(storage.getItem(`${KEY}:vaurio`), '{"kaytanne": "Vanha te');
  assert.equal(storage.getItem(KEY), null);
  store.write(answers({ kaytanne: "Uusi" }));
  assert.equal(storage.getItem(`${KEY}:vaurio`), '{"kaytanne": "Vanha te');
  assert.deepEqual(plain(store.read().answers), { kaytanne: "Uusi" });
});

test("a damaged text stays where it is when there is no room for a copy", () => {
  const { storage, store } = over({ [KEY]: "rikki".repeat(20) }, 300);
  assert.equal(store.read().note, "damaged");
  assert.equal(storage.getItem(KEY), "rikki".repeat(20));
});

test("answers of an older version come along, and it is told", () => {
  const { store } = over({
    [OLD]: '{"kaytanne": "Vanhasta"}',
    [`${OLD}:vaurio`]: '{"kaytanne": "ei"}',
  });
  const { answers: kept, note } = store.read();
  assert.deepEqual([plain(kept), note], [{ kaytanne: "Vanhasta" }, "older"]);
});

test("an older version does not come over this one, nor from another worksheet", () => {
  const { store } = over({
    [KEY]: "{}",
    [OLD]: '{"kaytanne": "Vanhasta"}',
    "juurruttaja:arkki:hyotylauseet:0.9": '{"kaytanne": "Muualta"}',
  });
  assert.deepEqual(store.read(), { answers: new Map() });
  const { store: other } = over({ "juurruttaja:arkki:hyotylauseet:0.9": '{"a": "Muualta"}' });
  assert.deepEqual(other.read(), { answers: new Map() });
});

test("a refused storage is told at reading and at writing", () => {
  const store = new SheetStore("hyotylause", "1.0", refused);
  assert.deepEqual(store.read(), { answers: new Map(), note: "refused" });
  assert.equal(store.write(answers({ a: "x" })), "refused");
});

test("a full storage is told, and what was kept is still there", () => {
  const { store } = over({ [KEY]: '{"kaytanne":"Vanha"}' }, 200);
  assert.equal(store.write(answers({ pulma: "x".repeat(500) })), "full");
  assert.deepEqual(plain(store.read().answers), { kaytanne: "Vanha" });
});

test("another tab's text is heard when it is this sheet's and can be read", () => {
  const { store } = over();
  const heard: unknown[] = [];
  store.hear((each) => heard.push(plain(each)));
  otherTab(KEY, '{"pulma": "Toinen"}');
  otherTab(OLD, '{"pulma": "Vanha"}');
  otherTab(KEY, "rikki");
  otherTab(KEY, null);
  otherTab(null, null);
  assert.deepEqual(heard, [{ pulma: "Toinen" }]);
});

test("whatever stands under a key, reading and writing never fail and the new answer is kept", () => {
  const text = fc.oneof(anyText, fc.json(), fc.constant("null"));
  fc.assert(
    fc.property(text, text, (now, old) => {
      const { store } = over({ [KEY]: now, [OLD]: old });
      store.read();
      assert.equal(store.write(answers({ kaytanne: "Uusi" })), undefined);
      assert.equal(store.read().answers.get("kaytanne"), "Uusi");
    }),
  );
});

test("a text that could not be read is never lost by reading and writing", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const { storage, store } = over({ [KEY]: text });
      const { note } = store.read();
      store.write(answers({ kaytanne: "Uusi" }));
      if (note === "damaged") assert.equal(storage.getItem(`${KEY}:vaurio`), text);
    }),
  );
});

test("writes of one field after another come to the same as all at once", () => {
  const pairs = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.string()));
  fc.assert(
    fc.property(pairs, (changes) => {
      const [one, all] = [over(), over()];
      for (const change of changes) one.store.write(new Map([change]));
      all.store.write(new Map(changes));
      assert.deepEqual(plain(one.store.read().answers), plain(all.store.read().answers));
    }),
  );
});

test("a full storage never loses what it had, at any quota", () => {
  fc.assert(
    fc.property(fc.nat({ max: 600 }), fc.array(fc.string(), { maxLength: 10 }), (quota, texts) => {
      const { store } = over({}, quota);
      let last = "";
      for (const text of texts) if (!store.write(answers({ a: text }))) last = text;
      assert.equal(store.read().answers.get("a") ?? "", last);
    }),
  );
});
