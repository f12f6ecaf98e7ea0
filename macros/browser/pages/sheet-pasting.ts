/** Hears when a table may have been pasted in a table of a sheet; what reads it is loaded then. */

import { nearest } from "../parts/component.ts";
import { extrasIfAny } from "./sheet-extras.ts";
import type { ShownSheet } from "./shown-sheet.ts";

/** Spreads a table over the cells; what is no table, or cannot be spread, is pasted as it is. */
export function listenPasting(root: HTMLElement, shown: ShownSheet): void {
  root.addEventListener("paste", async (event) => {
    const field = nearest(event, "td textarea") as HTMLTextAreaElement | null;
    const copied = (kind: string) => event.clipboardData?.getData(`text/${kind}`) ?? "";
    const text = copied("plain");
    if (!field || !text.includes("\t")) return;
    event.preventDefault();
    const html = copied("html");
    const extras = await extrasIfAny();
    if (await extras?.pasteTable(shown, field, { text, html })) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
