/** Days by the visitor's own clock. */

import { day } from "../core/finnish.ts";

/** The day of a time (seconds since 1970): `24.11.2026`. */
export function dayOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return day(date.getDate(), date.getMonth() + 1, date.getFullYear());
}

/** Today as an ISO day. */
export function today(): string {
  const now = new Date();
  const two = (count: number) => String(count).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
