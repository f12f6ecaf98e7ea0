/**
 * One's own set of worksheets: which are chosen in what order, and what it takes in time and paper.
 */

import { clock, spoken } from "./finnish.ts";
import { filled, type Query } from "./query.ts";

/**
 * A worksheet as a set needs it; minutes of running and preparing it, and the size of its sheet.
 */
export interface Paper {
  readonly number: string;
  readonly title: string;
  readonly running: number;
  readonly preparation: number;
  readonly size: string;
}

/** Numbers in their order, and how many of those asked for had to be left out. */
export interface Asked {
  readonly chosen: readonly string[];
  readonly left: number;
}

const ON_COVER = 5; // worksheets whose materials fit on the cover
const LONGEST = 4000; // characters of ?t= that are read at all

/** The set that an address asks for: `?t=06,01`; a nought before a number may be left out. */
export function readSet(query: Query, known: ReadonlySet<string>): Asked {
  const written = (query.get("t") ?? "").slice(0, LONGEST).split(",").filter(Boolean);
  const asked = written.map((number) => number.trim().padStart(2, "0"));
  const chosen = [...new Set(asked)].filter((number) => known.has(number));
  return { chosen, left: asked.length - chosen.length };
}

/** The address's part that holds the set. */
export function writeSet(chosen: readonly string[]): Query {
  return filled([["t", chosen.join(",")]]);
}

/** The set with a worksheet added to its end or taken away. */
export function choose(chosen: readonly string[], number: string, isIn: boolean): string[] {
  const others = chosen.filter((each) => each !== number);
  if (!isIn) return others;
  return chosen.includes(number) ? [...chosen] : [...chosen, number];
}

/** The set with a worksheet moved by so many steps, within the ends of the set. */
export function move(chosen: readonly string[], number: string, steps: number): string[] {
  const from = chosen.indexOf(number);
  if (from < 0) return [...chosen];
  const others = choose(chosen, number, false);
  const to = Math.min(Math.max(0, from + steps), others.length);
  return [...others.slice(0, to), number, ...others.slice(to)];
}

/** Whether the shopping list needs a page of its own. */
export function isLong(papers: readonly Paper[]): boolean {
  return papers.length > ON_COVER;
}

/** Cover (and a shopping list for a long set), a run sheet for each worksheet, and each sheet. */
export function pages(papers: readonly Paper[]): number {
  return 1 + Number(isLong(papers)) + 2 * papers.length;
}

/** Time of running or preparing the whole set, as it is spoken of. */
export function time(papers: readonly Paper[], kind: "running" | "preparation"): string {
  const minutes = papers.reduce((sum, paper) => sum + paper[kind], 0);
  return spoken(minutes);
}

/** What the whole set takes, in a sentence. */
export function total(papers: readonly Paper[]): string {
  if (!papers.length) return "Ette ole vielä valinneet yhtään työpohjaa.";
  const large = papers.filter((paper) => paper.size === "A3").length;
  const small = `${pages(papers) - large} × A4`;
  const sheets = large ? `${small} ja ${large} × A3` : small;
  const times = `Ohjausta ${time(papers, "running")}, valmistelua ${time(papers, "preparation")}.`;
  return `Työpohjia ${papers.length}. ${times} Sivuja ${pages(papers)}: ${sheets}.`;
}

/** When each step of a workshop begins, as a running clock from 0:00. */
export function starts(minutes: readonly number[]): string[] {
  let passed = 0;
  return minutes.map((length) => {
    const start = clock(passed);
    passed += length;
    return start;
  });
}

/** What an address asked for in vain, in a sentence; nothing when all was understood. */
export function leftOut(left: number): string {
  if (!left) return "";
  return "Osoitteessa oli numeroita, joita emme tunne tai jotka toistuivat. Ne jäivät pois.";
}
