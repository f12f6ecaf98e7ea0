/**
 * Where the editor's list leads: the pages of the phrases that a query holds, and what is said
 * when the thing that was asked is not in the handbook.
 */

import type { SynonymGroup } from "./synonyms.ts";
import type { Terms } from "./terms.ts";
import { LEAD, MEANT } from "./weights.ts";

/** A thing that the handbook does not have (in the partitive), and why its nearest is near. */
export interface Missing {
  readonly thing: string;
  readonly reason: string;
  /** The site-relative address of the nearest. */
  readonly page: string;
}

/** A phrase of the list, without the words that ask for nothing, and its group. */
interface Phrase {
  readonly words: readonly string[];
  readonly group: SynonymGroup;
}

/** How well a phrase is what was asked (0–1). */
interface Led {
  readonly phrase: Phrase;
  readonly share: number;
}

export class Leads {
  /** Phrases by each of their words. */
  readonly #phrases = new Map<string, Phrase[]>();

  constructor(groups: readonly SynonymGroup[], ignored: ReadonlySet<string>) {
    for (const group of groups) {
      if (!group.pages) continue;
      for (const words of group.phrases) this.#learn(words, ignored, group);
    }
  }

  #learn(all: readonly string[], ignored: ReadonlySet<string>, group: SynonymGroup): void {
    const asking = all.filter((word) => !ignored.has(word));
    const phrase = { words: [...new Set(asking.length ? asking : all)], group };
    for (const word of phrase.words) {
      this.#phrases.set(word, [...(this.#phrases.get(word) ?? []), phrase]);
    }
  }

  /** The pages that the query leads to, each with how surely (0–1); earlier ones of a list more. */
  pages(groups: readonly Terms[]): Map<string, number> {
    const found = new Map<string, number>();
    for (const { phrase, share } of this.#led(groups, MEANT)) {
      phrase.group.pages?.forEach((page, index) => {
        const sure = share * (1 - index * LEAD.later);
        found.set(page, Math.max(found.get(page) ?? 0, sure));
      });
    }
    return found;
  }

  /** What was asked by its own name and is missing; undefined when something else was meant. */
  missing(direct: readonly Terms[]): Missing | undefined {
    let best: Led | undefined;
    for (const led of this.#led(direct, LEAD.named)) {
      if (led.share > (best?.share ?? LEAD.least)) best = led;
    }
    const { pages, missing } = best?.phrase.group ?? {};
    const [page] = pages ?? [];
    if (!missing || page === undefined) return undefined;
    const [thing, reason] = missing;
    return { thing, reason, page };
  }

  /** Every phrase of which the query holds enough, each word at least so sure. */
  *#led(groups: readonly Terms[], least: number): Generator<Led> {
    const begun = new Set<Phrase>();
    for (const group of groups) {
      for (const [word, weight] of group) {
        if (weight < least) continue;
        for (const phrase of this.#phrases.get(word) ?? []) begun.add(phrase);
      }
    }
    for (const phrase of begun) {
      const share = shareOf(phrase.words, groups, least);
      if (share > 0) yield { phrase, share };
    }
  }
}

/**
 * How much of a phrase and of a query are the same: 1 when all of both, 0 when the phrase is not
 * nearly whole.
 */
function shareOf(words: readonly string[], groups: readonly Terms[], least: number): number {
  const used = new Set<number>();
  let said = 0;
  for (const word of words) {
    const sure = groups.map((group) => group.get(word) ?? 0);
    const most = Math.max(...sure);
    if (most < least) continue;
    said += most;
    sure.forEach((weight, index) => {
      if (weight === most) used.add(index);
    });
  }
  const whole = said / words.length;
  if (whole < (words.length > 2 ? LEAD.whole : MEANT)) return 0;
  if (words.length === 2 && said < 2 * MEANT) return 0;
  return whole ** 2 * (used.size / groups.length) ** LEAD.rest;
}
