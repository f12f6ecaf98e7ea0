/** The site's words, by every way that a visitor may write them. */

import { coreOf, stems } from "./inflection.ts";
import { NearForms } from "./near.ts";
import { MOST_NEAR, NEAR_SHARE } from "./weights.ts";
import { distance, fold, wordsOf } from "./words.ts";

/** A base form with the forms of it that the site uses, its parts, and what it is derived from. */
export interface Word {
  readonly lemma: string;
  readonly forms: readonly string[];
  readonly parts: readonly string[];
  readonly roots: readonly string[];
}

/** A base form, and by how many letters what was written missed it. */
export interface Near {
  readonly lemma: string;
  readonly far: number;
}

type Lists = Map<string, string[]>;

const FARTHEST = 12; // letters between a form and its base form

export class Vocabulary {
  readonly words = new Map<string, Word>();
  readonly exact: Lists = new Map();
  readonly #folded: Lists = new Map();
  readonly #cores: Lists = new Map();
  readonly #pairs: Lists = new Map();
  readonly #near: NearForms;

  /** Takes the words as lines: lemma|forms|parts|roots, each list with commas. */
  constructor(lines: string) {
    for (const line of lines.split("\n")) this.#learn(wordOf(line));
    for (const { parts, roots } of [...this.words.values()]) {
      const unknown = [...parts, ...roots].filter((part) => !this.words.has(part));
      for (const part of unknown) this.#learn(wordOf(part));
    }
    this.#near = new NearForms(this.#folded.keys());
  }

  #learn(word: Word): void {
    const { lemma, forms, parts } = word;
    this.words.set(lemma, word);
    for (const form of forms) {
      add(this.exact, form, lemma);
      add(this.#folded, fold(form), lemma);
    }
    add(this.#cores, coreOf(fold(lemma)), lemma);
    parts.slice(1).forEach((part, index) => {
      add(this.#pairs, `${parts[index]} ${part}`, lemma);
    });
  }

  /** Base forms of a word that is written as the site writes it, or without its dots. */
  known(token: string): readonly string[] {
    return this.exact.get(token) ?? this.#formed(fold(token));
  }

  #formed(form: string): readonly string[] {
    return this.#folded.get(form) ?? [];
  }

  /** Base forms that the site makes of two base forms together. */
  joined(first: string, second: string): readonly string[] {
    return this.#pairs.get(`${first} ${second}`) ?? [];
  }

  /** Base forms whose stem is left when an ending is taken away; the nearest ones. */
  byStem(token: string): string[] {
    const plain = fold(token);
    const closest = new Closest();
    for (const { stem, last } of stems(plain)) {
      for (const lemma of this.#cores.get(coreOf(stem)) ?? []) {
        const folded = fold(lemma);
        const ending = last === folded.at(-1) ? 0 : 0.5;
        closest.offer(lemma, distance(plain, folded, FARTHEST) + ending);
      }
    }
    return closest.far <= Math.max(3, plain.length * 0.6) ? [...closest.lemmas] : [];
  }

  /** Base forms of the forms nearest to a misspelt word, at most `most` letters away. */
  misspelt(token: string, most: number, only: (form: string) => boolean = () => true): Near[] {
    const near = this.#near.around(fold(token), most, only);
    return near.flatMap(({ form, far }) => this.#formed(form).map((lemma) => ({ lemma, far })));
  }

  /** Base forms of the words that begin so. */
  starting(start: string): string[] {
    const forms = this.#near.starting(fold(start));
    return [...new Set(forms.flatMap((form) => this.#formed(form)))];
  }

  /** Words of the site that look most like those of a query that found nothing. */
  nearest(query: string): string[] {
    const near = wordsOf(query)
      .filter((token) => token.length > 2)
      .flatMap((token) => this.misspelt(token, Math.floor(token.length * NEAR_SHARE)))
      .sort((a, b) => a.far - b.far);
    return [...new Set(near.map(({ lemma }) => lemma))].slice(0, MOST_NEAR);
  }

  /** Whether a word of a text is a base form that was searched, or has one as its part. */
  means(form: string, lemmas: ReadonlySet<string>): boolean {
    return this.known(form).some((lemma) => {
      const parts = this.words.get(lemma)?.parts ?? [];
      return lemmas.has(lemma) || parts.some((part) => lemmas.has(part));
    });
  }
}

/** The base forms that are offered at the least distance. */
class Closest {
  readonly lemmas = new Set<string>();
  far = Number.POSITIVE_INFINITY;

  offer(lemma: string, far: number): void {
    if (far > this.far) return;
    if (far < this.far) this.lemmas.clear();
    this.far = far;
    this.lemmas.add(lemma);
  }
}

function wordOf(line: string): Word {
  const [lemma = "", forms, parts, roots] = line.split("|");
  return { lemma, forms: [lemma, ...list(forms)], parts: list(parts), roots: list(roots) };
}

function list(text = ""): string[] {
  return text ? text.split(",") : [];
}

function add(map: Lists, key: string, value: string): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
