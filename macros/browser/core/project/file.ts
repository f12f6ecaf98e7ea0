/**
 * The file of a project (`<nimi>.juurrutus.json`, and the same inside a page of HTML): read from
 * whatever it is, an entry at a time, and written always the same way.
 *
 * Reading never throws and changes nothing. Root keys that this program does not know are kept,
 * and so are paths; a count that is too high erases nothing.
 */

import { type Fault, Faults, FORM, NEWEST_FORM } from "./faults.ts";
import { entriesOf, withoutLive } from "./file-entries.ts";
import { countedWriters, countsOf } from "./file-writers.ts";
import { scanned } from "./json-scan.ts";
import { isId } from "./paths.ts";
import type { Project } from "./project.ts";
import { isRecord, type Raw } from "./raw.ts";

/** What the one who reads knows: the time (s), and the id for a project whose own is no good. */
export interface Reader {
  readonly now: number;
  readonly id: string;
}

/** What was read: the project unless nothing can be offered, and what was wrong. */
export interface ReadFile {
  readonly project?: Project;
  readonly faults: readonly Fault[];
  /** Faults in all; more than are listed when there are very many. */
  readonly count: number;
}

const KEYS = ["muoto", "versio", "hanke", "kirjoittajat", "arvot", "entiset"];

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
  if (!root || !hasHead(root, faults)) return undefined;
  return projectOf(root, reader, faults);
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

/** Whether the file says that it is a project's, of a form that this program knows. */
function hasHead({ muoto, versio }: Raw, faults: Faults): boolean {
  if (muoto !== FORM) faults.add("muoto", "muoto");
  else if (isNewer(versio)) faults.add("uudempi", "versio", String(versio));
  else if (versio !== NEWEST_FORM) faults.add("versio", "versio");
  return !faults.areFatal;
}

function isNewer(versio: unknown): boolean {
  return Number.isSafeInteger(versio) && Number(versio) > NEWEST_FORM;
}

function projectOf(root: Raw, reader: Reader, faults: Faults): Project {
  if (!isId(root.hanke)) faults.add("hanke", "hanke");
  const id = isId(root.hanke) ? root.hanke : reader.id;
  const counts = countsOf(root, faults);
  const found = faults.count;
  const values = entriesOf(root, "arvot", reader.now, faults);
  const former = entriesOf(root, "entiset", reader.now, faults);
  const areWhole = faults.count === found;
  const rest = new Map(Object.entries(root).filter(([key]) => !KEYS.includes(key)));
  const settled = withoutLive(former, values);
  const writers = countedWriters(counts, [values, settled], areWhole, faults);
  return { id, writers, values, former: settled, rest };
}
