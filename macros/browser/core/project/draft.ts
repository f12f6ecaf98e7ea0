/**
 * A draft of an answer from what a team has written on its sheets: their own sentences in the order
 * of the data. Where a worksheet has many sheets, each is read in turn and called by its name.
 */

import { headOf, OWN, worksheetOf } from "./paths.ts";
import { type Answer, isGiven, sentencesOf } from "./phrase.ts";
import { type Project, valuesAt } from "./project.ts";
import { sheetName } from "./summary.ts";

/** A phrase, and the paths of its slots; `#` in a path stands for the number of any row. */
export type Line = readonly [phrase: string, ...paths: string[]];

/** What a draft is put together from, in its order: lines that belong together. */
export type Ingredient = readonly Line[];

/** What an ingredient gives: its sentences, and the places at which two versions stand. */
export interface Taken {
  readonly sentences: readonly string[];
  readonly conflicts: readonly string[];
}

/** A project as drafts read it: the fields of each sheet, by worksheet; found once for all. */
export interface Sheets {
  readonly project: Project;
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

const ROW = "#";
const FIRST = "Ensimmäinen arkki";
const NAMELESS = "Nimetön arkki";

/** Finds the sheets of a project on which something has been answered. */
export function sheetsOf(project: Project): Sheets {
  const fields = new Map<string, Map<string, string[]>>();
  for (const path of [...project.values.keys()].sort()) {
    const sheet = headOf(path);
    const field = path.slice(sheet.length + 1);
    if (field.includes("@")) continue;
    const all = fields.get(worksheetOf(sheet)) ?? new Map<string, string[]>();
    const own = all.get(sheet) ?? [];
    own.push(field);
    fields.set(worksheetOf(sheet), all.set(sheet, own));
  }
  return { project, fields };
}

/** Whether anything has been written on any sheet. */
export function hasSheets({ fields }: Sheets): boolean {
  return [...fields.keys()].some((worksheet) => !OWN.includes(worksheet));
}

/** What an ingredient gives of a project. */
export function take(sheets: Sheets, ingredient: Ingredient): Taken {
  const worksheets = new Set(ingredient.flatMap(([, ...paths]) => paths.map(headOf)));
  const named = [...worksheets].map((each) => [each, answering(sheets, each, ingredient)] as const);
  const [main = "", copies = []] = named.find(([, { length }]) => length > 1) ?? [];
  if (copies.length < 2) return takenFrom(sheets, ingredient, main, undefined);
  const found = copies.map((sheet, index) => {
    const lines = index === 0 ? ingredient : ingredient.filter((line) => isOf(line, main));
    const { sentences, conflicts } = takenFrom(sheets, lines, main, sheet);
    const [first, ...others] = sentences;
    const named = first === undefined ? [] : [`${nameOf(sheets, sheet)}: ${first}`, ...others];
    return { sentences: named, conflicts };
  });
  return {
    sentences: found.flatMap(({ sentences }) => sentences),
    conflicts: found.flatMap(({ conflicts }) => conflicts),
  };
}

/** How a draft is put together: of the last answered ingredient alone, a sentence on each line. */
export interface Manner {
  readonly isLatest: boolean;
  readonly isListed: boolean;
}

const ALL_IN_ONE: Manner = { isLatest: false, isListed: false };

/** The draft of a question, its sentences joined; a sentence that comes twice stands once. */
export function draftText(all: readonly Taken[], manner = ALL_IN_ONE): string {
  const answered = all.filter(({ sentences }) => sentences.length > 0);
  const taken = manner.isLatest ? answered.slice(-1) : answered;
  const sentences = new Set(taken.flatMap(({ sentences }) => sentences));
  return [...sentences].join(manner.isListed ? "\n" : " ");
}

/** Whether something stands at one of the paths, on any sheet of theirs. */
export function isAnswered({ project, fields }: Sheets, paths: readonly string[]): boolean {
  return paths.some((path) => {
    const field = path.slice(headOf(path).length + 1);
    const all = fields.get(headOf(path)) ?? new Map<string, readonly string[]>();
    return [...all].some(([sheet, own]) => {
      return own.some((each) => {
        return matches(field, each) && valuesAt(project, `${sheet}/${each}`).some(isGiven);
      });
    });
  });
}

/** Letters as a form counts them: each that is read is one, and a line's end is one. */
export function lettersIn(text: string): number {
  return [...text.replace(/\r\n/g, "\n").normalize("NFC")].length;
}

function isOf([, ...paths]: Line, worksheet: string): boolean {
  return paths.some((path) => headOf(path) === worksheet);
}

/** The sheets of a worksheet that answer some line, the first before its copies. */
function answering({ fields }: Sheets, worksheet: string, ingredient: Ingredient): string[] {
  const wanted = ingredient.flatMap(([, ...paths]) => paths);
  const ours = wanted.filter((path) => headOf(path) === worksheet);
  const asked = ours.map((path) => path.slice(worksheet.length + 1));
  const all = [...(fields.get(worksheet) ?? [])];
  const some = all.filter(([, own]) => asked.some((each) => own.some((it) => matches(each, it))));
  return some.map(([sheet]) => sheet).sort();
}

/** Reads lines, those of the main worksheet from the given sheet of it. */
function takenFrom(
  sheets: Sheets,
  lines: readonly Line[],
  main: string,
  sheet: string | undefined,
): Taken {
  const sentences: string[] = [];
  const conflicts: string[] = [];
  const sheetAt = (worksheet: string) => {
    if (sheet !== undefined && worksheet === main) return sheet;
    return answering(sheets, worksheet, lines)[0] ?? worksheet;
  };
  for (const group of together(lines)) {
    for (const row of rowsOf(sheets, group, sheetAt)) {
      for (const [phrase, ...paths] of group) {
        const all = paths.map((path) => placeOf(path, row, sheetAt));
        sentences.push(
          ...sentencesOf(
            phrase,
            all.map((path) => answerAt(sheets, path)),
          ),
        );
        conflicts.push(...all.filter((path) => valuesAt(sheets.project, path).length > 1));
      }
    }
  }
  return { sentences, conflicts };
}

/** Lines of the same rows that grow go row by row; any other line goes alone. */
function together(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let last = "";
  for (const line of lines) {
    const rows = line[1]?.includes(ROW) ? (line[1].split(ROW, 1)[0] ?? "") : "";
    if (rows && rows === last) groups.at(-1)?.push(line);
    else groups.push([line]);
    last = rows;
  }
  return groups;
}

/** The numbers of the rows on which a group has answers; one of no meaning where none grow. */
function rowsOf(
  { fields }: Sheets,
  group: readonly Line[],
  sheetAt: (worksheet: string) => string,
): string[] {
  const growing = group.flatMap(([, ...paths]) => paths).filter((path) => path.includes(ROW));
  if (!growing.length) return [""];
  const numbers = growing.flatMap((path) => {
    const worksheet = headOf(path);
    const own = fields.get(worksheet)?.get(sheetAt(worksheet)) ?? [];
    const field = path.slice(worksheet.length + 1);
    return own.flatMap((each) => numberIn(field, each) ?? []);
  });
  return [...new Set(numbers)].sort((a, b) => Number(a) - Number(b));
}

function placeOf(path: string, row: string, sheetAt: (worksheet: string) => string): string {
  const worksheet = headOf(path);
  const field = path.slice(worksheet.length + 1).replace(ROW, row);
  return `${sheetAt(worksheet)}/${field}`;
}

function answerAt({ project }: Sheets, path: string): Answer {
  return valuesAt(project, path)[0];
}

function matches(wanted: string, field: string): boolean {
  return wanted.includes(ROW) ? numberIn(wanted, field) !== undefined : wanted === field;
}

/** The number of the row, when a field is the wanted one on some row. */
function numberIn(wanted: string, field: string): string | undefined {
  const [before = "", after = ""] = wanted.split(ROW, 2);
  if (!field.startsWith(before) || !field.endsWith(after)) return undefined;
  const number = field.slice(before.length, field.length - after.length);
  return /^\d+$/.test(number) ? number : undefined;
}

function nameOf({ project }: Sheets, sheet: string): string {
  return sheetName(project, sheet) || (sheet.includes(".") ? NAMELESS : FIRST);
}
