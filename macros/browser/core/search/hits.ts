/** What was found of a query, page by page: counted, weighed, and the best of it as answers. */

import type { StoredPage } from "./engine.ts";
import { LEAST_SHARE, NAMED } from "./weights.ts";

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

/** A page, and what has counted for it. */
export interface Found {
  readonly page: StoredPage;
  readonly terms: Set<string>;
  score: number;
  matched: number;
}

/** A page that was found, and how well it answers. */
export interface Scored {
  readonly id: string;
  readonly found: Found;
  score: number;
}

/** How well a page was hit by a base form, and how surely that form was meant. */
export interface TermHit {
  readonly weight: number;
  readonly score: number;
}

/** A page before anything of the query has counted for it. */
export function nothingYet(page: StoredPage): Found {
  return { page, terms: new Set(), score: 0, matched: 0 };
}

/**
 * Counts the best of what a word of the query may mean; an unsure one is still nearly half a hit.
 */
export function count(found: Found, { score, weight }: TermHit): void {
  found.score += score;
  found.matched += 0.4 + 0.6 * Math.min(1, weight);
}

/** How well a page was hit, by how many of the words, and whether by its title. */
export function scoreOf(
  found: Found,
  asked: readonly ReadonlySet<string>[],
  defined: number,
): number {
  const { kind, words } = found.page;
  const share = found.matched / asked.length;
  const inTitle = words.filter((word) => asked.some((group) => group.has(word))).length;
  const named = inTitle / Math.max(1, words.length);
  const kindly = kind === "sanasto" ? defined : 1;
  return found.score * share * (1 + NAMED * named) * kindly;
}

export function hitOf({ id, found, score }: Scored): Hit {
  const { kind, title, lead } = found.page;
  return { id: pageOf(id), address: id, kind, title, lead, score, terms: [...found.terms] };
}

/** The address of a page without what is chosen there. */
export function pageOf(id: string): string {
  return id.split("?", 1)[0] ?? id;
}

/** Those that are no noise beside the best, the best first. */
export function best(all: readonly Scored[]): Scored[] {
  const least = LEAST_SHARE * all.reduce((most, { score }) => Math.max(most, score), 0);
  const near = all.filter(({ score }) => score >= least);
  return near.sort((a, b) => b.score - a.score || (pageOf(a.id) < pageOf(b.id) ? -1 : 1));
}

/** Takes a hit of a page, unless a better one is known. */
export function raiseHit(highest: Map<Found, TermHit>, page: Found, hit: TermHit): void {
  if (hit.score > (highest.get(page)?.score ?? -1)) highest.set(page, hit);
}
