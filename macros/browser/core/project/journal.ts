/**
 * The journal: a page's writes since its project was last known to be safe, and how they are
 * replayed onto what is safe.
 *
 * It names exactly what each write replaced, at once and before, and is merged as a part of a
 * project that claims nothing else.
 */

import { rawOf, soundEntries } from "./entry.ts";
import { byTime, versions } from "./former.ts";
import { isPath } from "./paths.ts";
import { emptyProject, entriesAt, hasStamp, type Project } from "./project.ts";
import { isRecord } from "./project-json.ts";
import { merge, raised, type Write } from "./register.ts";

/**
 * A writer's writes that are not yet safe; `after` is the writer's last number that was safe before
 * them.
 */
export interface Journal {
  readonly writer: string;
  readonly after: number;
  readonly writes: readonly Write[];
}

/** The journal of a writer who has not written. */
export function newJournal(writer: string): Journal {
  return { writer, after: 0, writes: [] };
}

/** The journal when all that it held is safe. */
export function emptied({ writer }: Journal, { writers }: Project): Journal {
  return { writer, after: writers.get(writer) ?? 0, writes: [] };
}

/** The journal with further writes; the letters of one word do not each stay. */
export function noted(journal: Journal, writes: readonly Write[]): Journal {
  const all = [...journal.writes];
  for (const write of writes) {
    const before = all.map(({ path }) => path).lastIndexOf(write.path);
    const joined = followed(all[before], write);
    if (joined) all.splice(before, 1);
    all.push(joined ?? write);
  }
  return { ...journal, writes: all };
}

/** Two writes of a path as one, when the second goes on with the version of the first. */
function followed(first: Write | undefined, { path, entry, replaced }: Write): Write | undefined {
  if (!first?.entry || !entry) return undefined;
  const isOne = versions([first.entry, entry]).length === 1;
  const others = replaced.filter(({ writer }) => writer !== entry.writer);
  return isOne ? { path, entry, replaced: [...first.replaced, ...others] } : undefined;
}

/** What is safe, with the journal's writes: just what the page had that wrote them. */
export function replayed(safe: Project, journal: Journal): Project {
  let project = safe;
  for (const write of journal.writes) project = merge(project, partOf(write));
  const own = journal.writes.filter(({ entry }) => entry?.writer === journal.writer);
  const last = Math.max(0, ...own.map(({ entry }) => entry?.number ?? 0));
  const isContinued = (safe.writers.get(journal.writer) ?? 0) >= journal.after;
  if (!isContinued) return project;
  return { ...project, writers: raised(project.writers, [[journal.writer, last]]) };
}

/** One write as a project that knows nothing else: so it replaces nothing that it does not name. */
function partOf({ path, entry, replaced }: Write): Project {
  const values = new Map(entry ? [[path, [entry]]] : []);
  const former = new Map(replaced.length ? [[path, versions(replaced)]] : []);
  return { ...emptyProject(""), values, former };
}

/** The journal as text. */
export function journalText({ after, writes }: Journal): string {
  const raw = writes.map(({ path, entry, replaced }) => {
    return [path, entry ? rawOf(entry) : null, [...replaced].sort(byTime).map(rawOf)];
  });
  return JSON.stringify({ after, writes: raw });
}

/** What a text says that a writer's journal holds; what cannot be read is left out. */
export function readJournal(text: string, writer: string): Journal {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    raw = undefined;
  }
  if (!isRecord(raw) || !Array.isArray(raw.writes)) return newJournal(writer);
  return { writer, after: Number(raw.after) || 0, writes: raw.writes.flatMap(writeOf) };
}

function writeOf(raw: unknown): Write[] {
  const [path, entry, old]: unknown[] = Array.isArray(raw) ? raw : [];
  if (typeof path !== "string" || !isPath(path) || !Array.isArray(old)) return [];
  const replaced = soundEntries(old);
  if (entry === null) return [{ path, replaced }];
  return soundEntries([entry]).map((each) => ({ path, entry: each, replaced }));
}

/** What a merge brought, as writes that a journal can hold: each entry that was not there. */
export function broughtIn(before: Project, after: Project): Write[] {
  const paths = new Set([...before.values.keys(), ...after.values.keys()]);
  return [...paths].flatMap((path) => {
    const old = entriesAt(before.values, path);
    const entries = entriesAt(after.values, path);
    const fresh = entries.filter((entry) => !hasStamp(old, entry));
    const all = [...entriesAt(after.former, path), ...old];
    const replaced = versions(all.filter((entry) => !hasStamp(entries, entry)));
    if (fresh.length) return fresh.map((entry) => ({ path, entry, replaced }));
    return entries.length < old.length ? [{ path, replaced }] : [];
  });
}
