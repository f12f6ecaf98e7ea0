/** Answers that older forms of the handbook kept, taken over once; the old keys stay. */

import { fingerprint } from "../core/project/state.ts";
import { type OldSheet, takenOver } from "../core/project/take-over.ts";
import { keysFrom, readText, type Source, textOr, writeText } from "./door.ts";
import { SHEETS, TAKEN } from "./keys.ts";
import type { ProjectStore } from "./project-store.ts";
import { randomId } from "./random.ts";
import { ofPage, type Surroundings } from "./surroundings.ts";

/** A key of an old sheet, and what tells whether its text has been taken over. */
interface Old extends OldSheet {
  readonly key: string;
  readonly print: string;
}

/**
 * Takes over what old keys hold and has not been taken over, into the open project. Whether there
 * was any. `moved` tells where a field of a worksheet is now.
 */
export async function takeOverOld(
  store: ProjectStore,
  moved: (worksheet: string, field: string) => string = (_, field) => field,
  around: Surroundings = ofPage,
): Promise<boolean> {
  const taken = takenIn(textOr("", TAKEN, around.source));
  const fresh = oldSheets(around.source).filter(({ key, print }) => taken.get(key) !== print);
  if (fresh.length === 0) return false;
  const taker = { now: around.now(), writer: () => randomId(8), moved };
  await store.bring(takenOver(store.project, fresh, taker));
  const all = new Map([...taken, ...fresh.map(({ key, print }) => [key, print] as const)]);
  writeText(TAKEN, JSON.stringify([...all]), around.source);
  return true;
}

function oldSheets(source: Source): Old[] {
  const keys = keysFrom(SHEETS, source) ?? [];
  return keys.flatMap((key) => {
    const [worksheet = "", version = "", damaged] = key.slice(SHEETS.length).split(":");
    const read = readText(key, source);
    const text = "text" in read ? (read.text ?? "") : "";
    const print = `${text.length} ${fingerprint(text)}`;
    return text === "" ? [] : [{ key, print, worksheet, version, text, isDamaged: !!damaged }];
  });
}

function isPair(value: unknown): value is [string, unknown] {
  return Array.isArray(value) && value.length === 2;
}

function takenIn(text: string): ReadonlyMap<string, unknown> {
  try {
    const pairs: unknown = JSON.parse(text);
    return new Map(Array.isArray(pairs) ? pairs.filter(isPair) : []);
  } catch {
    return new Map();
  }
}
