/**
 * What was replaced: the newest ten versions of a field, and what no count tells to have been seen;
 * the same whichever way copies meet.
 */

import { type Entry, entriesAt, type Project, type Stamp } from "./project.ts";

export const MOST_FORMER = 10;
/** Versions that are kept of a field, whatever counts tell: a bound for odd files only. */
export const MOST_KEPT = 100;
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
  const each = sorted.filter((entry, at) => {
    const newer = sorted[at - 1];
    return !newer || !isSameVersion(newer, entry);
  });
  return each.slice(0, MOST_KEPT);
}

/** Whether counts tell that a write has been seen. */
export function isCounted(writers: Project["writers"], { writer, number }: Stamp): boolean {
  return number <= (writers.get(writer) ?? 0);
}

/**
 * The project as a file keeps it: of what was replaced at a path, the ten newest versions, and the
 * older ones that the counts do not tell of.
 *
 * What is left out is known by its count to have been replaced. What was heard through a journal
 * without its writer's earlier writes is not, so it stays until a count tells of it. No more is
 * forgotten by being asked in parts: so much of (so much of A, and B) is that of (A and B).
 */
export function lasting(project: Project): Project {
  const former = [...project.former].map(([path, list]): [string, Entry[]] => {
    const isKept = (entry: Entry, at: number) =>
      at < MOST_FORMER || !isCounted(project.writers, entry);
    return [path, list.filter(isKept)];
  });
  return { ...project, former: new Map(former) };
}

/** The ten that stood at a path before, the newest first, to be looked at and taken back. */
export function versionsAt(project: Project, path: string): Entry[] {
  const now = entriesAt(project.values, path);
  const old = entriesAt(project.former, path).slice(0, MOST_FORMER);
  return old.filter((each) => !now.some((entry) => isSameVersion(entry, each))).sort(byTime);
}

/** Of versions that say the same one after another, the newest; what was empty says nothing. */
export function toldApart(all: readonly Entry[]): Entry[] {
  const told = all.filter(({ value }) => value !== "");
  return told.filter(({ value }, at) => value !== told[at - 1]?.value);
}
