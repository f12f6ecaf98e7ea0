/**
 * The registers: write, clear and merge, so that nothing is lost that nobody replaced.
 *
 * merge is commutative (but for the id), associative and idempotent. What stands at a path after
 * any writes and merges is exactly what nobody who saw it has replaced. A writer's numbers must
 * never be used twice: a page takes a new random writer when it loads and whenever its project
 * goes back to an older state.
 */

import { byTime, byVersion, isCounted, MOST_FORMER, versions } from "./former.ts";
import {
  type Entries,
  type Entry,
  entriesAt,
  hasStamp,
  type Project,
  type Stamp,
  type Value,
} from "./project.ts";

/** A path and what is written there; "" and false clear it. */
export type Change = readonly [path: string, value: Value];

/**
 * One change: what now stands at the path, and what has been replaced there, now or before. What it
 * replaced itself is always named, also when ten other versions are newer by their minute.
 */
export interface Write {
  readonly path: string;
  readonly entry?: Entry;
  readonly replaced: readonly Entry[];
}

/** The project after changes, and each that changed something. */
export interface Written {
  readonly project: Project;
  readonly writes: readonly Write[];
}

const HALF_LETTER = /\p{Surrogate}/gu;

/** A text without halves of letters, which no file can hold. */
export function wellFormed<T extends Value>(value: T): T | string {
  return typeof value === "string" ? value.replace(HALF_LETTER, "\ufffd") : value;
}

/** Makes the changes, in order. `by.number` is the writer's last number so far. */
export function write(project: Project, changes: readonly Change[], by: Stamp): Written {
  const values = new Map(project.values);
  const former = new Map(project.former);
  let number = Math.max(by.number, project.writers.get(by.writer) ?? 0);
  const writes: Write[] = [];
  for (const [path, given] of changes) {
    const value = wellFormed(given);
    const replaced = entriesAt(values, path);
    if (isAlready(replaced, value)) continue;
    const entries = isNothing(value) ? [] : [{ ...by, number: ++number, value }];
    put(values, path, entries);
    const old = versions([...entriesAt(former, path), ...replaced]);
    put(former, path, old);
    writes.push({ path, replaced: old, ...(entries[0] && { entry: entries[0] }) });
  }
  const writers = raised(project.writers, [[by.writer, number]]);
  return { project: { ...project, writers, values, former }, writes };
}

function isNothing(value: Value): boolean {
  return value === "" || value === false;
}

/** Whether the value stands there already, alone. */
function isAlready(entries: readonly Entry[], value: Value): boolean {
  if (entries.length === 0) return isNothing(value);
  return entries.length === 1 && entries[0]?.value === value;
}

/** The two joined; the first gives the id. */
export function merge(a: Project, b: Project): Project {
  const values = new Map(a.values);
  const former = new Map(a.former);
  for (const path of new Set([...b.values.keys(), ...b.former.keys()])) {
    if (isAlike(a.values, b.values, path) && isAlike(a.former, b.former, path)) continue;
    const live = standing(a, b, path);
    const all = [a, b].flatMap((each) => [
      ...entriesAt(each.values, path),
      ...entriesAt(each.former, path),
    ]);
    const replaced = all.filter((each) => !live.some((entry) => isSame(entry, each)));
    put(values, path, live);
    put(former, path, versions(replaced));
  }
  const writers = raised(a.writers, b.writers);
  return { ...a, writers, values, former, rest: joinedRest(a.rest, b.rest) };
}

/** Whether both have the same at a path, as copies of one project mostly do. */
function isAlike(a: Entries, b: Entries, path: string): boolean {
  return JSON.stringify(a.get(path)) === JSON.stringify(b.get(path));
}

/** What stands at a path when both are known: each entry that the other has not replaced. */
function standing(a: Project, b: Project, path: string): Entry[] {
  const here = entriesAt(a.values, path).filter((entry) => !isReplaced(b, path, entry));
  const there = entriesAt(b.values, path).filter((entry) => !isReplaced(a, path, entry));
  return eachOnce([...here, ...there]);
}

/**
 * Whether a project shows that an entry was replaced: by a later write of its own writer, or by
 * itself among the former. The count of a writer alone is believed only of what is older than ten
 * former versions and so has been forgotten: a count that is too high erases nothing.
 */
function isReplaced(project: Project, path: string, entry: Entry): boolean {
  const live = entriesAt(project.values, path);
  if (hasStamp(live, entry)) return false;
  const former = entriesAt(project.former, path);
  if ([...live, ...former].some((each) => isAfter(each, entry))) return true;
  const tenth = former[MOST_FORMER - 1];
  return !!tenth && byVersion(entry, tenth) > 0 && isCounted(project.writers, entry);
}

function isAfter(each: Entry, entry: Entry): boolean {
  return each.writer === entry.writer && each.number >= entry.number;
}

/** Whether two are one write; of a stamp that has two values (a broken file), both are kept. */
function isSame(a: Entry, b: Entry): boolean {
  return hasStamp([a], b) && a.value === b.value;
}

/** The entries in the order of their times, each once, by the earliest time that is told of it. */
export function eachOnce(entries: readonly Entry[]): Entry[] {
  if (entries.length < 2) return [...entries];
  const kept: Entry[] = [];
  for (const entry of [...entries].sort((a, b) => a.time - b.time)) {
    if (!kept.some((each) => isSame(each, entry))) kept.push(entry);
  }
  return kept.sort(byTime);
}

/** Counts of writers, each the higher of the two. */
export function raised(
  writers: ReadonlyMap<string, number>,
  others: Iterable<readonly [string, number]>,
): ReadonlyMap<string, number> {
  const all = new Map(writers);
  for (const [writer, number] of others) {
    if (number > (all.get(writer) ?? 0)) all.set(writer, number);
  }
  return all;
}

/** Unknown keys of both; where they differ, the same one is taken whichever way they meet. */
function joinedRest(a: Project["rest"], b: Project["rest"]): Project["rest"] {
  const all = new Map(a);
  for (const [key, value] of b) {
    const isOurs = a.has(key) && JSON.stringify(a.get(key)) > JSON.stringify(value);
    if (!isOurs) all.set(key, value);
  }
  return all;
}

/** Puts a list at a key, which is there only when the list holds something. */
export function put<T>(map: Map<string, readonly T[]>, key: string, list: readonly T[]): void {
  if (list.length) map.set(key, list);
  else map.delete(key);
}
