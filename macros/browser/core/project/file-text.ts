/** A project written as the text of its file. */

import { rawOf } from "./entry.ts";
import { byTime, lasting } from "./former.ts";
import type { Project } from "./project.ts";
import { FORM, NEWEST_FORM, shown } from "./project-json.ts";

/**
 * The project as the text of its file: the same for the same project, wherever it was merged.
 *
 * A count says that all writes up to it have been seen, so it stands apart for a writer of whom a
 * later one was heard.
 */
export function fileText(project: Project): string {
  const last = shown(project.values, project.former);
  const counts = [...project.writers];
  const isPart = ([writer, count]: [string, number]) => count < (last.get(writer) ?? 0);
  const parts = counts.filter(isPart);
  return JSON.stringify({
    muoto: FORM,
    versio: NEWEST_FORM,
    hanke: project.id,
    kirjoittajat: sortedObject(counts.filter((pair) => !isPart(pair))),
    osittain: parts.length ? sortedObject(parts) : undefined,
    arvot: sortedObject(project.values, (list) => [...list].sort(byTime).map(rawOf)),
    entiset: sortedObject(lasting(project).former, (list) => list.map(rawOf)),
    ...sortedObject(project.rest),
  });
}

function sortedObject<T>(pairs: Iterable<[string, T]>, raw = (value: T): unknown => value) {
  const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, value]) => [key, raw(value)]));
}

/** The text of a file as it may stand in a script of a page: nothing in it ends the script. */
export function embeddable(json: string): string {
  return json.replaceAll("<", "\\u003c");
}
