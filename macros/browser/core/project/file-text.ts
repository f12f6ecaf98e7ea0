/** A project written as the text of its file. */

import { rawOf } from "./entry.ts";
import { byTime } from "./former.ts";
import type { Project } from "./project.ts";
import { FORM, NEWEST_FORM, shown } from "./project-json.ts";

/**
 * The project as the text of its file: the same for the same project, wherever it was merged.
 *
 * A writer of whom a later write was heard than is known in full has no count: a count says that
 * all before it have been seen.
 */
export function fileText(project: Project): string {
  const last = shown(project.values, project.former);
  const whole = [...project.writers].filter(([writer, count]) => count >= (last.get(writer) ?? 0));
  return JSON.stringify({
    muoto: FORM,
    versio: NEWEST_FORM,
    hanke: project.id,
    kirjoittajat: sortedObject(new Map(whole), (count) => count),
    arvot: sortedObject(project.values, (list) => [...list].sort(byTime).map(rawOf)),
    entiset: sortedObject(project.former, (list) => list.map(rawOf)),
    ...sortedObject(project.rest, (value) => value),
  });
}

function sortedObject<T>(map: ReadonlyMap<string, T>, raw: (value: T) => unknown) {
  const sorted = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, value]) => [key, raw(value)]));
}

/** The text of a file as it may stand in a script of a page: nothing in it ends the script. */
export function embeddable(json: string): string {
  return json.replaceAll("<", "\\u003c");
}
