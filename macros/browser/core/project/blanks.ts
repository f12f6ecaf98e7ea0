/** Ready sentences, and what of them waits to be written: `[kuka]`. */

const BLANK = /\[[^\]]+\]/;
const BLANKS = /\[[^\]]+\]/g;

/** Whether something of a text waits to be written. */
export function hasBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Where the first blank of a text begins and ends, or that one in which a place is. */
export function blankIn(text: string, place?: number): readonly [number, number] | undefined {
  for (const { 0: blank, index } of text.matchAll(BLANKS)) {
    const end = index + blank.length;
    if (place === undefined || (index < place && place < end)) return [index, end];
  }
  return undefined;
}

/** Whether a text has a ready sentence, its blanks as they were or filled. */
export function holds(text: string, sentence: string): boolean {
  let at = 0;
  return sentence.split(BLANK).every((words, index) => {
    const found = text.indexOf(words, index ? at + 1 : at);
    at = found + words.length;
    return found >= 0;
  });
}
