/** What no file has: changes since a project was last exported. */

import type { Entry, Project } from "./project.ts";

/** Paths at which something has been written since the counts of an exported file. */
export function changedSince(
  { values, former }: Project,
  counts: Readonly<Record<string, number>>,
): number {
  const isNew = ({ writer, number }: Entry) => {
    return number > (Object.hasOwn(counts, writer) ? (counts[writer] ?? 0) : 0);
  };
  const paths = new Set<string>();
  for (const [path, entries] of [...values, ...former]) if (entries.some(isNew)) paths.add(path);
  return paths.size;
}
