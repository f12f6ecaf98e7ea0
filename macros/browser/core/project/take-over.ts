/** Answers that older forms of the handbook kept, each worksheet and version under its own key. */

import { isPath } from "./paths.ts";
import { emptyProject, entriesAt, type Project, type Value } from "./project.ts";
import { type Change, merge, write } from "./register.ts";

/** One old key: its worksheet, version and text, and whether it was set aside as damaged. */
export interface OldSheet {
  readonly worksheet: string;
  readonly version: string;
  readonly isDamaged: boolean;
  readonly text: string;
}

/** What writes with, for each old key a writer of its own. */
export interface Taker {
  readonly now: number;
  readonly writer: () => string;
  /** Where a field of a worksheet is now; the same when it has not moved. */
  readonly moved?: (worksheet: string, field: string) => string;
}

/** Where the text of a key stands that could not be read. */
export function damagedPath(worksheet: string): string {
  return `${worksheet}/@vaurio`;
}

/**
 * The project with all that the old keys hold. A newer version's answer stands before an older
 * one's, which is among the former; a text that the project has or has had is not brought again;
 * what stands already stays, beside the old answer as a conflict.
 */
export function takenOver(project: Project, old: readonly OldSheet[], taker: Taker): Project {
  const oldestFirst = [...old].sort(byVersion);
  let taken = emptyProject(project.id);
  for (const sheet of oldestFirst) {
    const fresh = changesOf(sheet, taker).filter((change) => !isKnown(project, change));
    const writer = taker.writer();
    for (const change of fresh) {
      const time = timeBefore(project, change[0], taker.now);
      taken = write(taken, [change], { writer, number: 0, time }).project;
    }
  }
  return merge(project, taken);
}

/** A time at which an old answer is older than what stands, which is shown first; in seconds. */
function timeBefore(project: Project, path: string, now: number): number {
  const times = entriesAt(project.values, path).map(({ time }) => time - 1);
  return Math.max(0, Math.min(now, ...times));
}

function byVersion(a: OldSheet, b: OldSheet): number {
  if (a.isDamaged !== b.isDamaged) return a.isDamaged ? -1 : 1;
  return a.version.localeCompare(b.version, "fi", { numeric: true });
}

function isKnown(project: Project, [path, value]: Change): boolean {
  const all = [...entriesAt(project.values, path), ...entriesAt(project.former, path)];
  return all.some((entry) => entry.value === value);
}

/** What an old key's text says; one that cannot be read is kept whole, as a text. */
function changesOf({ worksheet, text, isDamaged }: OldSheet, taker: Taker): Change[] {
  const answers = isDamaged ? undefined : answersIn(text);
  const all = answers ?? [[damagedPath(worksheet), text] as Change];
  if (!answers) return all.filter(([path]) => isPath(path));
  const placed = answers.map(([field, value]): Change => {
    return [`${worksheet}/${taker.moved?.(worksheet, field) ?? field}`, value];
  });
  return placed.filter(([path, value]) => isPath(path) && value !== "" && value !== false);
}

function answersIn(text: string): [string, Value][] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).map(([field, answer]) => [field, asValue(answer)]);
}

/** An answer of a kind that no form of the handbook has had is kept as its text. */
function asValue(answer: unknown): Value {
  if (typeof answer === "string" || typeof answer === "boolean") return answer;
  return answer === null ? "" : JSON.stringify(answer);
}
