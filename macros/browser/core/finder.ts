/**
 * The finder of worksheets: OR within a facet, AND between facets. What is chosen, and what fits.
 */

import { listed } from "./finnish.ts";
import { filled, type Query, smallNumber } from "./query.ts";
import {
  distance,
  fittingRun,
  helpOf,
  type Limits,
  lackWords,
  MOST_GROUPS,
  type Nearest,
  nearestRun,
  type Run,
} from "./runs.ts";
import type { RunId } from "./types.ts";

export const FACETS = ["vaihe", "v", "muoto", "oma"] as const;
export type Facet = (typeof FACETS)[number];

/** What a visitor has chosen; an empty list, 0 or an empty text chooses nothing. */
export interface Choice extends Readonly<Record<Facet, readonly string[]>>, Limits {
  /** Minutes there are, at most 999. */
  readonly aika: number;
  /** People there are, at most 999. */
  readonly meita: number;
  readonly polku: string;
  /** Words of one's own. */
  readonly q: string;
}

/** A worksheet by what it can be chosen by. */
export interface Card {
  readonly id: string;
  readonly vaihe: readonly string[];
  readonly v: readonly string[];
  /** The ready paths that it is on, with the version that each runs. */
  readonly paths: ReadonlyMap<string, RunId>;
  readonly runs: readonly Run[];
}

/** A worksheet in the version that fits. */
export interface Fit {
  readonly card: Card;
  readonly run: Run;
}

/** A worksheet that does not fit, in its nearest version, and what is lacking in words. */
export interface Near extends Nearest {
  readonly card: Card;
  readonly words: string;
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

/** What of a worksheet itself is other than what is chosen, in words; its versions apart. */
export function others(card: Card, choice: Choice, around: Surroundings): string[] {
  const marks = around.marks.get(card.id) ?? [];
  const words: [boolean, string][] = [
    [any(choice.vaihe, card.vaihe), "vaihe on toinen"],
    [any(choice.v, card.v), "V on toinen"],
    [any(choice.oma, marks), "oma merkintä puuttuu"],
    [!choice.polku || card.paths.has(choice.polku), "työpohja ei ole polulla"],
    [around.worded?.has(card.id) ?? true, "sanasi eivät löydä tätä"],
  ];
  return words.flatMap(([suits, said]) => (suits ? [] : [said]));
}

function any(chosen: readonly string[], own: readonly string[]): boolean {
  return !chosen.length || chosen.some((each) => own.includes(each));
}

/** The worksheets that suit, in their order, each in the version that fits. */
export function fitting(cards: readonly Card[], choice: Choice, around: Surroundings): Fit[] {
  return cards.flatMap((card) => {
    if (others(card, choice, around).length) return [];
    const run = fittingRun(card.runs, choice, card.paths.get(choice.polku));
    return run ? [{ card, run }] : [];
  });
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

/** The worksheets of which only the versions do not fit, in their order. */
export function misfits(cards: readonly Card[], choice: Choice, around: Surroundings): Near[] {
  const own = cards.filter((card) => !others(card, choice, around).length);
  return own
    .filter((card) => !fittingRun(card.runs, choice))
    .map((card) => near(card, choice, around));
}

/** The worksheets nearest to the choice, at most `count`, the nearest first. */
export function nearest(
  cards: readonly Card[],
  choice: Choice,
  around: Surroundings,
  count: number,
): Near[] {
  const far = (each: Near) =>
    OTHER * others(each.card, choice, around).length + distance(each.lacks, choice);
  const all = cards.map((card) => near(card, choice, around));
  return all.sort((a, b) => far(a) - far(b)).slice(0, count);
}

const OTHER = 4; // a worksheet of another phase is farther than any version of one of this

function near(card: Card, choice: Choice, around: Surroundings): Near {
  const other = others(card, choice, around);
  const beside = other.length ? undefined : besideRun(card.runs, choice);
  const found = nearestRun(beside ? [beside] : card.runs, choice);
  const help = other.length ? "" : helpOf(found, choice);
  const words = beside
    ? `onnistuu ${Math.ceil(choice.meita / beside.atSheet)}\u00a0ryhmässä rinnakkain`
    : listed([...other, ...lackWords(found.lacks)]) + help;
  return { card, ...found, words };
}

/** The fullest version that too many people can do all the same: in groups side by side. */
function besideRun(runs: readonly Run[], choice: Choice): Run | undefined {
  const { meita } = choice;
  const own = runs.filter((run) => {
    return run.most > 1 && run.most < meita && meita <= MOST_GROUPS * run.atSheet;
  });
  return fittingRun(own, { ...choice, meita: 0 });
}

/** How many suit, in a sentence. */
export function countSentence(fit: number, all: number, narrowed: boolean): string {
  return narrowed ? `Sopivia työpohjia on ${fit}.` : `Työpohjia on ${all}.`;
}

/** What else is told: of those that do not fit, and of a large group in two places. */
export function hintOf(fits: readonly Fit[], misfitting: number, { muoto }: Choice): string {
  const sentences: string[] = [];
  if (fits.length && misfitting) {
    sentences.push(`Muita on ${misfitting}, ja niistä kerrotaan, mitä puuttuu.`);
  }
  const isLarge = fits.some(({ run }) => run.id === "suuri-ryhma");
  if (isLarge && muoto.includes("hybridi")) sentences.push(IN_TWO_PLACES);
  return sentences.join(" ");
}

const IN_TWO_PLACES = "Jos osa väestä on etänä, jokainen ryhmä tarvitsee oman kirjurin ja koneen.";
