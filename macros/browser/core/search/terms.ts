/** What one word of a query may mean: base forms of the index, and how surely each was meant. */

import { MEANT } from "./weights.ts";

/** Base forms and how surely each was meant (0–1). */
export type Terms = Map<string, number>;

/** Takes a base form in, or makes it surer; never less sure. */
export function raise(terms: Terms, lemma: string, weight: number): void {
  terms.set(lemma, Math.max(terms.get(lemma) ?? 0, weight));
}

/** The base forms that count as what was asked. */
export function meant(terms: Terms): Set<string> {
  const sure = [...terms].filter(([, weight]) => weight >= MEANT);
  return new Set(sure.map(([lemma]) => lemma));
}
