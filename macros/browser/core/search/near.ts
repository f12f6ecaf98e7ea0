/** The forms of words that look most like what was written, and those that begin so. */

import MiniSearch from "minisearch";

import { MOST_STARTING } from "./weights.ts";
import { distance } from "./words.ts";

/** A form, and by how many letters what was written missed it. */
export interface NearForm {
  readonly form: string;
  readonly far: number;
}

/** A form and which letters it has, a bit for each; two letters may share one. */
interface Lettered {
  readonly form: string;
  readonly letters: number;
}

const AS_NEAR = 0.3; // letters further than the nearest that are as good

export class NearForms {
  readonly #index = new MiniSearch<{ id: number; forms: string }>({
    fields: ["forms"],
    tokenize: (text) => text.split(","),
    processTerm: (term) => term,
  });

  /** Forms by how many letters they have. */
  readonly #byLength = new Map<number, Lettered[]>();

  constructor(forms: Iterable<string>) {
    const all = [...forms];
    this.#index.addAll(all.map((form, id) => ({ id, forms: form })));
    for (const form of all) {
      const same = this.#byLength.get(form.length) ?? [];
      if (!same.length) this.#byLength.set(form.length, same);
      same.push({ form, letters: lettersOf(form) });
    }
  }

  /** The forms at most `most` letters away of which `only` is true; the nearest of them. */
  around(plain: string, most: number, only: (form: string) => boolean): NearForm[] {
    const near = [...this.#alike(plain, most)]
      .filter(only)
      .map((form) => ({ form, far: missed(plain, form, most) }))
      .filter((each) => each.far < most + 1);
    const best = Math.min(...near.map((each) => each.far));
    return near.filter((each) => each.far <= best + AS_NEAR);
  }

  /** The forms whose length and letters may be so near. */
  *#alike(plain: string, most: number): Generator<string> {
    const letters = lettersOf(plain);
    for (let length = plain.length - most; length <= plain.length + most; length += 1) {
      for (const each of this.#byLength.get(length) ?? []) {
        if (different(each.letters ^ letters) <= 2 * most) yield each.form;
      }
    }
  }

  /** The forms that begin so, short ones first. */
  starting(plain: string): string[] {
    const boostDocument = (_: number, term: string) => 1 / term.length;
    const found = this.#index.search(plain, { prefix: true, boostDocument });
    return found.slice(0, MOST_STARTING).flatMap((hit) => hit.terms);
  }
}

/** A wrong first letter is a little worse than another. */
function missed(plain: string, form: string, most: number): number {
  return distance(plain, form, most) + (form[0] === plain[0] ? 0 : 0.2);
}

/** Which letters a word has. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1)
    letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** How many bits are set: letters that only one of two words has. */
function different(bits: number): number {
  let left = bits;
  let count = 0;
  while (left) {
    left &= left - 1;
    count += 1;
  }
  return count;
}
