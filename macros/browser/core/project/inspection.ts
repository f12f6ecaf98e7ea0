/** What is wrong with a project file, path by path: what the reading mends or leaves out. */

import { isCount, isEntry, SHAPE, soundEntries } from "./entry.ts";
import type { Fault, Faults } from "./faults.ts";
import { MOST_KEPT } from "./former.ts";
import { isId, isPath } from "./paths.ts";
import type { Project } from "./project.ts";
import {
  highest,
  isFuture,
  isRecord,
  MOST_PATHS,
  NEWEST_FORM,
  pairsOf,
  type Raw,
  shown,
} from "./project-json.ts";
import { eachOnce, wellFormed } from "./register.ts";

const SIDE_BY_SIDE = ["rinnakkain", 20] as const; // so many are worth telling of
const FORMER = ["entisia", MOST_KEPT] as const;
const SHOWN = 80; // letters of a path that is told of
const OPTIONAL = ["osittain", "entiset"];
const PARTS = ["arvo", "kirjoittaja", "numero", "aika"] as const;

/** Tells `faults` what is wrong with a root, of which the project was read. */
export function inspect(root: Raw, project: Project, now: number, faults: Faults): void {
  if (root.versio !== NEWEST_FORM) faults.add("versio", "versio");
  if (!isId(root.hanke)) faults.add("hanke", "hanke");
  for (const key of ["kirjoittajat", "osittain", "arvot", "entiset"]) {
    const isMissing = root[key] === undefined && !OPTIONAL.includes(key);
    if (isMissing || (root[key] !== undefined && !isRecord(root[key]))) faults.add("avain", key);
  }
  inspectEntries(root, "arvot", now, faults);
  inspectEntries(root, "entiset", now, faults);
  inspectCounts(root, "kirjoittajat", project, faults);
  inspectCounts(root, "osittain", project, faults);
}

function inspectEntries(root: Raw, key: string, now: number, faults: Faults): void {
  const all = pairsOf(root[key]);
  const left = all.length - MOST_PATHS;
  if (left > 0) faults.add("polkuja", key, left);
  for (const [path, list] of all.slice(0, MOST_PATHS)) {
    inspectPath(path, list, `${key}/${path.slice(0, SHOWN)}`, now, faults);
  }
}

function inspectPath(
  path: string,
  list: unknown,
  place: string,
  now: number,
  faults: Faults,
): void {
  if (!isPath(path)) return void faults.add("polku", place);
  if (!Array.isArray(list) || list.length === 0) return void faults.add("lista", place);
  for (const [index, raw] of list.entries()) {
    inspectEntry(raw, `${place}/${index + 1}`, now, faults);
  }
  inspectList(list, place, faults);
}

function inspectEntry(raw: unknown, place: string, now: number, faults: Faults): void {
  if (!isEntry(raw)) faults.add(kindOf(raw), place);
  for (const entry of soundEntries([raw])) {
    if (wellFormed(entry.value) !== entry.value) faults.add("puolikas", place);
    if (isFuture(entry, now)) faults.add("tuleva", place);
  }
}

/** What is wrong with an entry, by the part of it that the shape refused first. */
function kindOf(raw: unknown): Fault["kind"] {
  if (!Array.isArray(raw) || raw.length !== PARTS.length) return "kirjaus";
  const part = SHAPE.findIndex((is, at) => !is(raw[at]));
  if (part === 0 && typeof raw[0] === "string") return "pitka";
  return PARTS[part] ?? "kirjaus";
}

function inspectList(list: readonly unknown[], place: string, faults: Faults): void {
  const sound = soundEntries(list);
  const once = eachOnce(sound);
  if (once.length < sound.length) faults.add("sama", place);
  const stamps = new Set(once.map(({ writer, number }) => `${writer} ${number}`));
  if (stamps.size < once.length) faults.add("leima", place);
  const [kind, most] = place.startsWith("arvot") ? SIDE_BY_SIDE : FORMER;
  if (once.length > most) faults.add(kind, place, once.length);
}

function inspectCounts(root: Raw, key: string, project: Project, faults: Faults): void {
  const last = shown(project.values, project.former);
  for (const [writer, count] of pairsOf(root[key])) {
    const least = last.get(writer) ?? 0;
    const fault = isId(writer) ? countFault(count, least) : "laskuri";
    const isExpected = fault === "vajaa" && key === "osittain";
    if (fault && !isExpected) faults.add(fault, `${key}/${writer.slice(0, SHOWN)}`, least);
  }
}

function countFault(count: unknown, least: number): Fault["kind"] | undefined {
  if (!isCount(count, 1)) return "laskuri";
  if (count < least) return "vajaa";
  return count > highest(least) ? "liikaa" : undefined;
}
