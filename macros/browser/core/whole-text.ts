/** Texts that are one piece: they are not broken over lines. */

const LONGEST_WHOLE = 16; // 123 456 789,50 €

/** Whether a text is one short piece that is read as a whole: a number, a sum or a date. */
export function isWhole(text: string): boolean {
  return text.length <= LONGEST_WHOLE && /^[^\n]*[0-9][^\n]*$/.test(text);
}
