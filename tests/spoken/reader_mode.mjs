// What Readability keeps of pages, as the reader's mode of Firefox does: given a list of files, on
// stdout the text of each.
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

function kept(file) {
  const virtualConsole = new VirtualConsole();
  const { window } = new JSDOM(readFileSync(file, "utf8"), { virtualConsole });
  const article = new Readability(window.document).parse();
  window.close();
  return article?.textContent ?? "";
}

process.stdout.write(JSON.stringify(JSON.parse(process.argv[2]).map(kept)));
