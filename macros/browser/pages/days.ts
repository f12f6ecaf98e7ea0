/** Days by the visitor's own clock. */

import { day } from "../core/finnish.ts";

/** The day of a time (seconds since 1970): `24.11.2026`. */
export function dayOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return day(date.getDate(), date.getMonth() + 1, date.getFullYear());
}
