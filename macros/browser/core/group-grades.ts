/**
 * Grades 1–5 that a group gave: read as fingers are called out, told as a mean, a range and dots.
 */

import { thousands } from "./finnish.ts";

/** Grades that were read, and what could not be. */
export interface Fingers {
  readonly grades: readonly number[];
  readonly unread: readonly string[];
}

/** What a group thinks of a statement; no mean of fewer than three. */
export interface Opinion {
  readonly count: number;
  readonly mean: number | undefined;
  readonly low: number;
  readonly high: number;
  readonly dots: readonly number[];
}

export const GRADES = [1, 2, 3, 4, 5] as const;
const FEWEST = 3;
const APART = 2;

/** Reads `2 4 4 5 3`, `2,4,4` or `24453`; anything else is told. */
export function fingersIn(text: string): Fingers {
  const words = text.split(/[\s,;.]+/).filter((word) => word !== "");
  const unread = words.filter((word) => !/^[1-5]+$/.test(word));
  const read = words.filter((word) => !unread.includes(word));
  return { grades: [...read.join("")].map(Number), unread };
}

/** Grades as they are written: from the least, so that nobody's place in the row is kept. */
export function fingersText(grades: readonly number[]): string {
  return [...grades].sort((a, b) => a - b).join(" ");
}

/** What grades tell. */
export function opinionOf(grades: readonly number[]): Opinion {
  const sum = grades.reduce((total, grade) => total + grade, 0);
  return {
    count: grades.length,
    mean: grades.length < FEWEST ? undefined : sum / grades.length,
    low: Math.min(...grades),
    high: Math.max(...grades),
    dots: GRADES.map((grade) => grades.filter((each) => each === grade).length),
  };
}

/** An opinion in words: `5 arviota, keskiarvo 3,6, luvut 2–5.` */
export function opinionText({ count, mean, low, high }: Opinion): string {
  if (!count) return "Ei vielä arvioita.";
  const told = count === 1 ? "1\u00a0arvio" : `${count}\u00a0arviota`;
  if (mean === undefined) return `${told}. Keskiarvo näkyy, kun arvioita on kolme.`;
  const range = low === high ? `kaikki ${low}` : `luvut ${low}–${high}`;
  return `${told}, keskiarvo ${thousands(Math.round(mean * 10) / 10)}, ${range}.`;
}

/** The place of the statement on which the group is most apart; undefined when nobody is. */
export function mostApart(opinions: readonly Opinion[]): number | undefined {
  return furthest(opinions, ({ low, high }) => (high - low >= APART ? high - low : 0));
}

/** The place of the statement with the lowest mean; undefined when no mean is told. */
export function lowest(opinions: readonly Opinion[]): number | undefined {
  return furthest(opinions, ({ mean }) => (mean === undefined ? 0 : 1 / mean));
}

function furthest(
  opinions: readonly Opinion[],
  measure: (opinion: Opinion) => number,
): number | undefined {
  const sizes = opinions.map((each) => (each.count >= FEWEST ? measure(each) : 0));
  const most = Math.max(0, ...sizes);
  return most > 0 ? sizes.indexOf(most) : undefined;
}
