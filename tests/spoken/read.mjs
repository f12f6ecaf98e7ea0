// Reads pages aloud as a screen reader would: given a list of {name, file, places}, on stdout
// for each name what is said of each of its places, phrase by phrase. A simulator, not a reader.
import { readFileSync } from "node:fs";
import { JSDOM, VirtualConsole } from "jsdom";

const GIVEN = ["window", "document", "getComputedStyle"];
/** What the simulator looks for in the global scope, with the types of a page. */
globalThis.CSS = { escape: (id) => id.replace(/[^\w-]/g, "\\$&") };
const OWN = new Set(Object.getOwnPropertyNames(globalThis));
const LONGEST = 20_000;

function give(window) {
  for (const name of Object.getOwnPropertyNames(window)) {
    const isType = /^[A-Z]/.test(name) && !OWN.has(name);
    if (isType || GIVEN.includes(name)) globalThis[name] = window[name];
  }
}

async function said(virtual, container) {
  await virtual.start({ container });
  const last = `end of ${(await virtual.spokenPhraseLog())[0]}`;
  for (let count = 0; (await virtual.lastSpokenPhrase()) !== last; count += 1) {
    if (count > LONGEST) throw new Error(`${last}: no end`);
    await virtual.next();
  }
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  return phrases;
}

async function read({ file, places, without }) {
  const { window } = new JSDOM(readFileSync(file, "utf8"), {
    virtualConsole: new VirtualConsole(), // what a page of no looks cannot answer is no fault
  });
  give(window);
  const { Virtual } = await import("@guidepup/virtual-screen-reader");
  if (without) for (const each of window.document.querySelectorAll(without)) each.remove();
  const found = {};
  for (const place of places) {
    const container = window.document.querySelector(place);
    if (!container) throw new Error(`${file}: no ${place}`);
    found[place] = await said(new Virtual(), container);
  }
  window.close();
  return found;
}

const all = {};
for (const page of JSON.parse(process.argv[2])) all[page.name] = await read(page);
process.stdout.write(JSON.stringify(all));
