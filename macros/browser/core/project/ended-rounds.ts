/**
 * Rounds of a group's grades that have been ended: what each statement was given, and on what day.
 *
 * Beside the grades of the round that goes on (`@arviot`) stand those of each ended one
 * (`@arviot.<id>`); beside the codes of its ballots (`@koodit`), its day (`@kierros.<id>`).
 */

import { type Day, isDay } from "../calendar.ts";
import { type Entry, entriesAt, type Project, textAt } from "./project.ts";
import type { Change } from "./register.ts";

/** Where a round is kept: the path of its codes and days, and that of each statement. */
export interface RoundPlace {
  readonly round: string;
  readonly statements: readonly string[];
}

/** A round that was ended: on what day by its own telling, and when that was written (s). */
export interface Ended {
  readonly id: string;
  readonly day: Day;
  readonly time: number;
}

/** Where the grades of a statement are: of the round that goes on, or of an ended one. */
export function gradesAt(statement: string, ended = ""): string {
  return `${statement}/@arviot${ended && `.${ended}`}`;
}

/** Where the codes of ballots are: of the round that goes on, or of an ended one. */
export function codesAt(round: string, ended = ""): string {
  return `${round}/@koodit${ended && `.${ended}`}`;
}

/** The ended rounds, the newest day first. */
export function endedRounds(project: Project, { round }: RoundPlace): Ended[] {
  const start = dayAt(round, "");
  const paths = [...project.values.keys()].filter((path) => path.startsWith(start));
  const all = paths.map((path): Ended => {
    const times = entriesAt(project.values, path).map(({ time }) => time);
    return { id: path.slice(start.length), day: textAt(project, path), time: Math.max(...times) };
  });
  return all.filter(({ day }) => isDay(day)).sort(newestFirst);
}

function newestFirst(a: Ended, b: Ended): number {
  return b.day.localeCompare(a.day) || b.time - a.time || a.id.localeCompare(b.id);
}

function dayAt(round: string, id: string): string {
  return `${round}/@kierros.${id}`;
}

/** The changes that end a round on a day and begin the next; `id` is random. */
export function ending(project: Project, place: RoundPlace, id: string, day: Day): Change[] {
  const kept = place.statements.flatMap((statement): Change[] => [
    [gradesAt(statement, id), textAt(project, gradesAt(statement))],
    [gradesAt(statement), ""],
  ]);
  return [
    [dayAt(place.round, id), day],
    ...kept,
    [codesAt(place.round, id), textAt(project, codesAt(place.round))],
    [codesAt(place.round), ""],
  ];
}

/** The changes that remove an ended round. */
export function endedRemoved(place: RoundPlace, id: string): Change[] {
  const paths = place.statements.map((statement) => gradesAt(statement, id));
  const all = [dayAt(place.round, id), codesAt(place.round, id), ...paths];
  return all.map((path): Change => [path, ""]);
}

/** Codes of ballots that ended rounds have counted. */
export function endedCodes(project: Project, place: RoundPlace): string[] {
  return endedRounds(project, place).flatMap(({ id }) => {
    return textAt(project, codesAt(place.round, id)).split(" ").filter(Boolean);
  });
}

/** What shows a grade: its text, and whether it was written since the round before was ended. */
export interface Evidence {
  readonly text: string;
  readonly isFresh: boolean;
}

/** The newest evidence at some paths; undefined where none is written. */
export function evidenceAt(
  project: Project,
  paths: readonly string[],
  since: number,
): Evidence | undefined {
  const entries: Entry[] = paths.flatMap((path) => entriesAt(project.values, path));
  const [newest] = entries.sort((a, b) => b.time - a.time);
  if (typeof newest?.value !== "string" || newest.value.trim() === "") return undefined;
  return { text: newest.value.trim(), isFresh: newest.time > since };
}
