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
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, last, before);
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(at(last, b.length), most + 1);
}

/** A row of the table of distances: the first `i` letters of `a` against every start of `b`. */
function nextRow(a: string, b: string, i: number, last: number[], before: number[]): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const change = a[i - 1] === b[j - 1] ? 0 : 1;
    let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    if (swapped) least = Math.min(least, at(before, j - 2) + 1);
    row.push(least);
  }
  return row;
}

/** A place of a row, which the caller knows to be there. */
function at(row: readonly number[], index: number): number {
  return row[index] as number;
}
