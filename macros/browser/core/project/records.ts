/**
 * A conflict is settled by the record: a decision row or a whole sheet, never a mix cell by cell.
 */

import { byTime } from "./former.ts";
import { type Entry, entriesAt, type Project } from "./project.ts";
import type { Change } from "./register.ts";

/** One way in which a record was written: its cells, the newest entry telling who and when. */
export interface Version {
  readonly cells: ReadonlyMap<string, Entry>;
  readonly newest: Entry;
}

/** Cells of one version as they are gathered, and who wrote them. */
interface Side {
  readonly writers: Set<string>;
  readonly cells: Map<string, Entry>;
}

/**
 * The versions of a record that stand side by side, the newest first; one or none when nobody
 * disagrees. Whoever wrote one side in some cell wrote it in all; a cell that neither side wrote
 * belongs to each.
 */
export function versionsOf(project: Project, paths: readonly string[]): Version[] {
  const rows = paths.map((path) => [path, entriesAt(project.values, path)] as const);
  const sides = sidesOf(rows.map(([, entries]) => entries));
  for (const [path, entries] of rows) {
    for (const side of sides) {
      const own = entries.find(({ writer }) => side.writers.has(writer));
      const isOthers = sides.some(({ writers }) =>
        entries.some((each) => writers.has(each.writer)),
      );
      const cell = own ?? (isOthers ? undefined : entries[0]);
      if (cell) side.cells.set(path, cell);
    }
  }
  return eachDifferent(sides.map(versionOf).filter((version) => version !== undefined));
}

/** Who stands against whom: the widest cell parts the writers, the others tell who belong along. */
function sidesOf(cells: readonly (readonly Entry[])[]): Side[] {
  const widestFirst = cells.filter(isContested).sort((a, b) => b.length - a.length);
  const width = Math.max(1, widestFirst[0]?.length ?? 0);
  const sides = Array.from({ length: width }, (): Side => {
    return { writers: new Set(), cells: new Map() };
  });
  for (const entries of widestFirst) {
    const isOf = (side: Side) => entries.some(({ writer }) => side.writers.has(writer));
    const free = sides.filter((side) => !isOf(side));
    const strangers = entries.filter(
      ({ writer }) => !sides.some((side) => side.writers.has(writer)),
    );
    for (const [index, { writer }] of strangers.entries()) free[index]?.writers.add(writer);
  }
  return sides;
}

function isContested(entries: readonly Entry[]): boolean {
  return new Set(entries.map(({ value }) => value)).size > 1;
}

function versionOf({ cells }: Side): Version | undefined {
  const newest = [...cells.values()].sort(byTime)[0];
  return newest && { cells, newest };
}

/** Versions that read otherwise than those before them. */
function eachDifferent(versions: readonly Version[]): Version[] {
  const kept = new Map<string, Version>();
  const newestFirst = [...versions].sort((a, b) => byTime(a.newest, b.newest));
  for (const version of newestFirst) {
    const text = JSON.stringify([...version.cells].map(([path, { value }]) => [path, value]));
    if (!kept.has(text)) kept.set(text, version);
  }
  return [...kept.values()];
}

/** The changes by which a record becomes one of its versions, whole. */
export function chosen(paths: readonly string[], { cells }: Version): Change[] {
  return paths.map((path) => [path, cells.get(path)?.value ?? ""]);
}

/**
 * The changes that write a version elsewhere: into an empty row, or as a further sheet.
 * `from` and `to` are what its paths begin with.
 */
export function moved({ cells }: Version, from: string, to: string): Change[] {
  return [...cells].map(([path, { value }]) => [`${to}${path.slice(from.length)}`, value]);
}
