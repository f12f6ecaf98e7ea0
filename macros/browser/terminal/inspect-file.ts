/**
 * Tells what is wrong with a project file, from a terminal: `python -m macros hanke` runs it.
 *
 * Arguments: the file, and a file with a JSON list of the paths that this handbook knows. Prints
 * JSON: faults with their paths, how many more there are, unknown paths, what the project holds.
 */

import { readFileSync } from "node:fs";

import { sentenceOf } from "../core/project/fault-sentences.ts";
import { headOf, OWN, sheets, worksheetOf } from "../core/project/paths.ts";
import { conflicts, nameOfProject } from "../core/project/project.ts";
import { readBytes } from "../parts/file-bytes.ts";

const [file = "", known = ""] = process.argv.slice(2);
const now = Math.floor(Date.now() / 1000);
const { project, faults, count } = readBytes(readFileSync(file), { now, id: "uusi" });
const fields = new Set<string>(JSON.parse(readFileSync(known, "utf-8")));

/** Whether the handbook has a place by this path, whichever sheet of its worksheet it is on. */
function isKnown(path: string): boolean {
  const head = headOf(path);
  const rest = path.slice(head.length);
  if (fields.size === 0) return true; // the handbook itself has faults
  return OWN.includes(head) || rest.startsWith("/@") || fields.has(worksheetOf(head) + rest);
}

const told = {
  faults: faults.map((fault) => ({ path: fault.path, sentence: sentenceOf(fault) })),
  more: count - faults.length,
  unknown: project ? [...project.values.keys()].filter((path) => !isKnown(path)).sort() : [],
  project: project && {
    name: nameOfProject(project),
    sheets: sheets(project).length,
    values: project.values.size,
    conflicts: conflicts(project).length,
  },
};
process.stdout.write(JSON.stringify(told));
