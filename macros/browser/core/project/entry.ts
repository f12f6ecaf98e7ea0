/** The shape of one entry in a file: value, writer, the writer's number, time. */

import * as v from "valibot";

import { isId } from "./paths.ts";
import { type Entry, LONGEST_VALUE, type Value } from "./project.ts";

/** Whether a value is a whole number that can be counted with, and not less than another. */
export function isCount(raw: unknown, least: number): raw is number {
  return Number.isSafeInteger(raw) && Number(raw) >= least;
}

function isValue(raw: unknown): raw is Value {
  return typeof raw === "boolean" || (typeof raw === "string" && raw.length <= LONGEST_VALUE);
}

export const ENTRY = v.strictTuple([
  v.custom<Value>(isValue),
  v.custom<string>(isId),
  v.custom<number>((raw) => isCount(raw, 1)),
  v.custom<number>((raw) => isCount(raw, 0)),
]);

/** An entry as a file holds it. */
export type RawEntry = v.InferOutput<typeof ENTRY>;

/** The sound entries of a list that came from a file or a journal. */
export function soundEntries(list: readonly unknown[]): Entry[] {
  const sound = list.filter((raw) => v.is(ENTRY, raw));
  return sound.map(([value, writer, number, time]) => ({ value, writer, number, time }));
}

/** An entry as a file holds it. */
export function rawOf({ value, writer, number, time }: Entry): RawEntry {
  return [value, writer, number, time];
}
