/**
 * The finder of worksheets: OR within a facet, AND between facets. What is chosen, and what fits.
 */

import { filled, type Query, smallNumber } from "./query.ts";

export const FACETS = ["vaihe", "v", "muoto", "oma"] as const;
export type Facet = (typeof FACETS)[number];

/** What a visitor has chosen; an empty list, 0 or an empty text chooses nothing. */
export interface Choice extends Readonly<Record<Facet, readonly string[]>> {
  /** Minutes there are, at most 999. */
  readonly aika: number;
  /** People there are, at most 999. */
  readonly meita: number;
  readonly polku: string;
  /** Words of one's own. */
  readonly q: string;
}

/** A worksheet by what it can be chosen by; minutes and people as numbers. */
export interface Card extends Readonly<Record<Exclude<Facet, "oma">, readonly string[]>> {
  readonly id: string;
  readonly paths: readonly string[];
  readonly minutes: number;
  readonly shortMinutes: number;
  readonly least: number;
  readonly most: number;
}

/** What the page can tell beside its cards. */
export interface Surroundings {
  /** The visitor's own marks of a worksheet. */
  readonly marks: ReadonlyMap<string, readonly string[]>;
  /** Worksheets that the visitor's own words find; undefined when there are no words. */
  readonly worded: ReadonlySet<string> | undefined;
}

/** Values that the form knows; what it does not know falls away from an address. */
export interface Known extends Readonly<Record<Facet, readonly string[]>> {
  readonly polku: readonly string[];
  /** Letters of one's own words that are read. */
  readonly longest: number;
}

/** The choice that an address holds. */
export function readChoice(query: Query, known: Known): Choice {
  const chosen = (facet: Facet) => {
    const asked = (query.get(facet) ?? "").split(",");
    return known[facet].filter((value) => asked.includes(value));
  };
  const path = query.get("polku") ?? "";
  return {
    vaihe: chosen("vaihe"),
    v: chosen("v"),
    muoto: chosen("muoto"),
    oma: chosen("oma"),
    aika: smallNumber(query, "aika"),
    meita: smallNumber(query, "meita"),
    polku: known.polku.includes(path) ? path : "",
    q: (query.get("q") ?? "").slice(0, known.longest),
  };
}

/** The address's part that holds the choice. */
export function writeChoice(choice: Choice): Query {
  const number = (value: number) => (value ? String(value) : "");
  return filled([
    ...FACETS.map((facet): [string, string] => [facet, choice[facet].join(",")]),
    ["aika", number(choice.aika)],
    ["meita", number(choice.meita)],
    ["polku", choice.polku],
    ["q", choice.q],
  ]);
}

/** Whether anything is chosen. */
export function isNarrowed(choice: Choice): boolean {
  return writeChoice(choice).size > 0;
}

/** Whether a worksheet suits the choice. */
export function fits(card: Card, choice: Choice, around: Surroundings): boolean {
  return (
    fitsFacets(card, choice, around.marks.get(card.id) ?? []) &&
    fitsGroup(card, choice) &&
    (around.worded?.has(card.id) ?? true)
  );
}

function fitsFacets(card: Card, choice: Choice, marks: readonly string[]): boolean {
  return (
    any(choice.vaihe, card.vaihe) &&
    any(choice.v, card.v) &&
    any(choice.muoto, card.muoto) &&
    any(choice.oma, marks) &&
    any(choice.polku ? [choice.polku] : [], card.paths)
  );
}

function fitsGroup(card: Card, { aika, meita }: Choice): boolean {
  const inTime = !aika || card.minutes <= aika;
  const inNumber = !meita || (card.least <= meita && meita <= card.most);
  return inTime && inNumber;
}

function any(chosen: readonly string[], own: readonly string[]): boolean {
  return !chosen.length || chosen.some((each) => own.includes(each));
}

/** The worksheets that suit, in their order. */
export function fitting(cards: readonly Card[], choice: Choice, around: Surroundings): Card[] {
  return cards.filter((card) => fits(card, choice, around));
}

/** How many would suit if the choice were changed so, the rest as it is. */
export function wouldFit(
  cards: readonly Card[],
  choice: Choice,
  change: Partial<Choice>,
  around: Surroundings,
): number {
  return fitting(cards, { ...choice, ...change }, around).length;
}

/** Worksheets that are too long for the time, but whose short version is not. */
export function shorter(cards: readonly Card[], choice: Choice, around: Surroundings): Card[] {
  if (!choice.aika) return [];
  const atAnyTime = fitting(cards, { ...choice, aika: 0 }, around);
  return atAnyTime.filter((card) => card.minutes > choice.aika && card.shortMinutes <= choice.aika);
}

/** How many suit, in a sentence. */
export function countSentence(fit: number, all: number, narrowed: boolean): string {
  return narrowed ? `Sopivia työpohjia on ${fit}.` : `Työpohjia on ${all}.`;
}
