/**
 * Paths: what a project calls each place where something is written.
 *
 * `<arkki>/<kenttä>` is a field, where an arkki is a worksheet's id, or `<työpohja>.<random>` for
 * its further sheets; `<arkki>/@nimi` its name. Other first parts are named in OWN.
 */

import { entriesAt, type Project } from "./project.ts";
import type { Change } from "./register.ts";

export const LONGEST_PATH = 200;
const PART = "[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9]+)?";
const PATH = new RegExp(`^${PART}(?:/@?${PART})+$`);
export const ID = /^[a-z0-9]{1,32}$/;
/** First parts that are no worksheet's: the project, its actions, marks and people. */
export const OWN: readonly string[] = ["hanke", "toimet", "merkit", "tekijat"];

/** Whether a text is a path that a project may hold. */
export function isPath(text: string): boolean {
  return text.length <= LONGEST_PATH && PATH.test(text);
}

/** Whether a text may be the id of a project or of a writer. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && ID.test(text);
}

/** The first part of a path: a sheet, or one of OWN. */
export function headOf(path: string): string {
  return path.slice(0, path.indexOf("/"));
}

/** The worksheet of a sheet: what stands before the dot. */
export function worksheetOf(sheet: string): string {
  return sheet.split(".", 1)[0] ?? "";
}

/** A further sheet of a worksheet; `random` is four random letters or digits. */
export function furtherSheet(worksheet: string, random: string): string {
  return `${worksheet}.${random}`;
}

/** Where the name of a sheet is. */
export function nameOfSheet(sheet: string): string {
  return `${sheet}/@nimi`;
}

/** Sheets on which something stands: of one worksheet or of all, the unnamed first. */
export function sheets(project: Project, worksheet?: string): string[] {
  const heads = new Set([...project.values.keys()].map(headOf));
  const some = [...heads].filter((head) => {
    return worksheet === undefined ? !OWN.includes(head) : worksheetOf(head) === worksheet;
  });
  return some.sort();
}

/** Every path of a sheet at which something stands. */
export function pathsOfSheet(project: Project, sheet: string): string[] {
  return [...project.values.keys()].filter((path) => headOf(path) === sheet).sort();
}

/**
 * Every path of a record at which something stands: of row `hyotylause/paatos-1` both
 * `hyotylause/paatos-1-mita` and `hyotylause/paatos-1/@tila`.
 */
export function pathsOfRecord(project: Project, record: string): string[] {
  const paths = [...project.values.keys()].filter((path) => {
    return path.startsWith(`${record}-`) || path.startsWith(`${record}/`);
  });
  return paths.sort();
}

/** The changes that empty paths: a sheet that is removed, a record that is cleared. */
export function clearing(paths: readonly string[]): Change[] {
  return paths.map((path) => [path, ""]);
}

/** Where the name of the person who writes with a writer's id is. */
export function nameOfWriter(writer: string): string {
  return `tekijat/${writer}`;
}

/** Who wrote an entry, as they called themselves; nothing when they did not. */
export function authorOf(project: Project, writer: string): string {
  const value = entriesAt(project.values, nameOfWriter(writer))[0]?.value;
  return typeof value === "string" ? value : "";
}
