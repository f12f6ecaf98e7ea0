/** Hears when a table may have been pasted in a table of a sheet; what reads it is loaded then. */

import { nearest } from "../parts/component.ts";
import { extrasIfAny } from "./sheet-extras.ts";
import type { ShownSheet } from "./shown-sheet.ts";

/** Spreads a table over the cells; what is no table, or cannot be spread, is pasted as it is. */
export function listenPasting(root: HTMLElement, shown: ShownSheet): void {
  root.addEventListener("paste", async (event) => {
    const field = nearest(event, "td textarea") as HTMLTextAreaElement | null;
    const copied = (kind: string) => event.clipboardData?.getData(`text/${kind}`) ?? "";
    const [text, html] = [copied("plain"), copied("html")];
    if (!field || !/\t|<tr/.test(text + html)) return;
    event.preventDefault();
    const extras = await extrasIfAny();
    if (await extras?.pasteTable(shown, field, { text, html })) return;
    field.focus();
    // The browser's own undo knows of this; a cell that was copied ends in a line break.
    document.execCommand("insertText", false, text.replace(/\r?\n$/, ""));
  });
}
