/** Going back without destroying what is newer. */

import { lasting, versions } from "./former.ts";
import { type Entry, entriesAt, hasStamp, type Project, type Value, valueAt } from "./project.ts";
import { type Change, put, raised } from "./register.ts";

/**
 * The project as it was before a merge, with all that has been written since the merge.
 *
 * The merge is as if it had never been, so the same file can be merged again later. Whoever goes
 * on writing must take a new writer.
 */
export function unmerged(before: Project, merged: Project, now: Project): Project {
  const known = lasting(now).former;
  const values = new Map(before.values);
  const former = new Map(before.former);
  const writers = raised(before.writers, countedSince(before, merged, now));
  for (const path of pathsOf([merged, now])) {
    const entries = entriesAt(now.values, path);
    const gone = without(entriesAt(known, path), entriesAt(merged.former, path));
    if (isSame(entriesAt(merged.values, path), entries) && gone.length === 0) continue;
    const ours = without(entriesAt(before.values, path), entries);
    const old = versions([...entriesAt(former, path), ...ours, ...gone]);
    put(former, path, old);
    put(values, path, entries);
  }
  return { ...before, writers, values, former };
}

/** The counts of writers of whom the merge brought nothing: all that is counted is there. */
function countedSince(before: Project, merged: Project, now: Project) {
  return [...now.writers].filter(([writer]) => {
    return before.writers.get(writer) === merged.writers.get(writer);
  });
}

function pathsOf(projects: readonly Project[]): Set<string> {
  const all = projects.flatMap(({ values, former }) => [...values.keys(), ...former.keys()]);
  return new Set(all);
}

function without(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  return entries.filter((entry) => !hasStamp(others, entry));
}

function isSame(a: readonly Entry[], b: readonly Entry[]): boolean {
  return a.length === b.length && a.every((entry) => hasStamp(b, entry));
}

/**
 * The changes that take changes back (a sheet cleared, a record removed), but for paths at which
 * something else has been written since. What was a conflict comes back by its newest value.
 */
export function takenBack(before: Project, after: Project, now: Project): Change[] {
  const paths = [...pathsOf([before, after])];
  const untouched = paths.filter((path) => {
    const [then, next] = [entriesAt(before.values, path), entriesAt(after.values, path)];
    return !isSame(then, next) && isSame(next, entriesAt(now.values, path));
  });
  return untouched.map((path): Change => {
    const value: Value = valueAt(before, path) ?? "";
    return [path, value];
  });
}
