/** What a visitor may mean by what was typed, a group of base forms for each word. */

import { guess } from "./guesses.ts";
import type { Synonyms } from "./synonyms.ts";
import { raise, type Terms } from "./terms.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { MOST_LETTERS, MOST_WORDS, WEIGHT } from "./weights.ts";
import { fold, wordsOf } from "./words.ts";

const LEAST_PREFIX = 3; // letters from which the word that is being written may be a beginning
const LEAST_SLIP = 5;
const BEFORE_NUMBER = /^(?:työpohja|arkki)/;

interface Lists {
  /** Words that ask for nothing. */
  readonly ignored: Iterable<string>;
  /** Words that stand in some page's title. */
  readonly titled: Iterable<string>;
}

/** A query as it was understood, word by word. */
export interface Reading {
  readonly tokens: readonly string[];
  /** What each may mean by itself. */
  readonly direct: readonly Terms[];
  /** What each may mean, synonyms and parts of words too. */
  readonly groups: readonly Terms[];
}

export class QueryReader {
  readonly #vocabulary: Vocabulary;
  readonly #ignored: ReadonlySet<string>;
  readonly #titled: ReadonlySet<string>;
  readonly #synonyms: Synonyms;

  constructor(vocabulary: Vocabulary, synonyms: Synonyms, { ignored, titled }: Lists) {
    this.#vocabulary = vocabulary;
    this.#synonyms = synonyms;
    this.#ignored = new Set(ignored);
    this.#titled = new Set(titled);
  }

  /** What each word that asks for something may mean, in the order of the query. */
  read(query: string): Reading {
    const all = numbered(wordsOf(query.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS));
    const asking = all.filter((token, index) => {
      return !this.#isIgnored(token) || this.#isPart(token, all[index - 1], all[index + 1]);
    });
    const tokens = asking.length ? asking : all;
    const open = !/\s$/.test(query); // the last word is still being written
    const groups = tokens.map((token, index) => {
      return this.#terms(token, open && index === tokens.length - 1);
    });
    const [token, group] = [tokens[0], groups[0]];
    if (tokens.length === 1 && token && group) this.#slip(token, group);
    this.#join(tokens, groups);
    const direct = groups.map((each) => new Map(each));
    this.#synonyms.widen(groups, this.#vocabulary.words);
    return { tokens, direct, groups };
  }

  #isIgnored(token: string): boolean {
    return [token, ...this.#vocabulary.known(token)].some((lemma) => this.#ignored.has(lemma));
  }

  /** Whether a word is part of a compound that is written apart. */
  #isPart(token: string, before = "", after = ""): boolean {
    const wholes = [before && `${before}${token}`, after && `${token}${after}`].filter(Boolean);
    return wholes.some((whole) => this.#vocabulary.known(whole).length > 0);
  }

  #terms(token: string, isOpen: boolean): Terms {
    const found: Terms = new Map();
    const exact = this.#vocabulary.known(token);
    const sure = this.#vocabulary.exact.has(token) ? 1 : WEIGHT.folded;
    for (const lemma of exact) raise(found, lemma, sure);
    if (!exact.length) guess(token, found, this.#vocabulary);
    if (isOpen && token.length >= LEAST_PREFIX) {
      const weight = exact.length ? WEIGHT.prefixOfKnown : WEIGHT.prefix;
      for (const lemma of this.#vocabulary.starting(token)) raise(found, lemma, weight);
    }
    return found;
  }

  /** One word that is a word, but may be a slip for the word of a title. */
  #slip(token: string, group: Terms): void {
    if (token.length < LEAST_SLIP || !this.#vocabulary.known(token).length) return;
    if ([...group.keys()].some((lemma) => this.#titled.has(lemma))) return;
    const own = fold(token);
    for (const { lemma, far } of this.#vocabulary.misspelt(token, 1, (form) => form !== own)) {
      if (far < 2 && this.#titled.has(lemma)) group.set(lemma, WEIGHT.slip);
    }
  }

  /** Two words that the site writes as one mean also the one. */
  #join(tokens: readonly string[], groups: readonly Terms[]): void {
    for (let index = 0; index + 1 < tokens.length; index += 1) {
      const [first, second] = [groups[index] as Terms, groups[index + 1] as Terms];
      const together = this.#vocabulary.known(`${tokens[index]}${tokens[index + 1]}`);
      for (const lemma of [...together, ...this.#pairs(first, second)]) {
        first.set(lemma, WEIGHT.joined);
        second.set(lemma, WEIGHT.joined);
      }
    }
  }

  #pairs(first: Terms, second: Terms): string[] {
    return [...first.keys()].flatMap((one) => {
      return [...second.keys()].flatMap((other) => this.#vocabulary.joined(one, other));
    });
  }
}

/** The words, where the number of a worksheet has two digits as the worksheets have: 7 is 07. */
function numbered(words: readonly string[]): string[] {
  return words.map((word, index) => {
    const isNumber = words.length === 1 || BEFORE_NUMBER.test(words[index - 1] ?? "");
    return isNumber && /^\d$/.test(word) ? `0${word}` : word;
  });
}
