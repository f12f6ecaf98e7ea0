/**
 * What a team has written, as data: each path's values side by side, and who has written how much.
 *
 * A project is never changed: whatever writes, clears or merges gives a new one.
 */

/** A text, or whether a box is ticked. */
export type Value = string | boolean;

/** Letters that a value may have; the fields of pages take no more. */
export const LONGEST_VALUE = 100_000;

/** Who wrote: a page of a browser from its loading on, its own count of writes, and when (s). */
export interface Stamp {
  readonly writer: string;
  readonly number: number;
  readonly time: number;
}

/** One write: what, by whom, which of their writes, when. */
export interface Entry extends Stamp {
  readonly value: Value;
}

/** Path → its entries. A path is there only when it has some. */
export type Entries = ReadonlyMap<string, readonly Entry[]>;

/**
 * A project. `writers` tells how many writes of each writer are in it, `values` what stands now
 * (more than one is a conflict), `former` what was replaced, `rest` the root keys of a file that
 * this program does not know.
 */
export interface Project {
  readonly id: string;
  readonly writers: ReadonlyMap<string, number>;
  readonly values: Entries;
  readonly former: Entries;
  readonly rest: ReadonlyMap<string, unknown>;
}

const NONE: readonly Entry[] = [];

/** A project in which nothing has been written. */
export function emptyProject(id: string): Project {
  return { id, writers: new Map(), values: new Map(), former: new Map(), rest: new Map() };
}

/** The entries of a path, none where it has none. */
export function entriesAt(entries: Entries, path: string): readonly Entry[] {
  return entries.get(path) ?? NONE;
}

/** Whether a write is among entries. */
export function hasStamp(entries: readonly Stamp[], { writer, number }: Stamp): boolean {
  return entries.some((each) => each.writer === writer && each.number === number);
}

/** Everything that stands at a path, each value once, the newest first. */
export function valuesAt(project: Project, path: string): Value[] {
  const newestFirst = [...entriesAt(project.values, path)].sort((a, b) => b.time - a.time);
  return [...new Set(newestFirst.map(({ value }) => value))];
}

/** The newest value of a path; undefined when nothing stands there. */
export function valueAt(project: Project, path: string): Value | undefined {
  return valuesAt(project, path)[0];
}

/** The text of a path: the newest, or nothing. */
export function textAt(project: Project, path: string): string {
  const value = valueAt(project, path);
  return typeof value === "string" ? value : "";
}

/** Paths at which values differ that nobody has chosen between, in the order of the alphabet. */
export function conflicts(project: Project): string[] {
  const paths = [...project.values.keys()];
  return paths.filter((path) => valuesAt(project, path).length > 1).sort();
}

/** The name that the team has given to the project, or nothing. */
export function nameOfProject(project: Project): string {
  return textAt(project, "hanke/nimi");
}
