/** What the dialog and the page of the search both say. */

import { HIT_NAMES, type HitKind } from "../core/types.ts";
import { element } from "./elements.ts";

export const BROKEN = "Hakemistoa ei saatu auki. Lataa sivu uudelleen.";
/** The kind of a page as a reader sees it. */
export function kindName(kind: string): string {
  return kind in HIT_NAMES ? HIT_NAMES[kind as HitKind] : "";
}

/** What the status says: a note on a line of its own when there is one, and then a sentence. */
export function withNote(note: string, sentence: string): (Node | string)[] {
  return note ? [element("strong", "hb-search__note", note), " ", sentence] : [sentence];
}
