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
  readonly #more: HTMLElement | null;
  readonly #less: HTMLElement | null;
  readonly #base: number;
  #asked = 0;

  constructor(body: HTMLTableSectionElement) {
    this.block = body.dataset.rivit ?? "";
    this.#body = body;
    const rows = body.closest(".hb-scroll")?.nextElementSibling ?? null;
    this.#more = rows?.querySelector("[data-toimi='lisaa-rivi']") ?? null;
    this.#less = rows?.querySelector("[data-toimi='poista-rivi']") ?? null;
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

  /** Asks for one row less; gives the id of the row that is to be emptied. */
  less(): string {
    const last = this.#rows.length;
    this.#asked = last - 1;
    return `${this.block}-${last}`;
  }

  /** Takes the focus to where a row is asked for. */
  focus(): void {
    this.#more?.focus();
  }

  /** Has a row for every field that is written in. */
  follow(written: readonly string[], isOther: boolean): void {
    if (isOther) this.#asked = 0;
    this.#become(Math.max(this.#base, this.#asked, lastRow(this.block, written)));
  }

  #become(count: number): void {
    for (const row of this.#rows.slice(count)) row.remove();
    for (let last = this.#rows.length; last < count; last += 1) this.#body.append(this.#next(last));
    if (this.#more) this.#more.hidden = count >= MOST_ROWS;
    if (this.#less) this.#less.hidden = count <= this.#base;
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
  /** Called with a row that was asked for. */
  onAdded: (row: HTMLElement) => void = () => undefined;
  /** Called with the id of a row that is to be emptied, for it is taken away. */
  onRemoved: (row: string) => void = () => undefined;

  constructor(sheet: HTMLElement) {
    this.#tables = parts<HTMLTableSectionElement>(sheet, "[data-rivit]").map((body) => {
      return new OpenTable(body);
    });
    sheet.addEventListener("click", (event) => {
      const row = this.#meant(event, "lisaa-rivi")?.more();
      if (row) this.onAdded(row);
      const shorter = this.#meant(event, "poista-rivi");
      if (!shorter) return;
      shorter.focus();
      this.onRemoved(shorter.less());
    });
  }

  /** The table whose button of that name was pressed. */
  #meant(event: Event, name: string): OpenTable | undefined {
    const block = nearest(event, `[data-toimi='${name}']`)?.dataset.lohko;
    return this.#tables.find((table) => table.block === block);
  }

  /** Has rows for all fields that are written in; `isOther`: on another sheet than before. */
  follow(written: readonly string[], isOther: boolean): void {
    for (const table of this.#tables) table.follow(written, isOther);
  }
}
