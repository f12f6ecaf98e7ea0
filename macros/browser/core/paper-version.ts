/** Whether the version on a paper is older than the one that a page shows. */

const VERSION = /^\d{1,4}(\.\d{1,4})*$/;
const ZEROS = /(\.0+)+$/;
const byNumbers = new Intl.Collator("fi", { numeric: true });

/** The version of the paper, when it is one and older than the newest; undefined otherwise. */
export function olderVersion(asked: string | null, newest: string): string | undefined {
  if (!asked || !VERSION.test(asked)) return undefined;
  const order = byNumbers.compare(asked.replace(ZEROS, ""), newest.replace(ZEROS, ""));
  return order < 0 ? asked : undefined;
}
