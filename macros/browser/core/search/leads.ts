/**
 * Where the editor's list leads: the pages of the phrases that a query holds, and what is said
 * when the thing that was asked is not in the handbook.
 */

import type { Reading } from "./query.ts";
import type { SynonymGroup } from "./synonyms.ts";
import type { Terms } from "./terms.ts";
import { LEAD, MEANT } from "./weights.ts";
import { fold } from "./words.ts";

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
  /** How surely it is meant when all of it is said: less when one word of many is left of it. */
  readonly sure: number;
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

  #learn(written: readonly string[], ignored: ReadonlySet<string>, group: SynonymGroup): void {
    const all = written.map((word) => (isForm(word) ? fold(word) : word));
    const asking = all.filter((word) => !ignored.has(word));
    const words = [...new Set(asking.length ? asking : all)];
    const phrase = { words, group, sure: all.length > 1 && words.length === 1 ? LEAD.rump : 1 };
    for (const word of phrase.words) {
      this.#phrases.set(word, [...(this.#phrases.get(word) ?? []), phrase]);
    }
  }

  /** The pages that the query leads to, each with how surely (0–1); earlier ones of a list more. */
  pages({ tokens, groups }: Reading): Map<string, number> {
    const found = new Map<string, number>();
    for (const { phrase, share } of this.#led(withForms(groups, tokens), MEANT)) {
      phrase.group.pages?.forEach((page, index) => {
        const sure = share * (1 - index * LEAD.later);
        found.set(page, Math.max(found.get(page) ?? 0, sure));
      });
    }
    return found;
  }

  /** What was asked by its own name and is missing; undefined when something else was meant. */
  missing({ tokens, direct }: Reading): Missing | undefined {
    let best: Led | undefined;
    for (const led of this.#led(withForms(direct, tokens), LEAD.named)) {
      if (isBetter(led, best)) best = led;
    }
    const { pages, missing } = best?.phrase.group ?? {};
    const [page] = pages ?? [];
    if (!missing || page === undefined) return undefined;
    const [thing, reason] = missing;
    return { thing, reason, page };
  }

  /** Every phrase of which the query holds enough, each word at least so sure. */
  *#led(groups: readonly Terms[], least: number): Generator<Led> {
    for (const phrase of new Set(groups.flatMap((group) => this.#begun(group, least)))) {
      const share = phrase.sure * shareOf(phrase.words, groups, least);
      if (share > 0) yield { phrase, share };
    }
  }

  /** The phrases that have a word of a group. */
  #begun(group: Terms, least: number): Phrase[] {
    const sure = [...group].filter(([, weight]) => weight >= least);
    return sure.flatMap(([word]) => this.#phrases.get(word) ?? []);
  }
}

/** Whether a phrase is more of what was asked; of two as good, the one that is not missing. */
function isBetter({ phrase, share }: Led, best: Led | undefined): boolean {
  if (share !== best?.share) return share > (best?.share ?? LEAD.least);
  return !phrase.group.missing;
}

/** Whether a word of a phrase is meant in that form alone: `=verkossa`. */
function isForm(word: string): boolean {
  return word.startsWith("=");
}

/** What each word may mean, and the form in which it was written. */
function withForms(groups: readonly Terms[], tokens: readonly string[]): Terms[] {
  return groups.map((group, index) => new Map([...group, [fold(`=${tokens[index]}`), 1]]));
}

/**
 * How much of a phrase and of a query are the same: 1 when all of both, 0 when the phrase is not
 * nearly whole.
 */
function shareOf(words: readonly string[], groups: readonly Terms[], least: number): number {
  const used = new Set<number>();
  let said = 0;
  let missed = 0;
  for (const word of words) {
    const sure = groups.map((group) => group.get(word) ?? 0);
    const most = Math.max(...sure);
    if (most < least) missed += 1;
    else said += most;
    sure.forEach((weight, index) => {
      if (weight === most && most >= least) used.add(index);
    });
  }
  if (missed > words.length * LEAD.left) return 0;
  return (said / words.length) ** 2 * (used.size / groups.length) ** LEAD.rest;
}
