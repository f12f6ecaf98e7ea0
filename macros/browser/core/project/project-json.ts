/**
 * A project from what JSON gave, whatever it was: an entry at a time, so that what is sound is
 * kept and what is odd is mended. Root keys that this program does not know are kept, and so are
 * paths. What was wrong is told by inspection.ts.
 */

import { isCount, soundEntries } from "./entry.ts";
import { versions } from "./former.ts";
import { isId, isPath } from "./paths.ts";
import { type Entries, type Entry, hasStamp, type Project } from "./project.ts";
import { eachOnce, raised, wellFormed } from "./register.ts";

/** An object of a file, before anything is known of it. */
export type Raw = Readonly<Record<string, unknown>>;

/** What the one who reads knows: the time (s), and the id for a project whose own is no good. */
export interface Reader {
  readonly now: number;
  readonly id: string;
}

export const FORM = "juurruttajan-hanke";
export const NEWEST_FORM = 1;
/** Paths that are read from one file; a team's project of three years has some thousands. */
export const MOST_PATHS = 20_000;
const KEYS = ["muoto", "versio", "hanke", "kirjoittajat", "osittain", "arvot", "entiset"];
const MOST_UNSEEN = 10_000; // writes of a writer of which nothing is left
const YEAR = 31_536_000; // clocks of machines differ, some by much

/** Whether a value is an object, and no list. */
export function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a root says that it is a project's. */
export function isOfForm(root: unknown): root is Raw {
  return isRecord(root) && root.muoto === FORM;
}

/** Whether a root is of a newer form than this program knows; it must be left alone. */
export function isNewer({ versio }: Raw): boolean {
  return isCount(versio, NEWEST_FORM + 1);
}

/** The names and values of an object; none of what is no object. */
export function pairsOf(raw: unknown): [string, unknown][] {
  return isRecord(raw) ? Object.entries(raw) : [];
}

/** The project of a root. */
export function projectOf(root: Raw, { now, id }: Reader): Project {
  const values = entriesIn(root.arvot, now);
  const former = new Map<string, readonly Entry[]>();
  for (const [path, list] of entriesIn(root.entiset, now)) {
    const live = values.get(path) ?? [];
    const old = versions(list.filter((entry) => !hasStamp(live, entry)));
    if (old.length) former.set(path, old);
  }
  const writers = countsIn(root, values, former);
  const rest = new Map(pairsOf(root).filter(([key]) => !KEYS.includes(key)));
  return { id: isId(root.hanke) ? root.hanke : id, writers, values, former, rest };
}

function entriesIn(raw: unknown, now: number): Entries {
  const entries = new Map<string, readonly Entry[]>();
  for (const [path, list] of pairsOf(raw).slice(0, MOST_PATHS)) {
    const sound = isPath(path) && Array.isArray(list) ? soundEntries(list) : [];
    if (sound.length) entries.set(path, eachOnce(sound.map((entry) => mended(entry, now))));
  }
  return entries;
}

function mended(entry: Entry, now: number): Entry {
  return {
    ...entry,
    value: wellFormed(entry.value),
    time: isFuture(entry, now) ? now : entry.time,
  };
}

/** Whether an entry's time is later than any clock's that is only fast. */
export function isFuture({ time }: Entry, now: number): boolean {
  return time > now + YEAR;
}

/**
 * The counts, as the file tells them: none is guessed by writes that are there, for those before
 * them may not be. None is believed beyond what anybody can have written.
 */
function countsIn(root: Raw, values: Entries, former: Entries): Project["writers"] {
  const last = shown(values, former);
  const all = [...pairsOf(root.osittain), ...pairsOf(root.kirjoittajat)];
  return new Map(
    all.filter((pair): pair is [string, number] => {
      const [writer, count] = pair;
      return isId(writer) && isCount(count, 1) && count <= highest(last.get(writer));
    }),
  );
}

/** The highest count that is believed of a writer, by the last write of theirs that is there. */
export function highest(last = 0): number {
  return last + MOST_UNSEEN;
}

/** The last number of each writer that entries show. */
export function shown(values: Entries, former: Entries): Project["writers"] {
  const all = [...values.values(), ...former.values()].flat();
  return raised(
    new Map(),
    all.map(({ writer, number }) => [writer, number]),
  );
}
