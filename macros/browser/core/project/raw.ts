/** What JSON gives, before anything is known of it. */

import type { Faults } from "./faults.ts";

/** An object of a file. */
export type Raw = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no list. */
export function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object under a root key; a missing one is empty. */
export function under(root: Raw, key: string, faults: Faults): [string, unknown][] {
  const value = root[key] ?? {};
  if (isRecord(value)) return Object.entries(value);
  faults.add("avain", key, key);
  return [];
}
