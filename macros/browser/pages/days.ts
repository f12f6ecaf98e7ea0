/** Days by the visitor's own clock. */

import { daysAfter } from "../core/calendar.ts";
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

/** The first second of an ISO day, as seconds since 1970. */
export function startOf(of: string): number {
  return Math.floor(new Date(`${of}T00:00:00`).getTime() / 1000);
}

/** The ISO day that is so many days before today. */
export function daysAgo(count: number): string {
  return daysAfter(today(), -count);
}
