/** Cells of tables that tell the heads of their columns: a row can then be set as a card. */

import { parts } from "./component.ts";

/** Every cell knows the head of its column, for the rows that are set as cards. */
export function nameCells(root: ParentNode): void {
  for (const table of parts(root, "table")) {
    const heads = parts(table, "thead th").map(({ textContent }) => textContent?.trim() ?? "");
    for (const row of parts(table, "tbody tr, tfoot tr")) nameCellsOf(row, heads);
  }
}

function nameCellsOf(row: HTMLElement, heads: readonly string[]): void {
  for (const [index, cell] of parts(row, "th, td").entries()) {
    cell.dataset.sarake = heads[index] ?? "";
  }
}
