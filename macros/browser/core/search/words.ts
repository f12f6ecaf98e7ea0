/** Words of a text as the search sees them, and how far two of them are from each other. */

const WORD = /[\p{L}\p{N}]+(?::[a-zåäö]+)?/gu;
const WORD_APART = /([\p{L}\p{N}]+(?::[a-zåäö]+)?)/u;

/** The text without the marks of its letters: ä → a. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

/** The words in lower case; an ending after a colon is left out, soft hyphens are not seen. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\u00ad/g, "");
  const found = plain.match(WORD) ?? [];
  return found.map((word) => word.split(":")[0] ?? word);
}

/** The text cut into words and what is between them; joined again it is the same text. */
export function pieces(text: string): string[] {
  return text.split(WORD_APART).filter(Boolean);
}

/** Letters to change, add, drop or swap to make `a` of `b`; `most` + 1 when they are more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = new Uint16Array(b.length + 2);
  let last = new Uint16Array(b.length + 2).map((_, index) => index);
  let row = new Uint16Array(b.length + 2);
  for (let i = 1; i <= a.length; i += 1) {
    const least = fillRow(a, b, i, most, [before, last, row]);
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(at(last, b.length), most + 1);
}

/** The row before the last, the last, and the one that is filled. */
type Rows = readonly [Uint16Array, Uint16Array, Uint16Array];

/**
 * Fills a row of the table of distances: the first `i` letters of `a` against the starts of `b`
 * that are at most `most` letters longer or shorter. The least of the row.
 */
function fillRow(a: string, b: string, i: number, most: number, rows: Rows): number {
  const [before, last, row] = rows;
  const from = Math.max(1, i - most);
  const to = Math.min(b.length, i + most);
  row[from - 1] = from === 1 ? i : most + 1;
  let smallest = at(row, from - 1);
  for (let j = from; j <= to; j += 1) {
    const change = a[i - 1] === b[j - 1] ? 0 : 1;
    let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    if (swapped) least = Math.min(least, at(before, j - 2) + 1);
    row[j] = least;
    smallest = Math.min(smallest, least);
  }
  row[to + 1] = most + 1;
  return smallest;
}

/** A place of a row, which the caller knows to be there. */
function at(row: Uint16Array, index: number): number {
  return row[index] as number;
}
