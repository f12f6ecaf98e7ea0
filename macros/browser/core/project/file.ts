/**
 * The file of a project (`<nimi>.juurrutus.json`, and the same inside a page of HTML): read from
 * whatever it is, and every fault told.
 *
 * Reading never throws and changes nothing. Root keys that this program does not know are kept,
 * and so are paths; a count that is too high erases nothing.
 */

import { type Fault, Faults } from "./faults.ts";
import { inspect } from "./inspection.ts";
import { scanned } from "./json-scan.ts";
import type { Project } from "./project.ts";
import {
  FORM,
  isNewer,
  isOfForm,
  isRecord,
  projectOf,
  type Raw,
  type Reader,
} from "./project-json.ts";

/** What was read: the project unless nothing can be offered, and what was wrong. */
export interface ReadFile {
  readonly project?: Project;
  readonly faults: readonly Fault[];
  /** Faults in all; more than are listed when there are very many. */
  readonly count: number;
}

/** Reads a text: JSON, or a page of HTML that holds it. */
export function readProject(text: string, reader: Reader): ReadFile {
  const faults = new Faults();
  const project = projectIn(text, reader, faults);
  const { all, count } = faults;
  return project ? { project, faults: all, count } : { faults: all, count };
}

function projectIn(text: string, reader: Reader, faults: Faults): Project | undefined {
  const plain = text.replace(/^\ufeff/, "").trim();
  if (plain === "") return void faults.add("tyhja");
  const json = plain.startsWith("<") ? jsonInPage(plain) : plain;
  if (json === undefined) return void faults.add("html");
  const root = rootOf(json, faults);
  if (root === undefined) return undefined;
  if (!isOfForm(root)) return void faults.add("muoto", "muoto");
  if (isNewer(root)) return void faults.add("uudempi", "versio", String(root.versio));
  const project = projectOf(root, reader);
  inspect(root, project, reader.now, faults);
  return project;
}

/** The root of a text; undefined when it is no object of JSON. */
function rootOf(json: string, faults: Faults): Raw | undefined {
  const { fault, at, twice } = scanned(json);
  if (fault) return void faults.add(fault, "", placeOf(json, at));
  for (const key of twice) faults.add("kahdesti", "", key);
  const root: unknown = JSON.parse(json);
  if (isRecord(root)) return root;
  return void faults.add("juuri");
}

function placeOf(text: string, at: number): string {
  const lines = text.slice(0, at).split("\n");
  return `rivi ${lines.length}, merkki ${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** The JSON of the first script in a page that holds a project. */
function jsonInPage(page: string): string | undefined {
  let start = -1;
  for (const { 0: tag, index } of page.matchAll(/<\/?script/gi)) {
    const text = tag[1] === "/" && start >= 0 ? page.slice(start, index) : "";
    if (text.includes(`"${FORM}"`)) return text.slice(text.indexOf(">") + 1).trim();
    if (tag[1] !== "/") start = index;
  }
  return undefined;
}
