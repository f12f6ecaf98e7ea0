/** A table that was copied elsewhere and is pasted in a table of a sheet: cell by cell, at once. */

import { cellsOf, isTable, type Placed, pastedTold, spread } from "../core/pasted-table.ts";
import { type Value, valueAt } from "../core/project/project.ts";
import { inRow, MOST_ROWS } from "../core/sheet-rows.ts";
import { part, parts } from "../parts/component.ts";
import { nameOf, setValue } from "./sheet-fields.ts";
import { TOLD } from "./sheet-rows.ts";
import { keyUndo } from "./sheet-undo-keys.ts";
import type { ShownSheet } from "./shown-sheet.ts";

const TAKEN_BACK = "Taulukon liittäminen on kumottu.";
const YES = ["x", "kyllä", "true", "tosi", "1", "✓", "✔", "☑", "☒"];

/** A field with what is written in it; a row that is yet to come lends its name only. */
interface Written {
  readonly name: string;
  readonly value: Value;
}

/** The fields of a table of a sheet by row and column, also of the rows that it may yet have. */
class TableFields {
  readonly #rows: readonly HTMLElement[][];
  readonly #block: string;

  constructor(body: HTMLTableSectionElement) {
    const rows = [...body.rows].filter((row) => !row.classList.contains(TOLD));
    this.#rows = rows.map((row) => parts(row, "[data-kentta]"));
    this.#block = body.dataset.rivit ?? "";
  }

  get room(): { rows: number; columns: number } {
    const rows = this.#block ? MOST_ROWS : this.#rows.length;
    return { rows, columns: this.#rows[0]?.length ?? 0 };
  }

  /** Where a field is. */
  placeOf(field: HTMLElement): { row: number; column: number } {
    const row = this.#rows.findIndex((fields) => fields.includes(field));
    return { row, column: this.#rows[row]?.indexOf(field) ?? 0 };
  }

  /** What a text is in the field of its place; undefined when the field cannot take it. */
  written({ row, column, text }: Placed): Written | undefined {
    const last = this.#rows.length;
    const field = this.#rows[Math.min(row, last - 1)]?.[column];
    const value = field && valueIn(field, text);
    if (!field || value === undefined) return undefined;
    const name = nameOf(field);
    return { value, name: row < last ? name : inRow(name, this.#block, last, row + 1) };
  }
}

/** A text as what a field holds: words, one of its choices, or a tick. */
function valueIn(field: HTMLElement, text: string): Value | undefined {
  if (field instanceof HTMLTextAreaElement) return text;
  const plain = text.toLowerCase();
  if (field instanceof HTMLInputElement) return YES.includes(plain) || undefined;
  const choices = parts<HTMLInputElement>(field, "input").map(({ value }) => value);
  return choices.find((choice) => choice.toLowerCase() === plain);
}

/**
 * Pastes a table from the cell of a field on, so that it can be taken back at once; false when
 * what was copied is no table.
 */
export async function pasteTable(
  shown: ShownSheet,
  field: HTMLElement,
  { text, html }: { readonly text: string; readonly html: string },
): Promise<boolean> {
  const body = field.closest("tbody");
  if (!body || !shown.store || !isTable(text, html)) return false;
  const table = new TableFields(body);
  const { placed, left } = spread(cellsOf(text), table.placeOf(field), table.room);
  const all = placed.map((each) => ({ written: table.written(each), text: each.text }));
  const fits = all.flatMap(({ written }) => (written ? [written] : []));
  const unfit = all.filter(({ written }) => !written).map((each) => each.text);
  const told = pastedTold(fits.length, [...unfit, ...left]);
  await write(shown, fits);
  shown.status.say(told);
  keep(shown, fits, told);
  keepInSight();
  return true;
}

/** On a phone what is told gives way to what is written; here only from the next letter on. */
function keepInSight(): void {
  const line = part(document, ".hb-kept");
  line.dataset.kerrottu = "";
  addEventListener("input", () => line.removeAttribute("data-kerrottu"), { once: true });
}

/** Writes in fields as one act; what others have written in them meanwhile is not lost. */
async function write(shown: ShownSheet, written: readonly Written[]): Promise<void> {
  const { store, conflicts } = shown;
  if (!store || !written.length) return;
  for (const { name } of written) {
    conflicts.noteOthers(store, shown.path(name), shown.before(name));
  }
  set(shown, written);
  const changes = written.map(({ name, value }): [string, Value] => [shown.path(name), value]);
  const done = store.act(changes, whatOf(shown));
  shown.onWrite();
  await done;
  shown.show();
}

/** Sets fields, also the one in hand, which what is shown would leave as it is. */
function set({ fields }: ShownSheet, written: readonly Written[]): void {
  for (const { name, value } of written) {
    const field = fields.at(name);
    if (field) setValue(field, value);
  }
}

/** What an undo takes back, told after ”Kumoa”. */
function whatOf({ title }: ShownSheet): string {
  return `taulukon liittäminen arkille ”${title}”`;
}

/** Ctrl+Z in the cell takes the table back, as the button under the sheet does. */
function keep(shown: ShownSheet, written: readonly Written[], told: string): void {
  const { store, sheet, status } = shown;
  if (!store || !written.length) return;
  keyUndo({
    isLast: (isMade) => {
      const { undoable } = store;
      const isSo = isMade ? undoable === whatOf(shown) : undoable === undefined;
      return isSo && shown.sheet === sheet && shown.store === store;
    },
    undo: async () => {
      await store.undo();
      for (const { name } of written) shown.conflicts.forget(shown.path(name));
      const stands = ({ name }: Written) => valueAt(store.project, shown.path(name)) ?? "";
      set(
        shown,
        written.map((each) => ({ ...each, value: stands(each) })),
      );
      shown.show();
      status.say(TAKEN_BACK);
    },
    redo: async () => {
      await write(shown, written);
      status.say(told);
    },
  });
}
