/** Drafts on the clipboard, as plain text and as HTML; what is copied is what is seen. */

import { plainText } from "../core/plain-text.ts";
import { toClipboardAs } from "../parts/clipboard.ts";
import { element } from "../parts/elements.ts";

/** A heading, a paragraph, or a sentence that goes on in the paragraph before it. */
export interface Copied {
  readonly kind: "otsikko" | "kappale" | "lause";
  readonly text: string;
}

/** Copies pieces, after a mark where there is one; whether the browser let it. */
export function copyWhole(pieces: readonly Copied[], mark: string): Promise<boolean> {
  const all = marked(pieces, mark);
  return toClipboardAs(textOf(all), markupOf(all));
}

/** Pieces as plain text. */
export function textOf(pieces: readonly Copied[]): string {
  return plainText(pieces.map((piece) => ({ ...piece, isTicked: false })));
}

/** Pieces with the mark that tells an invented project from a real one. */
export function marked(pieces: readonly Copied[], mark: string): readonly Copied[] {
  return mark ? [{ kind: "kappale", text: mark }, ...pieces] : pieces;
}

/** Selects what an element shows, so that it can be copied by hand. */
export function selectText(shown: HTMLElement): void {
  shown.focus();
  getSelection()?.selectAllChildren(shown);
}

/** Pieces as markup; text goes in as text. */
function markupOf(pieces: readonly Copied[]): string {
  const box = element("div");
  for (const { kind, text } of pieces) {
    if (kind === "otsikko") box.append(element("h3", "", text));
    else if (kind === "lause") box.lastElementChild?.append(` ${text}`);
    else box.append(...text.split("\n").map((line) => element("p", "", line)));
  }
  return [...box.children].map((each) => each.outerHTML).join("");
}
