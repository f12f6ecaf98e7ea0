/**
 * What stands side by side on a sheet: field by field, and decisions row by row, each way with
 * who wrote it, when, and the changes that settle for it.
 */

import { clearing, pathsOfRecord, pathsOfSheet } from "./project/paths.ts";
import { type Entry, entriesAt, type Project } from "./project/project.ts";
import { chosen, moved, type Version, versionsOf } from "./project/records.ts";
import type { Change } from "./project/register.ts";
import { emptyRow } from "./sheet-rows.ts";

/** One way: what it says, its newest entry, and the changes that keep it and drop the others. */
export interface Side {
  readonly text: string;
  readonly entry: Entry;
  readonly changes: readonly Change[];
}

/** A conflict under a field; a decision row's is under the first of its fields that differ. */
export interface Conflict {
  readonly field: string;
  readonly sides: readonly Side[];
  /** The changes that keep all; undefined where all cannot be kept. */
  readonly both?: readonly Change[];
}

/** A sheet as its conflicts are looked for. */
export interface Place {
  readonly sheet: string;
  /** The fields in the order of the page; those that take many lines of text. */
  readonly fields: readonly string[];
  readonly texts: ReadonlySet<string>;
  /** Blocks whose rows are decisions. */
  readonly decisions: readonly string[];
  /** What others wrote in a field while it was being written in, by path. */
  readonly others: ReadonlyMap<string, readonly Entry[]>;
  /** Four random letters, for an action that finds no empty row. */
  readonly random: string;
}

/** The conflicts of a sheet, in the order of the page. */
export function conflictsOn(project: Project, place: Place): Conflict[] {
  const settled = new Set<string>();
  return place.fields.flatMap((field) => {
    const record = recordOf(field, place.decisions) ?? "";
    const conflict = settled.has(record) ? undefined : conflictAt(project, place, field);
    const row = conflict && record && rowConflict(project, place, field, record);
    if (row) settled.add(record);
    return row || (conflict ?? []);
  });
}

/** The row of a decision that a field is in. */
function recordOf(field: string, blocks: readonly string[]): string | undefined {
  for (const block of blocks) {
    const [record] = field.startsWith(`${block}-`) ? (/^.*?-\d+(?=-)/.exec(field) ?? []) : [];
    if (record?.startsWith(`${block}-`)) return record;
  }
  return undefined;
}

function conflictAt(project: Project, place: Place, field: string): Conflict | undefined {
  const path = `${place.sheet}/${field}`;
  const entries = [...entriesAt(project.values, path), ...(place.others.get(path) ?? [])];
  const all = eachValue(entries);
  if (all.length < 2) return undefined;
  const sides = all.map((entry): Side => {
    return { text: spoken(entry), entry, changes: [[path, entry.value]] };
  });
  const oldestFirst = [...sides].reverse().map(({ text }) => text);
  const both: Change[] = [[path, oldestFirst.join("\n")]];
  return { field, sides, ...(place.texts.has(field) && { both }) };
}

/** The entries by which each value is known, the newest first. */
function eachValue(entries: readonly Entry[]): Entry[] {
  const kept: Entry[] = [];
  for (const entry of [...entries].sort((a, b) => b.time - a.time)) {
    if (!kept.some(({ value }) => value === entry.value)) kept.push(entry);
  }
  return kept;
}

function spoken({ value }: Entry): string {
  return value === true ? "Valittu" : String(value);
}

function rowConflict(
  project: Project,
  place: Place,
  field: string,
  record: string,
): Conflict | undefined {
  const start = `${place.sheet}/${record}`;
  const paths = pathsOfRecord(project, start);
  const versions = versionsOf(project, paths);
  if (versions.length < 2) return undefined;
  const sides = versions.map((version): Side => {
    return {
      text: rowText(version, place),
      entry: version.newest,
      changes: chosen(paths, version),
    };
  });
  const [first, second, third] = versions;
  if (!first || !second || third) return { field, sides };
  const both = [
    ...chosen(paths, first),
    ...moved(second, `${start}-`, goal(project, place, record)),
  ];
  return { field, sides, both };
}

/** Where a second decision goes: into an empty row, or among actions of one's own. */
function goal(project: Project, { sheet, random }: Place, record: string): string {
  const block = record.slice(0, record.lastIndexOf("-"));
  const row = emptyRow(block, fieldsIn(project, sheet));
  return row ? `${sheet}/${block}-${row}-` : `toimet/${random}/`;
}

/** Fields of a sheet in which something stands. */
export function fieldsIn(project: Project, sheet: string): string[] {
  return pathsOfSheet(project, sheet).map((path) => path.slice(sheet.length + 1));
}

/** The cells of a row in the order of the page. */
function rowText({ cells }: Version, { sheet, fields }: Place): string {
  const texts = fields.map((field) => cells.get(`${sheet}/${field}`)?.value);
  return texts.filter((text) => typeof text === "string" && text !== "").join(" · ");
}

/**
 * The changes by which a sheet on which two disagree becomes two: the newest stays, the other
 * goes to a further sheet of the name; undefined when there are not just two.
 */
export function splitSheet(project: Project, sheet: string, further: string, name: string) {
  const paths = pathsOfSheet(project, sheet);
  const [first, second, third] = versionsOf(project, paths);
  if (!first || !second || third) return undefined;
  const changes = [...chosen(paths, first), ...moved(second, `${sheet}/`, `${further}/`)];
  return [...changes, [`${further}/@nimi`, name] as Change];
}

/** The changes that clear a sheet but keep its name. */
export function clearedSheet(project: Project, sheet: string): Change[] {
  const paths = pathsOfSheet(project, sheet);
  return clearing(paths.filter((path) => !path.startsWith(`${sheet}/@`)));
}
