/** Further rows of a sheet's open tables: as many as are written in, or asked for, up to twenty. */

import { inRow, lastRow, MOST_ROWS } from "../core/sheet-rows.ts";
import { nearest, parts } from "../parts/component.ts";

const NAMES = ["id", "name", "data-kentta", "aria-label", "aria-labelledby", "for"];
/** A row of a table that is no row to fill: what is told under one. */
export const TOLD = "hb-told-row";

/** One table that takes further rows. */
class OpenTable {
  readonly block: string;
  readonly #body: HTMLTableSectionElement;
  readonly #button: HTMLElement | null;
  readonly #base: number;
  #asked = 0;

  constructor(body: HTMLTableSectionElement) {
    this.block = body.dataset.rivit ?? "";
    this.#body = body;
    this.#button = body.closest(".hb-block")?.querySelector("[data-toimi='lisaa-rivi']") ?? null;
    this.#base = this.#rows.length;
  }

  get #rows(): HTMLTableRowElement[] {
    return [...this.#body.rows].filter((row) => !row.classList.contains(TOLD));
  }

  /** Asks for one row more; gives it. */
  more(): HTMLTableRowElement | undefined {
    this.#asked = Math.min(MOST_ROWS, this.#rows.length + 1);
    this.#become(this.#asked);
    return this.#rows.at(-1);
  }

  /** Has a row for every field that is written in. */
  follow(written: readonly string[], isOther: boolean): void {
    if (isOther) this.#asked = 0;
    this.#become(Math.max(this.#base, this.#asked, lastRow(this.block, written)));
  }

  #become(count: number): void {
    for (const row of this.#rows.slice(count)) row.remove();
    for (let last = this.#rows.length; last < count; last += 1) this.#body.append(this.#next(last));
    if (this.#button) this.#button.hidden = count >= MOST_ROWS;
  }

  /** A copy of the last row, empty, its fields called by the next number. */
  #next(last: number): Node {
    const row = this.#rows[last - 1]?.cloneNode(true) as HTMLElement;
    for (const part of [row, ...parts(row, "*")]) {
      for (const name of NAMES) {
        const value = part.getAttribute(name);
        if (value) part.setAttribute(name, inRow(value, this.block, last, last + 1));
      }
    }
    return row;
  }
}

export class SheetRows {
  readonly #tables: readonly OpenTable[];

  /** `added` is called with a row that was asked for. */
  constructor(sheet: HTMLElement, added: (row: HTMLElement) => void) {
    this.#tables = parts<HTMLTableSectionElement>(sheet, "[data-rivit]").map((body) => {
      return new OpenTable(body);
    });
    sheet.addEventListener("click", (event) => {
      const block = nearest(event, "[data-toimi='lisaa-rivi']")?.dataset.lohko;
      const row = this.#tables.find((table) => table.block === block)?.more();
      if (row) added(row);
    });
  }

  /** Has rows for all fields that are written in; `isOther`: on another sheet than before. */
  follow(written: readonly string[], isOther: boolean): void {
    for (const table of this.#tables) table.follow(written, isOther);
  }
}
