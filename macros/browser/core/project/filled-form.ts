/**
 * What a filled form of ours (a PDF or a Word file) holds, as a project: which sheets it is of,
 * and its answers at their paths. An empty place of a form says nothing and clears nothing.
 */

import type { FaultKind } from "./fault-sentences.ts";
import { type Fault, Faults } from "./faults.ts";
import { headOf, isPath } from "./paths.ts";
import { emptyProject, LONGEST_VALUE, type Project, type Value } from "./project.ts";
import type { Reader } from "./project-json.ts";
import { type Change, write } from "./register.ts";

/**
 * A place of a form: its name and what stands in it, "" or false when nothing does. A tick that
 * may be an option of a question also names the question, and says the option in words.
 */
export interface Place {
  readonly name: string;
  readonly value: Value;
  readonly option?: { readonly name: string; readonly words: string };
}

/** A form as it was read: the address that it gives for itself, and its places in their order. */
export interface Form {
  readonly source: string;
  readonly places: readonly Place[];
}

/** A worksheet as forms know it: its number and the names of its fields. */
export interface FormSheet {
  readonly number: number;
  readonly fields: ReadonlySet<string>;
}

/** Worksheets by their ids. */
export type Worksheets = ReadonlyMap<string, FormSheet>;

/** The kinds of files that a form can be. */
export type FormKind = "pdf" | "docx";

/** A form as a project: the worksheets that it is of, or what is wrong with it. */
export interface FilledForm {
  readonly project?: Project;
  readonly sheets: readonly string[];
  readonly faults: readonly Fault[];
  readonly count: number;
}

const SHORT = /\/t\/(\d{2,})\//;
const HEAD: readonly string[] = ["hanke", "paivays"];
/** A cell of a sum row, which pages count themselves. */
const SUM = /-summa-[a-z0-9-]+$/;
const UNSEEN = /(?![\n\t])[\p{Cc}\ufeff]/gu;

/** A form's refusal, as reading gives it. */
export function refusedForm(kind: FaultKind): FilledForm {
  const faults = new Faults();
  faults.add(kind);
  return { sheets: [], faults: faults.all, count: faults.count };
}

/**
 * A form as a project of one writer. The same file gives the same writes, so that bringing it
 * twice changes nothing. `print` is a fingerprint of the file, fit for a writer's id.
 */
export function filledForm(
  form: Form,
  worksheets: Worksheets,
  kind: FormKind,
  { now, id }: Reader,
  print: string,
): FilledForm {
  const answers = answersOf(form, worksheets);
  if (!answers.length) return refusedForm(kind === "pdf" ? "pdf-vieras" : "docx-vieras");
  const faults = new Faults();
  const changes = changesOf(answers, faults);
  if (!changes.length) return refusedForm("lomake-tyhja");
  const by = { writer: print, number: 0, time: now };
  const { project } = write(emptyProject(id), changes, by);
  const sheets = [...new Set(changes.map(([path]) => headOf(path)))];
  return { project, sheets, faults: faults.all, count: faults.count };
}

/** What was answered, each path once. */
function changesOf(answers: readonly Change[], faults: Faults): Change[] {
  const clean = answers.map(([path, value]): Change => [path, cleaned(value)]);
  const said = clean.filter(([path, value]) => value !== "" && value !== false && isPath(path));
  const changes = new Map<string, Value>();
  for (const [path, value] of said) {
    const fault = isTooLong(value) ? "pitka" : changes.has(path) && "monta";
    if (fault) faults.add(fault, path);
    else changes.set(path, value);
  }
  return [...changes];
}

function isTooLong(value: Value): boolean {
  return typeof value === "string" && value.length > LONGEST_VALUE;
}

/** A text as the fields of pages hold it: one kind of line end, whole letters, none at the end. */
function cleaned(value: Value): Value {
  if (typeof value !== "string") return value;
  return value
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(UNSEEN, "")
    .normalize("NFC")
    .trim();
}

/** The path of each place, and what stands in it; none when the form is none of ours. */
function answersOf(form: Form, worksheets: Worksheets): Change[] {
  const { source } = form;
  const places = form.places.filter(({ name }) => !SUM.test(name));
  const id = named(source, places, worksheets) ?? alike(places, worksheets);
  if (id !== undefined) return places.map((place) => answerAt(id, place, worksheets.get(id)));
  return places.flatMap(({ name, value }): Change[] => {
    const path = inSet(name, worksheets);
    return path === undefined ? [] : [[path, value]];
  });
}

function answerAt(id: string, { name, value, option }: Place, sheet?: FormSheet): Change {
  if (!option || sheet?.fields.has(name)) return [`${id}/${name}`, value];
  return [`${id}/${option.name}`, value ? option.words : ""];
}

/** The worksheet whose short address a form gives, if the form has places of it. */
function named(
  source: string,
  places: readonly Place[],
  worksheets: Worksheets,
): string | undefined {
  const number = Number(SHORT.exec(source)?.[1]);
  const [id] = [...worksheets].find(([, sheet]) => sheet.number === number) ?? [];
  return id !== undefined && shared(places, worksheets.get(id)) > 0 ? id : undefined;
}

/** The one worksheet that has most of the places, and most places are its. */
function alike(places: readonly Place[], worksheets: Worksheets): string | undefined {
  const own = places.filter(({ name }) => !HEAD.includes(name));
  const ranked = [...worksheets].map(([id, sheet]) => ({ id, count: shared(own, sheet) }));
  const [first, second] = ranked.sort((a, b) => b.count - a.count);
  if (!first || first.count * 2 <= own.length || first.count === second?.count) return undefined;
  return first.id;
}

/** How many places are fields of a worksheet's own. */
function shared(places: readonly Place[], sheet: FormSheet | undefined): number {
  const isOwn = (name = "") => !HEAD.includes(name) && sheet?.fields.has(name);
  return places.filter(({ name, option }) => isOwn(name) || isOwn(option?.name)).length;
}

/** The path of a place of a form of many sheets: its name begins with the worksheet's. */
function inSet(name: string, worksheets: Worksheets): string | undefined {
  for (const [id, { fields }] of worksheets) {
    const field = name.startsWith(`${id}-`) ? name.slice(id.length + 1) : "";
    if (fields.has(field)) return `${id}/${field}`;
  }
  return undefined;
}

/** A fingerprint of bytes, fit for a writer's id. */
export function fingerprintOf(bytes: Uint8Array): string {
  let [one, other] = [0x811c9dc5, bytes.length ^ 0x9e3779b9];
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x85ebca6b) ^ (other >>> 13);
  }
  return `t${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}
