/** What is written on a sheet, as it is kept: read from whatever stands there, and joined. */

/** What a field holds: text, the label of a choice, or whether a box is ticked. */
export type Answer = string | boolean;
/** Field → its answer. */
export type Answers = ReadonlyMap<string, Answer>;

/** The answers in a text; undefined when the text is not what we wrote. */
export function parseAnswers(text: string): Answers | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const entries: [string, unknown][] = Object.entries(value);
  return new Map(entries.filter(isAnswer));
}

function isAnswer(entry: [string, unknown]): entry is [string, Answer] {
  return typeof entry[1] === "string" || typeof entry[1] === "boolean";
}

/** The answers as text to be kept. */
export function writtenAnswers(answers: Answers): string {
  return JSON.stringify(Object.fromEntries(answers));
}

/** What is kept with the changed fields over it. */
export function joined(kept: Answers, changed: Answers): Answers {
  return new Map([...kept, ...changed]);
}

/** The fields that have an answer, each emptied: what clearing a sheet writes. */
export function emptied(answers: Answers): Answers {
  return new Map([...answers.keys()].map((field) => [field, ""]));
}

/** Older versions' texts by version → the answers of the newest that has any; else undefined. */
export function newest(versions: readonly (readonly [string, string])[]): Answers | undefined {
  const latestFirst = [...versions].sort(([a], [b]) => {
    return b.localeCompare(a, "fi", { numeric: true });
  });
  for (const [, text] of latestFirst) {
    const answers = parseAnswers(text);
    if (answers?.size) return answers;
  }
  return undefined;
}
