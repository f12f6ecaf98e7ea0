/** The site's words, by every way that a visitor may write them. */

import MiniSearch from "minisearch";

import { coreOf, stems } from "./inflection.ts";
import { MOST_STARTING } from "./weights.ts";
import { distance, fold } from "./words.ts";

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
  readonly #near = new MiniSearch<{ id: number; forms: string }>({
    fields: ["forms"],
    tokenize: (text) => text.split(","),
    processTerm: (term) => term,
  });

  /** Takes the words as lines: lemma|forms|parts|roots, each list with commas. */
  constructor(lines: string) {
    for (const line of lines.split("\n")) this.#learn(line);
    for (const word of [...this.words.values()]) {
      for (const part of [...word.parts, ...word.roots]) {
        if (!this.words.has(part)) this.#learn(part);
      }
    }
    this.#near.addAll([...this.#folded.keys()].map((forms, id) => ({ id, forms })));
  }

  #learn(line: string): void {
    const [lemma = "", forms, parts, roots] = line.split("|");
    const word = { lemma, forms: [lemma, ...list(forms)], parts: list(parts), roots: list(roots) };
    this.words.set(lemma, word);
    for (const form of word.forms) {
      add(this.exact, form, lemma);
      add(this.#folded, fold(form), lemma);
    }
    add(this.#cores, coreOf(fold(lemma)), lemma);
    word.parts.slice(1).forEach((part, index) => {
      add(this.#pairs, `${word.parts[index]} ${part}`, lemma);
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

  /** The base forms of each part, when the word is two known words together; else none. */
  split(token: string): string[] {
    for (let cut = token.length - 3; cut >= 3; cut -= 1) {
      const first = this.known(token.slice(0, cut));
      const last = this.#tail(token.slice(cut));
      if (first.length && last.length) return [...first, ...last];
    }
    return [];
  }

  #tail(tail: string): readonly string[] {
    const known = this.known(tail);
    return known.length || tail.length <= 4 ? known : this.byStem(tail);
  }

  /** Base forms of the forms nearest to a misspelt word, at most `most` letters away. */
  misspelt(token: string, most: number, only: (form: string) => boolean = () => true): Near[] {
    const plain = fold(token);
    const reach = most + 1;
    const forms = this.#near
      .search(plain, { fuzzy: reach, maxFuzzy: reach })
      .flatMap((hit) => hit.terms)
      .filter(only);
    const near = forms
      .map((form) => ({ form, far: missed(plain, form, most) }))
      .filter((each) => each.far < reach);
    const best = Math.min(...near.map((each) => each.far));
    return near
      .filter((each) => each.far <= best + 0.3)
      .flatMap(({ form, far }) => this.#formed(form).map((lemma) => ({ lemma, far })));
  }

  /** Base forms of the words that begin so. */
  starting(start: string): string[] {
    const shortFirst = {
      prefix: true,
      boostDocument: (_: number, term: string) => 1 / term.length,
    };
    const found = this.#near.search(fold(start), shortFirst).slice(0, MOST_STARTING);
    return [...new Set(found.flatMap((hit) => hit.terms.flatMap((form) => this.#formed(form))))];
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

/** A wrong first letter is a little worse than another. */
function missed(plain: string, form: string, most: number): number {
  return distance(plain, form, most) + (form[0] === plain[0] ? 0 : 0.2);
}

function list(text = ""): string[] {
  return text ? text.split(",") : [];
}

function add(map: Lists, key: string, value: string): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
