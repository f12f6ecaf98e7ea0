/** Going back without destroying what is newer. */

import { newestVersions } from "./former.ts";
import { type Entry, entriesAt, hasStamp, type Project, type Value, valueAt } from "./project.ts";
import { type Change, raised } from "./register.ts";

/**
 * The project as it was before a merge, with all that has been written since the merge.
 *
 * The merge is as if it had never been, so the same file can be merged again later. Whoever goes
 * on writing must take a new writer.
 */
export function unmerged(before: Project, merged: Project, now: Project): Project {
  const values = new Map(before.values);
  const former = new Map(before.former);
  const since: Entry[] = [];
  for (const path of pathsOf([merged, now])) {
    const entries = entriesAt(now.values, path);
    const gone = without(entriesAt(now.former, path), entriesAt(merged.former, path));
    if (isSame(entriesAt(merged.values, path), entries) && gone.length === 0) continue;
    const ours = without(entriesAt(before.values, path), entries);
    const old = newestVersions([...entriesAt(former, path), ...ours, ...gone]);
    if (old.length) former.set(path, old);
    if (entries.length) values.set(path, entries);
    else values.delete(path);
    since.push(...entries, ...gone);
  }
  const counts = since.map(({ writer, number }) => [writer, number] as const);
  return { ...before, writers: raised(before.writers, counts), values, former };
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
