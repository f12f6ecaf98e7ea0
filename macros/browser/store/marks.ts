/** The visitor's marks on worksheets, kept for all pages of this browser. */

import { type Marks, parseMarks, toggled, writtenMarks } from "../core/marks.ts";
import { hear, ofBrowser, type Source, textOr, writeText } from "./door.ts";
import { MARKS } from "./keys.ts";

/** The marks; none when the browser refuses or somebody else wrote them. */
export function readMarks(source: Source = ofBrowser): Marks {
  return parseMarks(textOr("{}", MARKS, source));
}

/** Puts a mark or takes it away; whether the change was kept. */
export function toggleMark(id: string, kind: string, source: Source = ofBrowser): boolean {
  const marks = toggled(readMarks(source), id, kind);
  return writeText(MARKS, writtenMarks(marks), source) === undefined;
}

/** Calls when another tab changed the marks. */
export function hearMarks(listener: () => void): void {
  hear(({ key }) => {
    if (key === MARKS) listener();
  });
}
