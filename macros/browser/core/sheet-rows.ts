/** Rows of a sheet's tables: which are written in, and what a further row's fields are called. */

export const MOST_ROWS = 20;

/** The number of the last row of a block that is written in; 0 when none is. `fields` by id. */
export function lastRow(block: string, fields: readonly string[]): number {
  const start = `${block}-`;
  const rows = fields
    .filter((field) => field.startsWith(start))
    .map((field) => {
      const [number = "", cell] = field.slice(start.length).split("-", 2);
      return cell === undefined ? 0 : rowNumber(number);
    });
  return Math.max(0, ...rows);
}

function rowNumber(text: string): number {
  const number = /^[1-9]\d?$/.test(text) ? Number(text) : 0;
  return number <= MOST_ROWS ? number : 0;
}

/** An attribute of a row's field as it is in another row of the same block. */
export function inRow(text: string, block: string, from: number, to: number): string {
  return text
    .replace(`${block}-${from}-`, `${block}-${to}-`)
    .replace(`rivi ${from})`, `rivi ${to})`);
}

/** The first row of a block in which nothing is written; undefined when the most are full. */
export function emptyRow(block: string, fields: readonly string[]): number | undefined {
  const rows = Array.from({ length: MOST_ROWS }, (_, index) => index + 1);
  return rows.find((row) => !fields.some((field) => isIn(field, `${block}-${row}`)));
}

function isIn(field: string, record: string): boolean {
  return field.startsWith(`${record}-`) || field.startsWith(`${record}/`);
}
