/** Other words for the same: synonyms, also of phrases, and the parts and roots of a word. */

import { raise, type Terms } from "./terms.ts";
import type { Word } from "./vocabulary.ts";
import { WEIGHT } from "./weights.ts";

type Phrase = readonly string[];

/** Phrases that mean the same, each as its base forms, and where they lead. */
export interface SynonymGroup {
  readonly phrases: readonly Phrase[];
  /** Site-relative addresses, the first first. */
  readonly pages?: readonly string[];
  /** When the handbook has no such thing: its name in the partitive, and why the first is near. */
  readonly missing?: readonly [string, string];
}

interface Meaning {
  readonly phrase: Phrase;
  readonly others: readonly Phrase[];
}

/**
 * What is to be added to each group, with its weight; groups stay as they are until all is known.
 */
type Added = readonly [string, number][][];

export class Synonyms {
  /** Phrases by their first word. */
  readonly #meanings = new Map<string, Meaning[]>();

  constructor(groups: readonly SynonymGroup[]) {
    for (const { phrases } of groups) for (const each of phrases) this.#learn(each, phrases);
  }

  #learn(phrase: Phrase, group: readonly Phrase[]): void {
    const [first = ""] = phrase;
    const others = group.filter((each) => each !== phrase);
    const begun = this.#meanings.get(first) ?? [];
    this.#meanings.set(first, [...begun, { phrase, others }]);
  }

  /** Adds to every group what its base forms also mean; `words` has the site's words. */
  widen(groups: readonly Terms[], words: ReadonlyMap<string, Word>): void {
    const added = groups.map((): [string, number][] => []);
    groups.forEach((group, index) => {
      for (const [lemma, weight] of group) {
        this.#addOthers(groups, added, index, lemma, weight);
        added[index]?.push(...within(words.get(lemma), weight));
      }
    });
    groups.forEach((group, index) => {
      for (const [word, weight] of added[index] ?? []) raise(group, word, weight);
    });
  }

  #addOthers(
    groups: readonly Terms[],
    added: Added,
    index: number,
    lemma: string,
    weight: number,
  ): void {
    for (const { phrase, others } of this.#meanings.get(lemma) ?? []) {
      if (!phrase.every((word, offset) => groups[index + offset]?.has(word))) continue;
      const kind = phrase.length > 1 ? WEIGHT.phrase : WEIGHT.synonym;
      const words = others.flatMap((other) => shared(other, weight * kind));
      for (const offset of phrase.keys()) added[index + offset]?.push(...words);
    }
  }
}

/** The words of a phrase, each with its share of the weight. */
function shared(phrase: Phrase, weight: number): [string, number][] {
  return phrase.map((word) => [word, weight / Math.sqrt(phrase.length)]);
}

/** The parts of a word and what it is derived from. */
function within(word: Word | undefined, weight: number): [string, number][] {
  const parts = word?.parts.map((part): [string, number] => [part, weight * WEIGHT.part]);
  const roots = word?.roots.map((root): [string, number] => [root, weight * WEIGHT.root]);
  return [...(parts ?? []), ...(roots ?? [])];
}
