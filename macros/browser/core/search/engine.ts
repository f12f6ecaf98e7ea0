/**
 * Finnish search: MiniSearch indexes, ranks and forgives typing errors; what people type is turned
 * into base forms of the site's own words (analysed by Voikko when the site was built).
 */

import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from "minisearch";

import { Leads, type Missing } from "./leads.ts";
import { QueryReader, type Reading } from "./query.ts";
import { type SynonymGroup, Synonyms } from "./synonyms.ts";
import { meant, type Terms } from "./terms.ts";
import { Vocabulary } from "./vocabulary.ts";
import {
  BOOST,
  BOOST_QUESTION,
  type Boost,
  DEFINED,
  DEFINED_BESIDE,
  FIELDS,
  GUESSED,
  LEAD,
  LEAST_SHARE,
  MEANT,
  MOST_NEAR,
  NAMED,
  QUESTION,
} from "./weights.ts";
import { wordsOf } from "./words.ts";

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

/** An answer: its page, what is shown of it, and the base forms that hit. */
export interface Hit {
  /** The site-relative address of its page or term, without what is chosen there. */
  readonly id: string;
  /** Where it leads: the same with what is chosen there (`tyopohjat/?muoto=eta`). */
  readonly address: string;
  readonly kind: string;
  readonly title: string;
  readonly lead: string;
  readonly score: number;
  readonly terms: readonly string[];
}

interface Found {
  readonly page: StoredPage;
  readonly terms: Set<string>;
  score: number;
  matched: number;
}

/** A page that a base form hit, and how surely that form was meant. */
interface TermHit {
  readonly id: string;
  readonly page: StoredPage;
  readonly lemma: string;
  readonly weight: number;
  readonly score: number;
}

const OPTIONS: Options = {
  fields: [...FIELDS],
  storeFields: ["kind", "title", "lead", "words"],
  tokenize: (text) => [text],
  processTerm: (term) => term,
};

export class Engine {
  readonly vocabulary: Vocabulary;
  readonly #index: MiniSearch;
  readonly #reader: QueryReader;
  readonly #leads: Leads;
  /** Pages by their address. */
  readonly #pages = new Map<string, StoredPage>();

  constructor(data: SearchData) {
    this.#index = MiniSearch.loadJS(data.index as AsPlainObject, OPTIONS);
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
    const beside = this.#isSheets(led) ? DEFINED_BESIDE : DEFINED;
    const defined = (id: string) => (named.has(id) ? DEFINED : beside);
    const gained = ({ address, kind }: Hit) => {
      return LEAD.page * (led.get(address) ?? 0) * (kind === "sanasto" ? defined(address) : 1);
    };
    const hits = [...found].map(([id, each]) => hitOf(id, each, asked, defined(id)));
    const top = Math.max(1, ...hits.map((hit) => hit.score));
    const sorted = hits
      .map((hit) => ({ ...hit, score: hit.score + top * gained(hit) }))
      .filter((hit) => only(hit.id, hit.kind))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const least = (sorted[0]?.score ?? 0) * LEAST_SHARE;
    return sorted.filter((hit) => hit.score >= least);
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

  /** Whether what was asked is surely the thing of a worksheet. */
  #isSheets(led: ReadonlyMap<string, number>): boolean {
    return [...led].some(([id, sure]) => {
      return sure >= LEAD.sheet && this.#pages.get(id)?.kind === "tyopohja";
    });
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
    const best = new Map<string, TermHit>();
    for (const hit of this.#hits(group, boost)) {
      if (hit.score > (best.get(hit.id)?.score ?? -1)) best.set(hit.id, hit);
      const all = found.get(hit.id) ?? nothingYet(hit.page);
      if (hit.weight >= MEANT) all.terms.add(hit.lemma);
      found.set(hit.id, all);
    }
    for (const [id, hit] of best) count(found.get(id) as Found, hit);
  }

  *#hits(group: Terms, boost: Boost): Generator<TermHit> {
    for (const [lemma, weight] of group) {
      for (const hit of this.#index.search(lemma, { boost })) {
        const page = hit as SearchResult & StoredPage;
        yield { id: hit.id, page, lemma, weight, score: hit.score * weight };
      }
    }
  }

  /** Words of the site that look most like those of a query that found nothing. */
  nearest(query: string): string[] {
    const near = wordsOf(query)
      .filter((token) => token.length > 2)
      .flatMap((token) => this.vocabulary.misspelt(token, Math.ceil(token.length / 2)))
      .sort((a, b) => a.far - b.far);
    return [...new Set(near.map(({ lemma }) => lemma))].slice(0, MOST_NEAR);
  }

  /**
   * Whether a word of a text is one of the base forms that were searched, or has one as its part.
   */
  means(form: string, lemmas: ReadonlySet<string>): boolean {
    return this.vocabulary.known(form).some((lemma) => {
      const parts = this.vocabulary.words.get(lemma)?.parts ?? [];
      return lemmas.has(lemma) || parts.some((part) => lemmas.has(part));
    });
  }
}

/** Whether a page was asked by its whole title and nothing but it. */
function isNamed({ words }: StoredPage, { direct }: Reading): boolean {
  if (!words.length) return false;
  const said = (word: string) => direct.some((group) => (group.get(word) ?? 0) >= GUESSED);
  return words.every(said) && direct.every((group) => words.some((word) => group.has(word)));
}

/** A page before anything of the query has counted for it. */
function nothingYet(page: StoredPage): Found {
  return { page, terms: new Set(), score: 0, matched: 0 };
}

/**
 * Counts the best of what a word of the query may mean; an unsure one is still nearly half a hit.
 */
function count(found: Found, { score, weight }: TermHit): void {
  found.score += score;
  found.matched += 0.4 + 0.6 * Math.min(1, weight);
}

/**
 * The answer of a page: how well it was hit, by how many of the words, and whether by its title.
 */
function hitOf(
  id: string,
  found: Found,
  asked: readonly ReadonlySet<string>[],
  defined: number,
): Hit {
  const { kind, title, lead, words } = found.page;
  const share = found.matched / asked.length;
  const inTitle = words.filter((word) => asked.some((group) => group.has(word))).length;
  const named = inTitle / Math.max(1, words.length);
  const kindly = kind === "sanasto" ? defined : 1;
  const score = found.score * share * (1 + NAMED * named) * kindly;
  const [page = id] = id.split("?");
  return { id: page, address: id, kind, title, lead, score, terms: [...found.terms] };
}
