/** The answers of one sheet on the clipboard: as text, and as tables for other programs. */

import { onlySheet } from "../core/project/one-sheet.ts";
import type { Project } from "../core/project/project.ts";
import { REFUSED, showSelected, toClipboardAs } from "../parts/clipboard.ts";
import { action, part } from "../parts/component.ts";
import { dayOf } from "./days.ts";
import { projectFiles } from "./project-loading.ts";

/** The project that a page shows, and which of its sheets. */
export interface ShownSheet {
  readonly project: Project;
  readonly sheet: string;
}

/** Makes the page's button copy the sheet that is shown; `say` tells what was done. */
export function startSheetCopying(
  page: ParentNode,
  shown: () => ShownSheet | undefined,
  say: (text: string) => void,
): void {
  const box = part(page, ".hb-kept__copied");
  const field = part(box, "textarea", HTMLTextAreaElement);
  action(page, "kopioi-arkki").addEventListener("click", async () => {
    const now = shown();
    if (!now) return;
    const project = onlySheet(now.project, now.sheet);
    const { text, html } = (await projectFiles()).copied(project, dayOf(Date.now() / 1000));
    const isCopied = await toClipboardAs(text, html);
    box.hidden = isCopied;
    if (!isCopied) showSelected(field, text);
    say(isCopied ? "Arkin vastaukset on kopioitu." : REFUSED);
  });
}
