/** The answers of sheets on the clipboard: as text, and as tables for other programs. */

import type { Project } from "../core/project/project.ts";
import { onlySheets } from "../core/project/some-sheets.ts";
import { REFUSED, showSelected, toClipboardAs } from "../parts/clipboard.ts";
import { part } from "../parts/component.ts";
import { dayOf } from "./days.ts";
import { projectFiles } from "./project-loading.ts";

/** Copies the answers of some sheets; returns what is told of it. */
export async function copySheets(
  page: ParentNode,
  project: Project,
  sheets: readonly string[],
): Promise<string> {
  const box = part(page, ".hb-kept__copied");
  const only = onlySheets(project, sheets);
  const { text, html } = (await projectFiles()).copied(only, dayOf(Date.now() / 1000));
  const isCopied = await toClipboardAs(text, html);
  box.hidden = isCopied;
  if (!isCopied) showSelected(part(box, "textarea", HTMLTextAreaElement), text);
  if (!isCopied) return REFUSED;
  return sheets.length > 1
    ? "Kaikkien arkkien vastaukset on kopioitu."
    : "Arkin vastaukset on kopioitu.";
}
