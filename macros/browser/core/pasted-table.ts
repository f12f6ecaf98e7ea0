/** A table from a spreadsheet or a document, pasted in a sheet: its cells, and where each goes. */

import { listed, shortened } from "./finnish.ts";

/** A cell of a sheet's table, both counted from zero. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A text with the place where it goes. */
export interface Placed extends Place {
  readonly text: string;
}

/** What has a place in the table, and the texts that have none. */
export interface Spread {
  readonly placed: readonly Placed[];
  readonly left: readonly string[];
}

const MANY = 3;
const LETTERS = 40;
const KEPT = "Ne ovat yhä siellä, mistä kopioitte ne.";
const UNDOING = "Liittämisen voi kumota arkin alla olevasta linkistä.";
/** A tab after something: one that only begins a line is a paragraph's. */
const BETWEEN = /[^\t\r\n]\t/;
const TABLE = /<t[dhr][\s>]/i;
const ROW = /<tr[\s>]/gi;
/** A cell and what ends it: in quotes it may have tabs and line breaks, and quotes twice. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n?|\n|$)/y;

/**
 * Whether what was copied is a table: cells parted by tabs. Where the same was also copied as
 * `html` and that has no table, the tabs belong to prose; where it has, a column has no tabs. One
 * cell is text: it goes where it is pasted.
 */
export function isTable(text: string, html: string): boolean {
  if (BETWEEN.test(text)) return html === "" || TABLE.test(html);
  const rows = cellsOf(text).length;
  return rows > 1 && html.match(ROW)?.length === rows;
}

/** The rows of a table that was copied as text. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const { cell, end } = nextCell(text);
    rows.at(-1)?.push(cell);
    if (end === "\t" && CELL.lastIndex === text.length) rows.at(-1)?.push("");
    if (end !== "\t" && CELL.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

/** The next cell; one whose quotes do not close is taken as it stands, to the end of its line. */
function nextCell(text: string): { cell: string; end: string } {
  const [, quoted, plain = "", end = ""] = CELL.exec(text) ?? [];
  const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"');
  return { cell: cell.replace(/\r\n?/g, "\n").trim(), end };
}

/**
 * Spreads cells to the right and down from a place, in a table of so many rows and columns. Empty
 * cells go nowhere: they take away nothing that was written.
 */
export function spread(
  cells: readonly (readonly string[])[],
  from: Place,
  room: { readonly rows: number; readonly columns: number },
): Spread {
  const all = cells.flatMap((row, down) => {
    return row.map((text, right) => ({ row: from.row + down, column: from.column + right, text }));
  });
  const written = all.filter(({ text }) => text !== "");
  const hasRoom = ({ row, column }: Place) => row < room.rows && column < room.columns;
  const left = written.filter((each) => !hasRoom(each)).map(({ text }) => text);
  return { placed: written.filter(hasRoom), left };
}

/** What is said when so many cells have been pasted, and the texts of some had no place. */
export function pastedTold(count: number, left: readonly string[]): string {
  const cells = count === 1 ? "yksi solu" : `${count} solua`;
  const told = count ? `Taulukosta on liitetty ${cells}. ${UNDOING}` : "Mitään ei liitetty.";
  if (!left.length) return told;
  const named = left.slice(0, MANY).map((text) => `”${shortened(text, LETTERS)}”`);
  const more = left.length > MANY ? [`${left.length - MANY} muuta`] : [];
  const list = [...named, ...more];
  return `${told} Arkilla ei ollut paikkaa näille: ${listed(list)}. ${KEPT}`;
}
