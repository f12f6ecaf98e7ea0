/** The page laid out as it will be printed, for the time of one measurement. */

import { holdsOnPaper } from "../core/paper-media.ts";

/**
 * Measures while the rules of print hold, on paper of `width` pixels; nothing is painted between.
 * Undefined where the browser does not let its style sheets be read (pages opened from a folder).
 */
export function asPrinted<T>(width: number, measure: () => T): T | undefined {
  const changed: Changed = [];
  try {
    for (const sheet of document.styleSheets) {
      changeMedia(sheet.media, width, changed);
      changeRules(sheet.cssRules, width, changed);
    }
    return measure();
  } catch (error) {
    if (error instanceof DOMException && error.name === "SecurityError") return undefined;
    throw error;
  } finally {
    for (const [media, text] of changed.reverse()) media.mediaText = text;
  }
}

/** What was changed, and how it was. */
type Changed = [MediaList, string][];

function changeRules(rules: CSSRuleList, width: number, changed: Changed): void {
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule)) continue;
    changeRules(rule.cssRules, width, changed);
    changeMedia(rule.media, width, changed);
  }
}

function changeMedia(media: MediaList, width: number, changed: Changed): void {
  const before = media.mediaText;
  const holds = holdsOnPaper(before, width);
  if (holds === undefined) return;
  changed.push([media, before]);
  media.mediaText = holds ? "all" : "not all";
}
