/** Tables that are ordered by the head of a column (data-jarjestettava), by pointer or keyboard. */

import { part, parts } from "./component.ts";
import { element } from "./elements.ts";

const ASCENDING = "ascending";
const COLLATOR = new Intl.Collator("fi", { numeric: true });

/** Gives the heads of every such table their buttons. */
export function startSortable(): void {
  for (const table of parts(document, "table[data-jarjestettava]")) {
    for (const head of parts<HTMLTableCellElement>(table, "th[data-jarjesta]")) {
      const button = element("button", "hb-sort", head.textContent ?? "");
      button.type = "button";
      button.addEventListener("click", () => sortBy(table, head));
      head.replaceChildren(button);
    }
  }
}

/** By the column, upwards first; equal rows keep their order. */
function sortBy(table: HTMLElement, head: HTMLTableCellElement): void {
  const isDown = head.ariaSort === ASCENDING;
  for (const each of parts(table, "th[aria-sort]")) each.removeAttribute("aria-sort");
  head.ariaSort = isDown ? "descending" : ASCENDING;
  const body = part<HTMLTableSectionElement>(table, "tbody");
  const rows = [...body.rows].sort((one, other) => {
    const order = COLLATOR.compare(keyOf(one, head), keyOf(other, head));
    return isDown ? -order : order;
  });
  body.append(...rows);
}

/** What a row is ordered by in the column of a head. */
function keyOf(row: HTMLTableRowElement, { cellIndex }: HTMLTableCellElement): string {
  const cell = row.cells[cellIndex];
  return `${cell?.dataset.arvo ?? ""}${cell?.textContent ?? ""}`;
}
