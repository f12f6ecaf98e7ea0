/** The visitor's own marks on worksheets: ”merkitty” and ”käytetty”. */

import type { Mark } from "./types.ts";

/** Each kind of mark by how it looks, off and on. */
const LOOKS: Readonly<Record<Mark, readonly [string, string]>> = {
  merkitty: ["☆", "★"],
  kaytetty: ["○", "●"],
};

/** Worksheet → its marks. */
export type Marks = ReadonlyMap<string, readonly string[]>;

/** What a text that was kept says; what we did not write is left out. */
export function parseMarks(text: string): Marks {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return new Map();
  }
  const marks = new Map<string, readonly string[]>();
  for (const [id, list] of Object.entries(kept ?? {})) {
    if (Array.isArray(list)) marks.set(id, list.filter(isKind));
  }
  return marks;
}

function isKind(value: unknown): value is Mark {
  return typeof value === "string" && Object.hasOwn(LOOKS, value);
}

/** The marks as text to be kept. */
export function writtenMarks(marks: Marks): string {
  return JSON.stringify(Object.fromEntries(marks));
}

/** The marks with one put on a worksheet, or taken away when it was there. */
export function toggled(marks: Marks, id: string, kind: string): Marks {
  const own = marks.get(id) ?? [];
  const next = own.includes(kind) ? own.filter((each) => each !== kind) : [...own, kind];
  return new Map(marks).set(id, next);
}

/** How a mark looks. */
export function look(kind: string, isOn: boolean): string {
  return isKind(kind) ? LOOKS[kind][isOn ? 1 : 0] : "";
}
