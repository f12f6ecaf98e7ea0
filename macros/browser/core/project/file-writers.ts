/** The counts of writers in a file: how many writes of each are in it. */

import type { Faults } from "./faults.ts";
import { MOST_FORMER } from "./former.ts";
import { isId } from "./paths.ts";
import type { Entries, Project } from "./project.ts";
import { type Raw, under } from "./raw.ts";
import { raised } from "./register.ts";

/** A writer and a count. */
type Count = readonly [writer: string, count: number];

/** The counts that a file tells, without those that are no counts. */
export function countsOf(root: Raw, faults: Faults): Count[] {
  if (root.kirjoittajat === undefined) faults.add("avain", "kirjoittajat", "kirjoittajat");
  const sound: Count[] = [];
  for (const [writer, count] of under(root, "kirjoittajat", faults)) {
    const isSound = isId(writer) && Number.isSafeInteger(count) && Number(count) > 0;
    if (isSound) sound.push([writer, Number(count)]);
    else faults.add("laskuri", `kirjoittajat/${writer}`);
  }
  return sound;
}

/**
 * The counts, none lower than a write that is there. Nor is one higher, unless writes may have
 * been left out because a path has as many former versions as are kept.
 */
export function countedWriters(
  counts: readonly Count[],
  all: readonly Entries[],
  areWhole: boolean,
  faults: Faults,
): Project["writers"] {
  const lists = all.flatMap((entries) => [...entries.values()]);
  const last = shown(all);
  const isForgetting = lists.some((list) => list.length >= MOST_FORMER);
  const sound = counts.map(([writer, count]): Count => {
    const least = last.get(writer) ?? 0;
    const place = `kirjoittajat/${writer}`;
    if (count < least) faults.add("vajaa", place, least);
    if (count <= least || isForgetting) return [writer, count];
    if (areWhole) faults.add("liikaa", place, least);
    return [writer, least];
  });
  return raised(last, sound);
}

/** The last number of each writer that entries show. */
export function shown(all: readonly Entries[]): Project["writers"] {
  const entries = all.flatMap((each) => [...each.values()]).flat();
  return raised(
    new Map(),
    entries.map(({ writer, number }): Count => [writer, number]),
  );
}
