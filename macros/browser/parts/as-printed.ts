/** The page laid out as it will be printed, for the time of one measurement. */

import { holdsOnPaper } from "../core/paper-media.ts";

/**
 * Measures while the rules of print hold, on paper of `width` pixels; nothing is painted between.
 * Undefined where the browser does not let its style sheets be read (pages opened from a folder).
 */
export function asPrinted<T>(width: number, measure: () => T): T | undefined {
  const changed: [MediaList, string][] = [];
  try {
    for (const sheet of document.styleSheets) changeRules(sheet.cssRules, width, changed);
    return measure();
  } catch (error) {
    if (error instanceof DOMException && error.name === "SecurityError") return undefined;
    throw error;
  } finally {
    for (const [media, text] of changed.reverse()) media.mediaText = text;
  }
}

function changeRules(rules: CSSRuleList, width: number, changed: [MediaList, string][]): void {
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const holds = holdsOnPaper(rule.media.mediaText, width);
    changeRules(rule.cssRules, width, changed);
    if (holds === undefined) continue;
    changed.push([rule.media, rule.media.mediaText]);
    rule.media.mediaText = holds ? "all" : "not all";
  }
}
