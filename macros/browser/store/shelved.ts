/** A project as it lies on the shelf: its record with what journals add, and its successors. */

import { fileText } from "../core/project/file-text.ts";
import { replayed } from "../core/project/journal.ts";
import { emptyProject, type Project } from "../core/project/project.ts";
import { readRecord } from "../core/project/record.ts";
import { merge } from "../core/project/register.ts";
import type { Kept } from "./database.ts";
import { journalsOf } from "./journals.ts";
import { randomId } from "./random.ts";
import type { Surroundings } from "./surroundings.ts";

const ID = 10;

/** A project that is kept. `project` is missing when its text cannot be read. */
export interface Shelved {
  readonly id: string;
  readonly project?: Project;
  readonly text: string;
  /** When it last changed, was removed and exported (s). */
  readonly changed: number;
  readonly removed?: number;
  readonly exported?: number;
}

/** A new id for a project. */
export function newProjectId(): string {
  return randomId(ID);
}

/** A record with what journals add to it. */
export function shelvedOf(around: Surroundings, id: string, kept?: Kept): Shelved {
  const reader = { now: around.now(), id };
  const read = kept ? readRecord(kept.text, reader) : emptyProject(id);
  if (!read) return { ...told(kept), id, text: kept?.text ?? "" };
  let project = { ...read, id };
  for (const { journal } of journalsOf(id, around.source)) {
    project = replayed(project, journal);
  }
  return { ...told(kept), id, project, text: fileText(project) };
}

/** What there is of a project: its record with what journals add; undefined when nothing is. */
export function wholeOf(around: Surroundings, id: string, old?: Kept): Kept | undefined {
  const { project, text } = shelvedOf(around, id, old);
  if (old) return { ...old, text };
  return project?.values.size ? { id, text, turn: 0, changed: around.now() } : undefined;
}

/** A record that has gone on to hold nothing, and that other pages follow. */
export function emptied(old: Kept, now: number): Kept {
  const text = fileText(emptyProject(old.id));
  return { id: old.id, text, turn: old.turn + 1, changed: now };
}

/** A record that goes on under a new id, with its journals, and what stays in its place. */
export function putAside(around: Surroundings, old: Kept): { kept: Kept; aside: Kept } {
  const { text } = shelvedOf(around, old.id, old);
  return { kept: emptied(old, around.now()), aside: { ...old, id: newProjectId(), text } };
}

/** A record that is no longer removed. */
export function broughtBack({ removed: _, ...rest }: Kept): Kept {
  return rest;
}

/** What was taken, put back beside what has been written in its place since. */
export function returned(taken: Kept, old: Kept | undefined, now: number): Kept {
  const reader = { now, id: taken.id };
  const before = readRecord(taken.text, reader);
  const since = old && readRecord(old.text, reader);
  const text = before && since ? fileText(merge(before, since)) : taken.text;
  return { ...taken, text, turn: (old?.turn ?? taken.turn) + 1 };
}

function told(kept: Kept | undefined) {
  const { changed = 0, removed, exported } = kept ?? {};
  return {
    changed,
    ...(removed !== undefined && { removed }),
    ...(exported !== undefined && { exported }),
  };
}
