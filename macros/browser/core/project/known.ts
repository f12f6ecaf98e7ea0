/** Which paths of a project this handbook has a place for. */

import { headOf, OWN, worksheetOf } from "./paths.ts";

/** Each worksheet's fields. */
export type Fields = ReadonlyMap<string, ReadonlySet<string>>;

/** A row that was added to a table is known by the table's first. */
const ROW = /-\d+-/;

/** Whether a path is a field of a worksheet, a name or a state on it, or the project's own. */
export function isKnown(path: string, fields: Fields): boolean {
  const head = headOf(path);
  if (OWN.includes(head)) return true;
  const known = fields.get(worksheetOf(head));
  const field = path.slice(head.length + 1);
  if (!known) return false;
  if (field.startsWith("@") || field.includes("/@")) return true;
  return known.has(field) || known.has(field.replace(ROW, "-1-"));
}
