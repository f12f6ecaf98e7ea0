/** When something was written, in words. */

import { day } from "../core/finnish.ts";

const DAY = 86_400_000;

/** A time (s) as told now (s): `tänään klo 14.02`, `eilen klo 9.30`, `12.9.2025 klo 16.40`. */
export function whenText(time: number, now: number): string {
  const then = new Date(time * 1000);
  const minutes = String(then.getMinutes()).padStart(2, "0");
  return `${dayText(then, new Date(now * 1000))} klo\u00a0${then.getHours()}.${minutes}`;
}

function dayText(then: Date, now: Date): string {
  const days = Math.round((midnight(now) - midnight(then)) / DAY); // a day may have 23 or 25 hours
  if (days === 0) return "tänään";
  if (days === 1) return "eilen";
  return day(then.getDate(), then.getMonth() + 1, then.getFullYear());
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
