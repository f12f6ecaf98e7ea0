/**
 * How many letters a funder's form takes, as who writes the text read it there: kept in the
 * project beside the edits of drafts, at `hanke/luonnos/rajat/<lomake>/<kysymys>`.
 */

import { LIMITS } from "./draft-edits.ts";
import { type Project, textAt } from "./project.ts";
import type { Change } from "./register.ts";

const LONGEST = 6;

/** Whether a path is that of a limit. */
export function isLimit(path: string): boolean {
  return path.startsWith(LIMITS);
}

/** The limit of an answer, or of a whole text; 0 when none has been written. */
export function limitAt(project: Project, form: string, question: string): number {
  return numberIn(textAt(project, `${LIMITS}${form}/${question}`));
}

/** The change by which what somebody wrote becomes the limit. */
export function limiting(form: string, question: string, written: string): Change {
  const limit = numberIn(written);
  return [`${LIMITS}${form}/${question}`, limit ? String(limit) : ""];
}

/** The whole number in a text: `2 000`, `2.000` and `2000 merkkiä` are the same. */
function numberIn(text: string): number {
  const digits = text.replace(/\D/g, "");
  return digits.length > LONGEST ? 0 : Number(digits);
}
