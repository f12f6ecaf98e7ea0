/** What an address asks, as names and values: read from it and written to it by parts/address. */

/** The part of an address after its question mark; a name stands once. */
export type Query = ReadonlyMap<string, string>;

const SMALL_NUMBER = /^[0-9]{1,3}$/;
const SHOWN = 20; // letters of an address in a sentence

/** A number from 1 to 999 that an address holds under the name; 0 when it holds no such thing. */
export function smallNumber(query: Query, name: string): number {
  const text = query.get(name) ?? "";
  return SMALL_NUMBER.test(text) ? Number(text) : 0;
}

/** A text of the address as a sentence shows it. */
export function short(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** The query without names that have no value. */
export function filled(pairs: Iterable<readonly [string, string]>): Query {
  const some = [...pairs].filter(([, value]) => value !== "");
  return new Map(some);
}
