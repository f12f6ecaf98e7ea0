/** Marks in a project's time, and what has changed since a mark or a day. */

import { byTime } from "./former.ts";
import { type Entry, entriesAt, type Project, type Value, valuesAt } from "./project.ts";
import type { Change } from "./register.ts";

const MARKS = "merkit/";
const NAME = "/nimi";

/** A named point in time: its id, name and time (s). */
export interface Mark {
  readonly id: string;
  readonly name: string;
  readonly time: number;
}

/** The change that makes a mark; it stands at the time of its writing. */
export function marking(id: string, name: string): Change {
  return [`${MARKS}${id}${NAME}`, name];
}

/** The marks, the newest first. */
export function marks(project: Project): Mark[] {
  const paths = [...project.values.keys()].filter((path) => {
    return path.startsWith(MARKS) && path.endsWith(NAME);
  });
  const all = paths.map((path) => {
    const [newest] = [...entriesAt(project.values, path)].sort(byTime);
    const id = path.slice(MARKS.length, -NAME.length);
    return { id, name: String(newest?.value ?? ""), time: newest?.time ?? 0 };
  });
  return all.sort((a, b) => b.time - a.time);
}

/**
 * A path that reads otherwise than at a time. `then` is undefined when nothing stood there, and
 * `isForgotten` tells that it may have, but more than ten versions have been written since.
 */
export interface Difference {
  readonly path: string;
  readonly then: Value | undefined;
  readonly now: readonly Value[];
  readonly isForgotten: boolean;
}

/**
 * What has changed since a time (s), in the order of the alphabet.
 *
 * When something was cleared is not kept: it counts as standing until something else was written.
 */
export function differences(project: Project, since: number): Difference[] {
  const paths = [...new Set([...project.values.keys(), ...project.former.keys()])].sort();
  const all = paths.map((path): Difference => {
    const history = [...entriesAt(project.values, path), ...entriesAt(project.former, path)];
    const then = lastUntil(history, since)?.value;
    const isForgotten = then === undefined && entriesAt(project.former, path).length >= 10;
    return { path, then, now: valuesAt(project, path), isForgotten };
  });
  return all.filter(({ then, now }) => {
    return then === undefined ? now.length > 0 : now.length !== 1 || now[0] !== then;
  });
}

function lastUntil(entries: readonly Entry[], time: number): Entry | undefined {
  return entries.filter((entry) => entry.time <= time).sort(byTime)[0];
}
