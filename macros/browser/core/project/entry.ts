/** The shape of one entry in a file: value, writer, the writer's number, time. */

import * as v from "valibot";

import { ID } from "./paths.ts";
import type { Entry } from "./project.ts";

/** Letters that a value may have; the fields of pages take no more. */
export const LONGEST_VALUE = 100_000;

const COUNT = v.pipe(v.number(), v.safeInteger());
export const ENTRY = v.strictTuple([
  v.union([v.boolean(), v.pipe(v.string(), v.maxLength(LONGEST_VALUE))]),
  v.pipe(v.string(), v.regex(ID)),
  v.pipe(COUNT, v.minValue(1)),
  v.pipe(COUNT, v.minValue(0)),
]);

/** An entry as a file holds it. */
export type RawEntry = v.InferOutput<typeof ENTRY>;

/** An entry of a file as the project's. */
export function entryOf([value, writer, number, time]: RawEntry): Entry {
  return { value, writer, number, time };
}

/** An entry as a file holds it. */
export function rawOf({ value, writer, number, time }: Entry): RawEntry {
  return [value, writer, number, time];
}
