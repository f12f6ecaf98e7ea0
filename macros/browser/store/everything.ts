/** All that the handbook keeps in this browser, seen and removed piece by piece. */

import {
  type Fault,
  hear,
  keysFrom,
  ofBrowser,
  removeText,
  type Source,
  textOr,
  writeText,
} from "./door.ts";
import { JOURNALS, nameOf, OPEN, PREFIX } from "./keys.ts";

/** A thing that is kept: its key, its text, what it is in words, and its size in bytes of UTF-8. */
export interface Thing {
  readonly key: string;
  readonly text: string;
  readonly name: string;
  readonly size: number;
}

/** Whether a thing belongs to a project: which is open, and what is being written in one. */
export function isOfProject({ key }: Thing): boolean {
  return key === OPEN || key.startsWith(JOURNALS);
}

/** Everything that is kept, by key; undefined when the storage is refused. */
export function everything(source: Source = ofBrowser): Thing[] | undefined {
  return keysFrom(PREFIX, source)?.map((key) => {
    const text = textOr("", key, source);
    const size = new TextEncoder().encode(text).length;
    return { key, text, name: nameOf(key), size };
  });
}

/** Removes the things; those that are gone. */
export function remove(things: readonly Thing[], source: Source = ofBrowser): Thing[] {
  return things.filter(({ key }) => !removeText(key, source));
}

/** What could not be put back, and why; nothing is left when all was. */
export interface Restored {
  readonly left: readonly Thing[];
  readonly fault?: Fault;
}

/** Puts removed things back. */
export function restore(things: readonly Thing[], source: Source = ofBrowser): Restored {
  const left: Thing[] = [];
  let fault: Fault | undefined;
  for (const thing of things) {
    const why = writeText(thing.key, thing.text, source);
    if (!why) continue;
    left.push(thing);
    fault = why;
  }
  return fault ? { left, fault } : { left };
}

/** Calls when another tab changed anything. */
export function hearAll(listener: () => void): void {
  hear(listener);
}
