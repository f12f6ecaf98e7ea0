/** The shape of one entry in a file: value, writer, the writer's number, time. */

import { isId } from "./paths.ts";
import { type Entry, LONGEST_VALUE, type Value } from "./project.ts";

/** Whether a value is a whole number that can be counted with, and not less than another. */
export function isCount(raw: unknown, least: number): raw is number {
  return Number.isSafeInteger(raw) && Number(raw) >= least;
}

function isValue(raw: unknown): raw is Value {
  return typeof raw === "boolean" || (typeof raw === "string" && raw.length <= LONGEST_VALUE);
}

/** What each part of an entry must be, in their order. */
export const SHAPE = [
  isValue,
  isId,
  (raw: unknown): raw is number => isCount(raw, 1),
  (raw: unknown): raw is number => isCount(raw, 0),
] as const;

/** An entry as a file holds it. */
export type RawEntry = readonly [value: Value, writer: string, number: number, time: number];

/** Whether a value is an entry as a file holds it. */
export function isEntry(raw: unknown): raw is RawEntry {
  return Array.isArray(raw) && raw.length === SHAPE.length && SHAPE.every((is, at) => is(raw[at]));
}

/** The sound entries of a list that came from a file or a journal. */
export function soundEntries(list: readonly unknown[]): Entry[] {
  const sound = list.filter(isEntry);
  return sound.map(([value, writer, number, time]) => ({ value, writer, number, time }));
}

/** An entry as a file holds it. */
export function rawOf({ value, writer, number, time }: Entry): RawEntry {
  return [value, writer, number, time];
}
