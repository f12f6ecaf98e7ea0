/** A ready sentence or material into a draft, as if it were typed; and the blanks that wait. */

import { blankIn, holds } from "../core/project/blanks.ts";

const SAID = {
  added: "Lisätty vastaukseen.",
  there: "Lause on jo vastauksessa.",
  changed: "Lause on vaihdettu toiseen.",
} as const;

/** What was chosen to be added, and the ready sentences in whose place it comes. */
export interface Chosen {
  readonly text: string;
  readonly instead: readonly string[];
}

/** Adds to a draft that says `now`, once; what is said of it. */
export function addTo(draft: HTMLElement, now: string, { text, instead }: Chosen): string {
  draft.focus();
  const isThere = holds(now, text);
  const old = instead.find((each) => !isThere && select(draft, each, [0, each.length]));
  if (!isThere && !old) getSelection()?.selectAllChildren(draft);
  if (!isThere && !old) getSelection()?.collapseToEnd();
  if (!isThere) insert(draft, old || now === "" ? text : ` ${text}`);
  select(draft, text, blankIn(text));
  if (isThere) return SAID.there;
  return old ? SAID.changed : SAID.added;
}

/** Selects the blank in which the reader has just put the caret: what is typed fills it. */
export function selectPressed(): void {
  const selection = getSelection();
  const node = selection?.focusNode;
  if (!selection?.isCollapsed || !(node instanceof Text)) return;
  const blank = blankIn(node.data, selection.focusOffset);
  if (blank) selection.setBaseAndExtent(node, blank[0], node, blank[1]);
}

/** Puts a text where the selection is, so that the browser can take it back. */
function insert(draft: HTMLElement, text: string): void {
  if (document.execCommand("insertText", false, text)) return;
  const range = getSelection()?.getRangeAt(0);
  range?.deleteContents();
  range?.insertNode(document.createTextNode(text));
  draft.normalize();
  draft.dispatchEvent(new Event("input"));
}

/** Selects a range of a sentence that stands in a draft as it was; whether it does. */
function select(
  draft: HTMLElement,
  sentence: string,
  range: readonly [number, number] | undefined,
): boolean {
  const texts = document.createTreeWalker(draft, NodeFilter.SHOW_TEXT);
  while (range && texts.nextNode()) {
    const { currentNode } = texts;
    const at = (currentNode.textContent ?? "").lastIndexOf(sentence);
    if (at < 0) continue;
    getSelection()?.setBaseAndExtent(currentNode, at + range[0], currentNode, at + range[1]);
    return true;
  }
  return false;
}
