/** Tables as a Finnish spreadsheet opens them: semicolons, a mark of UTF-8, and no formulas. */

const MARK = "\ufeff";
const FORMULA = /^[\s\0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20|%]/;

/** A table as the text of a file. What a spreadsheet would reckon is made plain text by `'`. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((row) => `${row.map(cellText).join(";")}\r\n`).join("");
}

function cellText(text: string): string {
  const plain = text.replaceAll("\0", "").replace(/\r\n?/g, "\n");
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}
