/**
 * What a team has made of a draft by hand: kept in the project beside the sheets it was made of.
 *
 * An edit of a question is at `hanke/luonnos/<lomake>/<kysymys>/<pohja>`, where the last part is
 * the fingerprint of the draft that was edited: it tells when the sheets have changed since.
 */

import { fingerprint } from "../fingerprint.ts";
import { byTime, versionsAt } from "./former.ts";
import { clearing } from "./paths.ts";
import { type Entry, entriesAt, type Project } from "./project.ts";
import type { Change } from "./register.ts";

const EDITS = "hanke/luonnos/";
/** Where the limits of letters are, beside the edits. */
export const LIMITS = `${EDITS}rajat/`;
/** What stands where a draft has been emptied: a project keeps no empty value. */
const EMPTIED = " ";

/** The edit that stands, whether the sheets have changed since, and the newest of the others. */
export interface DraftEdit {
  readonly text: string | undefined;
  readonly isOld: boolean;
  readonly other: string | undefined;
}

/** Whether a path is that of an edit, or of what is written beside them. */
export function isOfDraft(path: string): boolean {
  return path.startsWith(EDITS);
}

/** How many answers have been edited. */
export function editsIn(project: Project): number {
  const paths = pathsAt(project.values, EDITS);
  return paths.filter((path) => !path.startsWith(LIMITS)).length;
}

/** Where the edits of a question are. */
export function placeOfDraft(form: string, question: string): string {
  return `${EDITS}${form}/${question}/`;
}

/** What has been edited at a place, when the sheets now give `drafted`. */
export function editAt(project: Project, place: string, drafted: string): DraftEdit {
  const standing = standingAt(project, place);
  const now = standing[0]?.[1].value;
  const text = typeof now === "string" ? now.trim() : undefined;
  const old = pathsAt(project.former, place).flatMap((path) => versionsAt(project, path));
  const others = [...standing.slice(1).map(([, entry]) => entry), ...old.sort(byTime)];
  const texts = others.map(({ value }) => value).filter((value) => typeof value === "string");
  const other = texts.find((each) => each.trim() !== "" && each !== text && each !== drafted);
  const isOld = standing[0] !== undefined && standing[0][0] !== pathOf(place, drafted);
  return { text, isOld, other };
}

/** The changes by which a text becomes the edit; one that says what the draft says is none. */
export function editing(project: Project, place: string, drafted: string, text: string): Change[] {
  const paths = pathsAt(project.values, place);
  if (text === drafted) return clearing(paths);
  const path = standingAt(project, place)[0]?.[0] ?? pathOf(place, drafted);
  return [...clearing(paths.filter((each) => each !== path)), [path, text || EMPTIED]];
}

function pathOf(place: string, drafted: string): string {
  return `${place}${fingerprint(drafted).toString(36)}`;
}

/** The entries that stand at a place with their paths, the newest first. */
function standingAt(project: Project, place: string): [path: string, entry: Entry][] {
  const all = pathsAt(project.values, place).flatMap((path) => {
    return entriesAt(project.values, path).map((entry): [string, Entry] => [path, entry]);
  });
  return all.sort(([, a], [, b]) => byTime(a, b));
}

function pathsAt(entries: Project["values"], place: string): string[] {
  return [...entries.keys()].filter((path) => path.startsWith(place));
}
