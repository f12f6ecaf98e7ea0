import assert from "node:assert/strict";
import { test } from "node:test";

import { memoryStorage, refused, sourceOf } from "../testing/storage.ts";
import { otherTab } from "../testing/window.ts";
import {
  type Heard,
  hear,
  keysFrom,
  ofBrowser,
  readText,
  removeText,
  textOr,
  writeText,
} from "./door.ts";

test("what is written is read, and what is removed is gone", () => {
  const source = sourceOf(memoryStorage());
  assert.deepEqual(readText("a", source), { text: null });
  assert.equal(writeText("a", "1", source), undefined);
  assert.deepEqual(readText("a", source), { text: "1" });
  assert.equal(removeText("a", source), undefined);
  assert.deepEqual(readText("a", source), { text: null });
});

test("a refused storage is a word and never an error", () => {
  assert.deepEqual(readText("a", refused), { fault: "refused" });
  assert.equal(textOr("muu", "a", refused), "muu");
  assert.equal(writeText("a", "1", refused), "refused");
  assert.equal(removeText("a", refused), "refused");
  assert.equal(keysFrom("", refused), undefined);
});

test("a full storage is told apart from a refused one, and keeps what it had", () => {
  const storage = memoryStorage({ a: "vanha" }, { quota: 40 });
  const source = sourceOf(storage);
  assert.equal(writeText("a", "x".repeat(100), source), "full");
  assert.deepEqual(readText("a", source), { text: "vanha" });
  assert.equal(writeText("b", "x".repeat(100), source), "full");
  assert.deepEqual(readText("b", source), { text: null });
  const closed = sourceOf(memoryStorage({ a: "vanha" }, { refuses: "writes" }));
  assert.equal(writeText("a", "uusi", closed), "refused");
  assert.equal(textOr("", "a", closed), "vanha");
});

test("an error that is no fault of the storage's room is a refusal", () => {
  const broken = () => {
    throw new TypeError("localStorage is undefined");
  };
  assert.equal(writeText("a", "1", broken), "refused");
});

test("keys of a family come in the order of the alphabet", () => {
  const source = sourceOf(memoryStorage({ "x:b": "1", y: "2", "x:a": "3" }));
  assert.deepEqual(keysFrom("x:", source), ["x:a", "x:b"]);
  assert.deepEqual(keysFrom("z", source), []);
});

test("the browser's own storage is opened only when it is asked for", () => {
  const storage = memoryStorage({ a: "1" });
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
  assert.deepEqual(readText("a", ofBrowser), { text: "1" });
});

test("what another tab does is heard", () => {
  const heard: Heard[] = [];
  hear((each) => heard.push(each));
  otherTab("a", "1");
  otherTab("a", null);
  otherTab(null, null);
  assert.deepEqual(heard, [
    { key: "a", text: "1" },
    { key: "a", text: null },
    { key: null, text: null },
  ]);
});
