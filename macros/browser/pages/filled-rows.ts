/** Rows that a team has added to a table: the page from the build has only the first ones. */

import { pathsOfSheet } from "../core/project/paths.ts";
import type { Project } from "../core/project/project.ts";
import { parts } from "../parts/component.ts";

/** Rows of a table, at most; of a file that says more, the others are told as unknown places. */
const MOST = 99;

/** Adds to a sheet's tables the rows that a project has beyond the last. */
export function addRows(sheet: HTMLElement, project: Project, id: string): void {
  const fields = pathsOfSheet(project, id).map((path) => path.slice(id.length + 1));
  for (const block of parts(sheet, "[data-lohko]")) {
    const last = parts(block, "[data-rivi]").at(-1);
    if (last) addAfter(last, lastRow(fields, block.dataset.lohko ?? ""));
  }
}

function lastRow(fields: readonly string[], block: string): number {
  const numbers = fields.map((field) => {
    if (!field.startsWith(`${block}-`)) return 0;
    return Number(/^(\d+)-/.exec(field.slice(block.length + 1))?.[1] ?? 0);
  });
  return Math.min(MOST, Math.max(0, ...numbers));
}

function addAfter(last: HTMLElement, until: number): void {
  const from = Number(last.dataset.rivi);
  let before = last;
  for (let number = from + 1; number <= until; number += 1) {
    const row = last.cloneNode(true) as HTMLElement;
    row.dataset.rivi = String(number);
    for (const cell of parts(row, "[data-kentta]")) {
      cell.dataset.kentta = cell.dataset.kentta?.replace(`-${from}-`, `-${number}-`) ?? "";
    }
    before.after(row);
    before = row;
  }
}
