/** The workshop that is being held in this browser: when it began, and what was changed since. */

import type { Change } from "../core/workshop/clock.ts";
import { type Fault, ofBrowser, removeText, type Source, textOr, writeText } from "./door.ts";
import { CLOCK } from "./keys.ts";

/** A workshop that is being held; `plan` is its address's question. */
export interface HeldWorkshop {
  readonly plan: string;
  /** Seconds since 1970. */
  readonly start: number;
  readonly changes: readonly Change[];
}

/** The workshop that is being held; undefined when there is none or it is spoilt. */
export function heldWorkshop(source: Source = ofBrowser): HeldWorkshop | undefined {
  const held = parsed(textOr("", CLOCK, source));
  return isHeld(held) ? held : undefined;
}

/** Keeps a workshop; what was wrong, or nothing. */
export function holdWorkshop(held: HeldWorkshop, source: Source = ofBrowser): Fault | undefined {
  return writeText(CLOCK, JSON.stringify(held), source);
}

/** Forgets the workshop. */
export function endWorkshop(source: Source = ofBrowser): Fault | undefined {
  return removeText(CLOCK, source);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHeld(value: unknown): value is HeldWorkshop {
  if (typeof value !== "object" || value === null) return false;
  const { plan, start, changes } = value as Partial<Record<keyof HeldWorkshop, unknown>>;
  const isWhole = typeof plan === "string" && Number.isSafeInteger(start);
  return isWhole && Array.isArray(changes) && changes.every(isChange);
}

function isChange(value: unknown): value is Change {
  if (typeof value !== "object" || value === null) return false;
  const { next, at, minutes, left } = value as Partial<Record<keyof Change, unknown>>;
  return [next, at].every(Number.isSafeInteger) && [minutes, left].every(areNumbers);
}

function areNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && each >= 0);
}
