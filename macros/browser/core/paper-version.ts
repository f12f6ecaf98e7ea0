/** Whether the version on a paper is older than the one that a page shows. */

const VERSION = /^\d{1,4}(?:\.\d{1,4})*$/;

/** The version of the paper, when it is a version and older than the newest; undefined otherwise. */
export function olderVersion(asked: string | null, newest: string): string | undefined {
  if (!asked || !VERSION.test(asked)) return undefined;
  const paper = asked.split(".").map(Number);
  const page = newest.split(".").map(Number);
  const length = Math.max(paper.length, page.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (page[at] ?? 0) - (paper[at] ?? 0);
    if (difference) return difference > 0 ? asked : undefined;
  }
  return undefined;
}
