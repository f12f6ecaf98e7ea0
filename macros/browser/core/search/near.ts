/** The forms of words that look most like what was written: MiniSearch forgives and completes. */

import MiniSearch from "minisearch";

import { MOST_STARTING } from "./weights.ts";
import { distance } from "./words.ts";

/** A form, and by how many letters what was written missed it. */
export interface NearForm {
  readonly form: string;
  readonly far: number;
}

const AS_NEAR = 0.3; // letters further than the nearest that are as good

export class NearForms {
  readonly #index = new MiniSearch<{ id: number; forms: string }>({
    fields: ["forms"],
    tokenize: (text) => text.split(","),
    processTerm: (term) => term,
  });

  constructor(forms: Iterable<string>) {
    this.#index.addAll([...forms].map((form, id) => ({ id, forms: form })));
  }

  /** The forms at most `most` letters away of which `only` is true; the nearest of them. */
  around(plain: string, most: number, only: (form: string) => boolean): NearForm[] {
    const reach = most + 1;
    const near = this.#index
      .search(plain, { fuzzy: reach, maxFuzzy: reach })
      .flatMap((hit) => hit.terms)
      .filter(only)
      .map((form) => ({ form, far: missed(plain, form, most) }))
      .filter((each) => each.far < reach);
    const best = Math.min(...near.map((each) => each.far));
    return near.filter((each) => each.far <= best + AS_NEAR);
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
