/** How a group's opinion of a statement has moved from one round to another. */

import { thousands } from "./finnish.ts";
import type { Opinion } from "./group-grades.ts";

/** A mean then and now; undefined where fewer than three have graded. */
export interface Shift {
  readonly before: number | undefined;
  readonly now: number | undefined;
}

/** The shift between two opinions, in tenths as they are told. */
export function shiftOf(before: Opinion, now: Opinion): Shift {
  return { before: tenths(before.mean), now: tenths(now.mean) };
}

function tenths(mean: number | undefined): number | undefined {
  return mean === undefined ? undefined : Math.round(mean * 10) / 10;
}

/** The shift in words: `28.8.2025 keskiarvo oli 2,4 (5 arviota), nyt 3,6. Nousi 1,2.` */
export function shiftText(day: string, before: Opinion, now: Opinion): string {
  const shift = shiftOf(before, now);
  const was = `${day} ${wasTold(before, shift.before)}`;
  if (!now.count) return `${was}. Nyt ei vielä arvioita.`;
  if (shift.now === undefined) return `${was}. Nyt keskiarvoa ei vielä ole.`;
  return `${was}, nyt ${thousands(shift.now)}.${movedTold(shift)}`;
}

function wasTold({ count }: Opinion, mean: number | undefined): string {
  if (!count) return "arvioita ei ollut";
  const counted = count === 1 ? "1\u00a0arvio" : `${count}\u00a0arviota`;
  return mean === undefined ? `oli ${counted}` : `keskiarvo oli ${thousands(mean)} (${counted})`;
}

function movedTold({ before, now }: Shift): string {
  if (before === undefined || now === undefined) return "";
  const moved = Math.round((now - before) * 10) / 10;
  if (moved === 0) return " Ei muutosta.";
  return moved > 0 ? ` Nousi ${thousands(moved)}.` : ` Laski ${thousands(-moved)}.`;
}
