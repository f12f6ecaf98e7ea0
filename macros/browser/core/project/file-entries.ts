/** The entries of a file: each read alone, so that what is sound is kept, and what is odd told. */

import * as v from "valibot";

import { ENTRY, entryOf } from "./entry.ts";
import { type Fault, type Faults, MANY, MOST_PATHS } from "./faults.ts";
import { newestVersions } from "./former.ts";
import { isPath } from "./paths.ts";
import type { Entries, Entry } from "./project.ts";
import { type Raw, under } from "./raw.ts";
import { eachOnce, wellFormed } from "./register.ts";

const SHOWN = 80; // letters of a path that is told of
const DAY = 86_400; // clocks of two machines may differ, and so may their zones

/** The entries under a root key, path by path. */
export function entriesOf(root: Raw, key: string, now: number, faults: Faults): Entries {
  const all = under(root, key, faults);
  const left = all.length - MOST_PATHS;
  if (left > 0) faults.add("polkuja", key, left);
  const entries = new Map<string, readonly Entry[]>();
  for (const [path, list] of all.slice(0, MOST_PATHS)) {
    const sound = entriesOfPath(path, list, `${key}/${path.slice(0, SHOWN)}`, now, faults);
    if (sound.length) entries.set(path, sound);
  }
  return entries;
}

function entriesOfPath(
  path: string,
  list: unknown,
  place: string,
  now: number,
  faults: Faults,
): readonly Entry[] {
  const isList = Array.isArray(list) && list.length > 0;
  if (!isPath(path)) faults.add("polku", place);
  else if (!isList) faults.add("lista", place);
  else return listOf(list, place, now, faults);
  return [];
}

/** The sound entries of one path; what is only odd is mended, and told. */
function listOf(list: readonly unknown[], path: string, now: number, faults: Faults): Entry[] {
  const sound = list.flatMap((raw, index) => {
    const place = `${path}/${index + 1}`;
    const read = v.safeParse(ENTRY, raw);
    if (!read.success) {
      faults.add(kindOf(read.issues[0], raw), place);
      return [];
    }
    return [mended(entryOf(read.output), place, now, faults)];
  });
  const once = eachOnce(sound);
  if (once.length < sound.length) faults.add("sama", path);
  const stamps = new Set(once.map(({ writer, number }) => `${writer} ${number}`));
  if (stamps.size < once.length) faults.add("leima", path);
  if (once.length > MANY) faults.add("rinnakkain", path, once.length);
  return once;
}

type Issue = v.InferIssue<typeof ENTRY>;

/** What is wrong with an entry, by the part of it that the shape refused first. */
function kindOf({ path, type }: Issue, raw: unknown): Fault["kind"] {
  const isOfFour = Array.isArray(raw) && raw.length === 4;
  const parts = ["arvo", "kirjoittaja", "numero", "aika"] as const;
  const kind = isOfFour ? parts[Number(path?.[0].key)] : undefined;
  return type === "max_length" ? "pitka" : (kind ?? "kirjaus");
}

function mended(entry: Entry, path: string, now: number, faults: Faults): Entry {
  const value = wellFormed(entry.value);
  if (value !== entry.value) faults.add("puolikas", path);
  const isFuture = entry.time > now + DAY;
  if (isFuture) faults.add("tuleva", path);
  return { ...entry, value, time: isFuture ? now : entry.time };
}

/** The former without what stands now, and only the newest versions. */
export function withoutLive(former: Entries, values: Entries): Entries {
  const kept = new Map<string, readonly Entry[]>();
  for (const [path, entries] of former) {
    const live = (values.get(path) ?? []).map(textOf);
    const old = newestVersions(entries.filter((entry) => !live.includes(textOf(entry))));
    if (old.length) kept.set(path, old);
  }
  return kept;
}

function textOf({ value, writer, number }: Entry): string {
  return JSON.stringify([value, writer, number]);
}
