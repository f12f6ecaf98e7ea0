/** What no file has: changes since a project was last exported. */

import { isCounted } from "./former.ts";
import type { Entry, Project } from "./project.ts";

/** Paths at which something has been written since the counts of an exported file. */
export function changedSince(
  { values, former }: Project,
  counts: Readonly<Record<string, number>>,
): number {
  const writers = new Map(Object.entries(counts));
  const isNew = (entry: Entry) => !isCounted(writers, entry);
  const paths = new Set<string>();
  for (const [path, entries] of [...values, ...former]) if (entries.some(isNew)) paths.add(path);
  return paths.size;
}
