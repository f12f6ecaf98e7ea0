/** What stands in the content controls of a Word file, whichever program has saved it. */

import { unzipSync } from "fflate";

import type { FaultKind } from "../core/project/fault-sentences.ts";
import type { Form, Place } from "../core/project/filled-form.ts";

const DOCUMENT = "word/document.xml";
const FACTS = "docProps/core.xml";
const MIME = "mimetype"; // of an OpenDocument file
const LARGEST = 50_000_000; // bytes of a part; our largest has some 300 000
const ADDRESS = /[^\s,;]*\/t\/\d{2,}\//;
const OPTION = /^(.+)-(\d+)$/;
const TICKED = /[☒☑☓✓✔]/;

/** The form of a Word file, or the kind of its fault. Never throws. */
export function readDocx(bytes: Uint8Array): Form | FaultKind {
  const parts = unzipped(bytes);
  if (!parts) return "docx-rikki";
  const document = parts[DOCUMENT];
  if (!document) return textOfPart(parts[MIME]).includes("opendocument") ? "odt" : "zip";
  const page = new DOMParser().parseFromString(textOfPart(document), "application/xml");
  if (page.querySelector("parsererror")) return "docx-rikki";
  const controls = elements(page, "sdt").flatMap(controlOf);
  if (!controls.length) return "docx-litistetty";
  const source = ADDRESS.exec(textOfPart(parts[FACTS]))?.[0] ?? "";
  return { source, places: controls.map(placeOf) };
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  const wanted = [DOCUMENT, FACTS, MIME];
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.includes(name) && originalSize < LARGEST,
    });
  } catch {
    return undefined;
  }
}

function textOfPart(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : "";
}

/** A control: its tag, its name to people, and what stands in it; a tick has no text. */
interface Control {
  readonly tag: string;
  readonly alias: string;
  readonly text: string;
  readonly isTicked: boolean | undefined;
}

function controlOf(control: Element): Control[] {
  const head = child(control, "sdtPr");
  const content = child(control, "sdtContent");
  const tag = attributeOf(head, "tag");
  if (!head || !content || !tag) return [];
  const alias = attributeOf(head, "alias");
  const box = elements(head, "checkbox")[0];
  const checked = box && elements(box, "checked")[0];
  const isTicked = box && (isOn(checked) || TICKED.test(content.textContent ?? ""));
  return [{ tag, alias, text: isPrompt(head, content) ? "" : textOf(content), isTicked }];
}

/** Whether a program's own prompt stands in a control; ours is of spaces alone. */
function isPrompt(head: Element, content: Element): boolean {
  return elements(head, "showingPlcHdr").length > 0 && elements(content, "rStyle").length > 0;
}

function isOn(checked: Element | undefined): boolean {
  const value = [...(checked?.attributes ?? [])].find(
    ({ localName }) => localName === "val",
  )?.value;
  return value === "1" || value === "true" || value === "on";
}

/** A control's place; a tick with a number may be an option, whose words begin its name. */
function placeOf({ tag, alias, text, isTicked }: Control): Place {
  if (isTicked === undefined) return { name: tag, value: text };
  const [, name] = OPTION.exec(tag) ?? [];
  const end = alias.indexOf(": ");
  if (name === undefined || end < 0) return { name: tag, value: isTicked };
  return { name: tag, value: isTicked, option: { name, words: alias.slice(0, end) } };
}

/** The words of a control, line by line. */
function textOf(content: Element): string {
  const words = [...content.getElementsByTagName("*")].map(wordOf);
  return words.join("").replace(/^\n/, "");
}

/** What an element says: a paragraph begins a line. */
function wordOf(element: Element): string {
  const { localName } = element;
  if (localName === "t") return element.textContent ?? "";
  if (localName === "tab") return element.parentElement?.localName === "r" ? "\t" : "";
  return ["p", "br", "cr"].includes(localName) ? "\n" : "";
}

function elements(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS("*", name)];
}

function child(element: Element, name: string): Element | undefined {
  return [...element.children].find(({ localName }) => localName === name);
}

function attributeOf(head: Element | undefined, name: string): string {
  const found = head && child(head, name);
  return [...(found?.attributes ?? [])].find(({ localName }) => localName === "val")?.value ?? "";
}
