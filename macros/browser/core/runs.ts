/**
 * The versions of a worksheet: which one fits the time, the people and the way of meeting, what
 * each lacks that does not, and how both are told.
 */

import { heads, spoken } from "./finnish.ts";
import type { Meeting, RunId } from "./types.ts";

const SPACE = "\u00a0";

/** Into how many groups side by side people are divided at most. */
export const MOST_GROUPS = 12;

/** How much and how many from the least to the most. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** A version by what it takes; `groups` from 1 to 1 when the people work in one. */
export interface Run extends Range {
  readonly id: RunId;
  readonly minutes: number;
  /** Minutes of its longest sitting: all of them when it is held on one day. */
  readonly longest: number;
  /** The ways of meeting that it is written for; none for a version for one. */
  readonly meetings: readonly Meeting[];
  readonly groups: Range;
  /** The most people at one sheet. */
  readonly atSheet: number;
}

/** What there is: 0 minutes or people, and no ways of meeting, set no limit. */
export interface Limits {
  readonly aika: number;
  readonly meita: number;
  readonly muoto: readonly string[];
}

/** What a version lacks: minutes, people, people too many, and the ways of meeting asked for. */
export interface Lacks {
  readonly minutes: number;
  readonly few: number;
  readonly many: number;
  readonly meetings: readonly string[];
}

/** A version and what it lacks. */
export interface Nearest {
  readonly run: Run;
  readonly lacks: Lacks;
}

/** The fullest that fits is the first choice. */
const FULLEST: readonly RunId[] = ["paa", "suuri-ryhma", "eta", "lyhyt", "yksin"];

const NAMES: Readonly<Record<RunId, string>> = {
  paa: "pitkä versio",
  lyhyt: "lyhyt versio",
  "suuri-ryhma": "suuren ryhmän versio",
  eta: "etäversio",
  yksin: "yhden hengen versio",
};

const WAYS: Readonly<Record<string, string>> = { lahi: "lähi", eta: "etä", hybridi: "hybridi" };

/** A version by its name: `lyhyt versio`. */
export function runName({ id }: Run): string {
  return NAMES[id];
}

/** Whether there is any limit. */
export function isLimited({ aika, meita, muoto }: Limits): boolean {
  return Boolean(aika || meita || muoto.length);
}

/** What a version lacks of the limits. */
export function lacksOf(run: Run, { aika, meita, muoto }: Limits): Lacks {
  const isAlone = run.id === "yksin" && meita === 1; // one who is alone meets nobody
  const suits = !muoto.length || isAlone || run.meetings.some((each) => muoto.includes(each));
  return {
    minutes: aika ? Math.max(0, run.minutes - aika) : 0,
    few: meita ? Math.max(0, run.least - meita) : 0,
    many: meita ? Math.max(0, meita - run.most) : 0,
    meetings: suits ? [] : muoto,
  };
}

function isNothing({ minutes, few, many, meetings }: Lacks): boolean {
  return !minutes && !few && !many && !meetings.length;
}

/** The version that fits, the wanted one before the fullest; undefined when none does. */
export function fittingRun(runs: readonly Run[], limits: Limits, wanted?: RunId): Run | undefined {
  const fit = runs.filter((run) => isNothing(lacksOf(run, limits)));
  const order = wanted ? [wanted, ...FULLEST] : FULLEST;
  const place = ({ id }: Run) => order.indexOf(id);
  return [...fit].sort((a, b) => place(a) - place(b))[0];
}

/** How far a version is from the limits: what it lacks weighs more than how much of it. */
export function distance({ minutes, few, many, meetings }: Lacks, { aika, meita }: Limits): number {
  const time = minutes && 1 + minutes / aika;
  const people = few || many ? 1 + (few + many) / meita : 0;
  return time + people + (meetings.length ? 2 : 0);
}

/** The version that is nearest to the limits; a worksheet has at least one. */
export function nearestRun(runs: readonly Run[], limits: Limits): Nearest {
  const far = ({ lacks }: Nearest) => distance(lacks, limits);
  const [first, ...rest] = runs.map((run) => ({ run, lacks: lacksOf(run, limits) }));
  if (!first) throw new Error("No versions");
  return rest.reduce((best, each) => (far(each) < far(best) ? each : best), first);
}

/** How a version for which there is too little time does all the same: on several days. */
export function helpOf({ run, lacks }: Nearest, { aika }: Limits): string {
  const isHelped = lacks.minutes && run.longest <= aika;
  return isHelped ? `, mutta pisin kerta on ${spoken(run.longest)}` : "";
}

/** What is lacking, each in words: `aikaa puuttuu 10 min`, `väkeä puuttuu 2 henkeä`. */
export function lackWords({ minutes, few, many, meetings }: Lacks): string[] {
  const words: string[] = [];
  if (minutes) words.push(`aikaa puuttuu ${spoken(minutes)}`);
  if (few) words.push(`väkeä puuttuu ${heads(few)}`);
  if (many) words.push(`väkeä on ${heads(many)} liikaa`);
  return [...words, ...meetings.map((each) => `ohje ${WAYS[each]}työpajaan puuttuu`)];
}

/** The groups in which the people work: as few as their sheets allow; all there may be for 0. */
export function groupsFor({ groups, atSheet }: Run, people: number): Range {
  if (!people) return groups;
  const needed = Math.ceil(people / atSheet);
  const count = Math.min(Math.max(needed, groups.least), groups.most);
  return { least: count, most: count };
}

/** A version by its name, groups and minutes: `suuren ryhmän versio, 3 ryhmää, 85 min`. */
export function runWords(run: Run, people: number): string {
  const { least, most } = groupsFor(run, people);
  const count = least === most ? `${least}` : `${least}–${most}`;
  const groups = most > 1 ? [`${count}${SPACE}ryhmää`] : [];
  const days = run.longest < run.minutes ? " eri päivinä" : "";
  return [NAMES[run.id], ...groups, spoken(run.minutes) + days].join(", ");
}
