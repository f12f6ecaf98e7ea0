/**
 * How well each page answers one base form: BM25+ as MiniSearch counts it, over its saved form, and
 * without what it makes of each hit besides its score.
 */

import type { AsPlainObject } from "minisearch";

import { type Boost, FIELDS } from "./weights.ts";

const SATURATION = 1.2; // BM25+: k
const LENGTH = 0.7; // b
const LEAST = 0.5; // d

type Frequencies = Readonly<Record<string, Readonly<Record<string, number>>>>;

export class Ranking {
  readonly #postings: ReadonlyMap<string, Frequencies>;
  readonly #saved: AsPlainObject;

  /** Takes what MiniSearch saves of an index of FIELDS. */
  constructor(saved: AsPlainObject) {
    this.#saved = saved;
    this.#postings = new Map(saved.index as unknown as [string, Frequencies][]);
  }

  /** The scores of the pages that have a base form, by the number of the page. */
  scores(lemma: string, boost: Boost): Map<string, number> {
    const scores = new Map<string, number>();
    const postings = this.#postings.get(lemma) ?? {};
    for (const [index, field] of FIELDS.entries()) {
      const pages = postings[this.#saved.fieldIds[field] ?? ""];
      if (pages) this.#add(scores, pages, index, boost[field]);
    }
    return scores;
  }

  #add(
    scores: Map<string, number>,
    pages: Readonly<Record<string, number>>,
    field: number,
    boost: number,
  ): void {
    const { documentCount, averageFieldLength, fieldLength } = this.#saved;
    const numbers = Object.keys(pages);
    const rarity = Math.log(1 + (documentCount - numbers.length + 0.5) / (numbers.length + 0.5));
    const average = averageFieldLength[field] ?? 1;
    for (const number of numbers) {
      const often = pages[number] ?? 0;
      const length = fieldLength[number]?.[field] ?? 0;
      const spread = SATURATION * (1 - LENGTH + (LENGTH * length) / average);
      const raw = rarity * (LEAST + (often * (SATURATION + 1)) / (often + spread));
      scores.set(number, (scores.get(number) ?? 0) + boost * raw);
    }
  }
}
