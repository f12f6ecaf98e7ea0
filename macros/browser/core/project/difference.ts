/** Marks in a project's time, and what has changed since a mark or a day. */

import { byTime, MOST_FORMER } from "./former.ts";
import {
  type Entry,
  entriesAt,
  LONGEST_VALUE,
  type Project,
  textAt,
  type Value,
  valuesAt,
} from "./project.ts";
import type { Change } from "./register.ts";

const MARKS = "merkit/";
const NAME = "/nimi";
const EMPTY = "/tyhjat";

/** A point in time (s), and the paths that are known to have been emptied before it. */
export interface Since {
  readonly time: number;
  readonly empty: ReadonlySet<string>;
}

/** A named point in time. */
export interface Mark extends Since {
  readonly id: string;
  readonly name: string;
}

/**
 * The changes that make a mark; it stands at the time of its writing. What is empty just then is
 * told with it, for when something was cleared is kept nowhere else.
 */
export function marking(project: Project, id: string, name: string): Change[] {
  const empty = [...project.former.keys()].filter((path) => !project.values.has(path)).sort();
  return [
    [`${MARKS}${id}${NAME}`, name],
    [`${MARKS}${id}${EMPTY}`, shortened(empty)],
  ];
}

/** So many of the paths as a value has room for. */
function shortened(paths: readonly string[]): string {
  const text = paths.join("\n");
  return text.length <= LONGEST_VALUE ? text : text.slice(0, text.lastIndexOf("\n", LONGEST_VALUE));
}

/** The marks, the newest first. */
export function marks(project: Project): Mark[] {
  const paths = [...project.values.keys()].filter((path) => {
    return path.startsWith(MARKS) && path.endsWith(NAME);
  });
  const all = paths.map((path) => {
    const [newest] = [...entriesAt(project.values, path)].sort(byTime);
    const id = path.slice(MARKS.length, -NAME.length);
    const empty = textAt(project, `${MARKS}${id}${EMPTY}`).split("\n").filter(Boolean);
    const name = String(newest?.value ?? "");
    return { id, name, time: newest?.time ?? 0, empty: new Set(empty) };
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
 * What has changed since a point in time, in the order of the alphabet.
 *
 * When something was cleared is not kept: what is not known to have been empty counts as standing
 * until something else was written.
 */
export function differences(project: Project, { time, empty }: Since): Difference[] {
  const paths = [...new Set([...project.values.keys(), ...project.former.keys()])].sort();
  const all = paths.map((path): Difference => {
    const former = entriesAt(project.former, path).slice(0, MOST_FORMER);
    const history = [...entriesAt(project.values, path), ...former];
    const last = lastUntil(history, time);
    const then = empty.has(path) ? undefined : last?.value;
    const isForgotten = last === undefined && former.length >= MOST_FORMER;
    return { path, then, now: valuesAt(project, path), isForgotten };
  });
  return all.filter(({ then, now }) => {
    return then === undefined ? now.length > 0 : now.length !== 1 || now[0] !== then;
  });
}

function lastUntil(entries: readonly Entry[], time: number): Entry | undefined {
  return entries.filter((entry) => entry.time <= time).sort(byTime)[0];
}
