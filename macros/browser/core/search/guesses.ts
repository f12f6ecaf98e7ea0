/** What a word that the site does not have as such may be: a form, a slip, a compound, or a kin. */

import { split, splitNear } from "./compounds.ts";
import { raise, type Terms } from "./terms.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { WEIGHT } from "./weights.ts";

const LEAST_KIN = 7;
const SURE_SLIP = 1.5; // letters under which a misspelt word is surely one of ours

/** Adds to `found` what a word may be, each as surely as it is so. */
export function guess(token: string, found: Terms, vocabulary: Vocabulary): void {
  const stems = vocabulary.byStem(token);
  for (const lemma of stems) raise(found, lemma, WEIGHT.stem);
  const most = forgiven(token.length);
  const near = most ? vocabulary.misspelt(token, most) : [];
  const sure = near.filter(({ far }) => far < SURE_SLIP);
  for (const { lemma, far } of stems.length ? sure : near) {
    raise(found, lemma, WEIGHT.fuzzy / Math.max(1, far * 0.8));
  }
  if (!stems.length && !sure.length) guessParts(token, found, near.length > 0, vocabulary);
}

function guessParts(token: string, found: Terms, isNear: boolean, vocabulary: Vocabulary): void {
  const parts = split(token, vocabulary);
  for (const lemma of parts) raise(found, lemma, WEIGHT.split);
  if (!parts.length && !isNear) {
    for (const lemma of splitNear(token, vocabulary)) raise(found, lemma, WEIGHT.splitNear);
  }
  if (found.size || isNear || token.length < LEAST_KIN) return;
  const start = token.slice(0, Math.max(5, Math.ceil(token.length / 2)));
  for (const lemma of vocabulary.starting(start)) raise(found, lemma, WEIGHT.kin);
}

/** How many letters of a word may be wrong. */
function forgiven(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 13 ? 2 : 3;
}
