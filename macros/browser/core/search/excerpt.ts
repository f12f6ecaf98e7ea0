/** The passage of a page that says most of what was searched, cut around its first hit. */

import { pieces, wordsOf } from "./words.ts";

/** Tells whether a word is one that was searched. */
export type Means = (word: string) => boolean;

/** A piece of a text, and whether it is to be marked. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

const EXCERPT = 170; // letters

/**
 * The best of the passages, at most EXCERPT letters of it; the first passage is the page's lead.
 */
export function excerpt(passages: readonly string[], lead: string, means: Means): string {
  const first = passages[0] ?? "";
  const count = (text: string) => new Set(wordsOf(text).filter(means)).size;
  let best = first || lead;
  let most = count(first) + 0.5; // another passage has to say more than the lead
  for (const passage of passages) {
    const said = count(passage);
    if (said > most) [best, most] = [passage, said];
  }
  return cut(best, means);
}

/** Whole words of a text around its first hit, at most EXCERPT letters and a word. */
export function cut(text: string, means: Means): string {
  if (text.length <= EXCERPT) return text;
  const words = text.split(" ");
  const last = words.length - 1;
  const hit = words.findIndex((word) => wordsOf(word).some(means));
  let from = Math.max(0, hit);
  let to = from;
  while (words.slice(from, to + 1).join(" ").length < EXCERPT && (from > 0 || to < last)) {
    from = Math.max(0, from - 1);
    to = Math.min(last, to + 1);
  }
  const before = from > 0 ? "… " : "";
  const after = to < last ? " …" : "";
  return `${before}${words.slice(from, to + 1).join(" ")}${after}`;
}

/** The text in pieces, the words that were searched apart; joined they are the text. */
export function marked(text: string, means: Means): Piece[] {
  return pieces(text).map((piece) => {
    const [form] = wordsOf(piece);
    return { text: piece, isHit: form !== undefined && means(form) };
  });
}
