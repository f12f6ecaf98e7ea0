/**
 * Finnish search over an index in MiniSearch's form: what people type is turned into base forms of
 * the site's own words (analysed by Voikko when the site was built).
 */

import type { AsPlainObject } from "minisearch";

import {
  best,
  count,
  type Found,
  type Hit,
  hitOf,
  nothingYet,
  pageOf,
  raiseHit,
  type Scored,
  scoreOf,
  type TermHit,
} from "./hits.ts";
import { Leads, type Missing } from "./leads.ts";
import { QueryReader, type Reading } from "./query.ts";
import { Ranking } from "./ranking.ts";
import { type SynonymGroup, Synonyms } from "./synonyms.ts";
import { meant, type Terms } from "./terms.ts";
import { Vocabulary } from "./vocabulary.ts";
import {
  BOOST,
  BOOST_QUESTION,
  type Boost,
  DEFINED,
  DEFINED_BESIDE,
  GUESSED,
  LEAD,
  MEANT,
  QUESTION,
} from "./weights.ts";

/**
 * What is kept of a page beside the index: what an answer shows, and the base forms of its title.
 */
export interface StoredPage {
  readonly kind: string;
  readonly title: string;
  readonly lead: string;
  readonly words: readonly string[];
}

/** What the build writes (search_index.py): MiniSearch's saved form and the site's language. */
export interface SearchData {
  readonly index: Omit<AsPlainObject, "storedFields"> & {
    readonly storedFields: Readonly<Record<string, StoredPage>>;
  };
  readonly vocabulary: string;
  readonly synonyms: readonly SynonymGroup[];
  readonly ignored: readonly string[];
}

export class Engine {
  readonly vocabulary: Vocabulary;
  readonly #ranking: Ranking;
  /** Addresses by the number of the page in the index. */
  readonly #addresses: Readonly<Record<string, string>>;
  readonly #reader: QueryReader;
  readonly #leads: Leads;
  /** Pages by their address. */
  readonly #pages = new Map<string, StoredPage>();

  constructor(data: SearchData) {
    this.#ranking = new Ranking(data.index as AsPlainObject);
    this.#addresses = data.index.documentIds as Record<string, string>;
    this.vocabulary = new Vocabulary(data.vocabulary);
    const titled = Object.values(data.index.storedFields).flatMap((page) => page.words);
    const lists = { ignored: data.ignored, titled };
    for (const [row, id] of Object.entries(data.index.documentIds)) {
      this.#pages.set(id as string, data.index.storedFields[row] as StoredPage);
    }
    this.#leads = new Leads(data.synonyms, new Set(data.ignored));
    this.#reader = new QueryReader(this.vocabulary, new Synonyms(data.synonyms), lists);
  }

  /** Answers, best first; `only` tells by address and kind which pages may answer. */
  search(query: string, only: (id: string, kind: string) => boolean = () => true): Hit[] {
    const reading = this.#reader.read(query);
    const { groups } = reading;
    const boost = groups.length < QUESTION ? BOOST : BOOST_QUESTION;
    const found = new Map<string, Found>();
    for (const group of groups) this.#gather(group, found, boost);
    const asked = groups.map(meant);
    const led = this.#led(reading, found);
    const named = new Set<string>();
    for (const [id, { page }] of found) if (isNamed(page, reading)) named.add(id);
    for (const id of named) led.set(id, Math.max(1, led.get(id) ?? 0));
    const beside = isSheets(led, this.#pages) ? DEFINED_BESIDE : DEFINED;
    const defined = (id: string) => (named.has(id) ? DEFINED : beside);
    const gained = (id: string, kind: string) => {
      return LEAD.page * (led.get(id) ?? 0) * (kind === "sanasto" ? defined(id) : 1);
    };
    const scored = [...found].map(([id, each]): Scored => {
      return { id, found: each, score: scoreOf(each, asked, defined(id)) };
    });
    const top = scored.reduce((most, { score }) => Math.max(most, score), 1);
    for (const each of scored) each.score += top * gained(each.id, each.found.page.kind);
    return best(scored.filter(({ id, found }) => only(pageOf(id), found.page.kind))).map(hitOf);
  }

  /** What a query asks by its name and the handbook does not have, with the page of its nearest. */
  missing(query: string): (Missing & { readonly title: string }) | undefined {
    const missing = this.#leads.missing(this.#reader.read(query));
    const page = missing && this.#pages.get(missing.page);
    return page ? { ...missing, title: page.title } : undefined;
  }

  /** The first word of a query that is none of the site's, nor surely a slip for one of them. */
  unknown(query: string): { readonly word: string; readonly isAlone: boolean } | undefined {
    const { tokens, direct } = this.#reader.read(query);
    const isKnown = (group: Terms) => [...group.values()].some((weight) => weight >= GUESSED);
    const word = tokens.find((_, index) => !isKnown(direct[index] as Terms));
    return word === undefined ? undefined : { word, isAlone: tokens.length === 1 };
  }

  /** How surely the editor's list leads to each page; those that no word hit are found by it. */
  #led(reading: Reading, found: Map<string, Found>): Map<string, number> {
    const led = this.#leads.pages(reading);
    for (const id of led.keys()) {
      const page = this.#pages.get(id);
      if (page && !found.has(id)) found.set(id, nothingYet(page));
    }
    const missing = this.#leads.missing(reading);
    if (missing) led.set(missing.page, LEAD.nearest);
    return led;
  }

  /** The best of what one word of the query may mean, for every page. */
  #gather(group: Terms, found: Map<string, Found>, boost: Boost): void {
    const highest = new Map<Found, TermHit>();
    for (const [lemma, weight] of group) {
      for (const [number, raw] of this.#ranking.scores(lemma, boost)) {
        const page = this.#found(number, found);
        if (weight >= MEANT) page.terms.add(lemma);
        raiseHit(highest, page, { score: raw * weight, weight });
      }
    }
    for (const [page, hit] of highest) count(page, hit);
  }

  /** What has counted for a page so far. */
  #found(number: string, found: Map<string, Found>): Found {
    const id = this.#addresses[number] ?? "";
    const before = found.get(id);
    if (before) return before;
    const fresh = nothingYet(this.#pages.get(id) as StoredPage);
    found.set(id, fresh);
    return fresh;
  }
}

/** Whether what was asked is surely the thing of a worksheet. */
function isSheets(
  led: ReadonlyMap<string, number>,
  pages: ReadonlyMap<string, StoredPage>,
): boolean {
  return [...led].some(([id, sure]) => sure >= LEAD.sheet && pages.get(id)?.kind === "tyopohja");
}

/** Whether a page was asked by its whole title and nothing but it. */
function isNamed({ words }: StoredPage, { direct }: Reading): boolean {
  if (!words.length) return false;
  const said = (word: string) => direct.some((group) => (group.get(word) ?? 0) >= GUESSED);
  return words.every(said) && direct.every((group) => words.some((word) => group.has(word)));
}
