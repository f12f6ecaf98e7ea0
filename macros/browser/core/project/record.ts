/** A project as the browser keeps it: the text of its file, written by this program. */

import type { Project } from "./project.ts";
import { isNewer, isOfForm, projectOf, type Reader } from "./project-json.ts";

function parsed(text: string): unknown {
  try {
    const root: unknown = JSON.parse(text);
    JSON.stringify(root); // throws when it is too deep
    return root;
  } catch {
    return undefined;
  }
}

/** Reads a kept text; undefined when it is no project's, or could never be written again. */
export function readRecord(text: string, reader: Reader): Project | undefined {
  const root = parsed(text);
  return isOfForm(root) && !isNewer(root) ? projectOf(root, reader) : undefined;
}

/** Whether a text is a project's of a newer form, which this program must not write over. */
export function isOfNewerForm(text: string): boolean {
  const root = parsed(text);
  return isOfForm(root) && isNewer(root);
}
