/** What was replaced: the newest ten versions of a field, the same whichever way copies meet. */

import { type Entry, entriesAt, type Project } from "./project.ts";

export const MOST_FORMER = 10;
const MINUTE = 60;

/** Whether two entries are of one version: the writes of one writer within one minute. */
function isSameVersion(a: Entry, b: Entry): boolean {
  return a.writer === b.writer && minute(a) === minute(b);
}

function minute({ time }: Entry): number {
  return Math.floor(time / MINUTE);
}

/** The newest version first; nought only within one version. */
export function byVersion(a: Entry, b: Entry): number {
  return minute(b) - minute(a) || compared(a.writer, b.writer);
}

function compared(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The newest first; nought only for what is the same in all. */
export function byTime(a: Entry, b: Entry): number {
  return (
    b.time - a.time ||
    compared(a.writer, b.writer) ||
    b.number - a.number ||
    compared(JSON.stringify(a.value), JSON.stringify(b.value))
  );
}

/** The versions of the entries, the newest first, each by the last of its writes. */
export function versions(entries: readonly Entry[]): Entry[] {
  const sorted = [...entries].sort(
    (a, b) => byVersion(a, b) || b.number - a.number || byTime(a, b),
  );
  return sorted.filter((entry, at) => {
    const newer = sorted[at - 1];
    return !newer || !isSameVersion(newer, entry);
  });
}

/**
 * The ten newest versions of the entries.
 *
 * It never forgets more by being asked in parts: ten of (ten of A, and B) are ten of (A and B).
 */
export function newestVersions(entries: readonly Entry[]): Entry[] {
  return versions(entries).slice(0, MOST_FORMER);
}

/** What stood at a path before, the newest first, to be looked at and taken back. */
export function versionsAt(project: Project, path: string): Entry[] {
  const now = entriesAt(project.values, path);
  const old = entriesAt(project.former, path);
  return old.filter((each) => !now.some((entry) => isSameVersion(entry, each))).sort(byTime);
}
