/** The site's words, by every way that a visitor may write them. */

import { coreOf, stems } from "./inflection.ts";
import { NearForms } from "./near.ts";
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

/** A compound cut in two: what its parts may be, and how many letters of one part are wrong. */
interface Cut {
  readonly lemmas: readonly string[];
  readonly far: number;
  /** Letters of the part that is known. */
  readonly length: number;
}

type Lists = Map<string, string[]>;

const FARTHEST = 12; // letters between a form and its base form
const LEAST_PART = 3; // letters of a word in a compound
const LEAST_INFLECTED_PART = 5;
const LEAST_NEAR_PART = 4;

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

  /** The base forms of each part, when the word is two known words together; else none. */
  split(token: string): string[] {
    for (let cut = token.length - LEAST_PART; cut >= LEAST_PART; cut -= 1) {
      const first = this.known(token.slice(0, cut));
      const last = this.#tail(token.slice(cut));
      if (first.length && last.length) return [...first, ...last];
    }
    return [];
  }

  /** The base forms of each part, when one is known and the other misspelt; else none. */
  splitNear(token: string): string[] {
    let best: Cut | undefined;
    for (let cut = token.length - LEAST_NEAR_PART; cut >= LEAST_NEAR_PART; cut -= 1) {
      const [first, last] = [token.slice(0, cut), token.slice(cut)];
      for (const found of [this.#cut(first, last, cut), this.#cut(last, first, last.length)]) {
        if (found && (!best || found.far < best.far || sameFar(found, best))) best = found;
      }
    }
    return best ? [...best.lemmas] : [];
  }

  /** A cut whose one side is a known word, and the other nearly one. */
  #cut(sure: string, unsure: string, length: number): Cut | undefined {
    const known = this.known(sure);
    if (!known.length) return undefined;
    const near = this.misspelt(unsure, unsure.length < 8 ? 1 : 2);
    if (!near.length) return undefined;
    const far = Math.min(...near.map((each) => each.far));
    return { lemmas: [...known, ...near.map(({ lemma }) => lemma)], far, length };
  }

  #tail(tail: string): readonly string[] {
    const known = this.known(tail);
    return known.length || tail.length < LEAST_INFLECTED_PART ? known : this.byStem(tail);
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

/** Whether a cut is as near as another, and has more letters of a word that is known. */
function sameFar(cut: Cut, other: Cut): boolean {
  return cut.far === other.far && cut.length > other.length;
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
