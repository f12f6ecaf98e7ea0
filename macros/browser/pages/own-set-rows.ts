/**
 * The rows of a chosen set: what each worksheet is, and the buttons that move it or take it away.
 */

import { inMinutes } from "../core/finnish.ts";
import { part, parts } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";
import type { Paper } from "./own-set-paper.ts";

/** A row for each worksheet, made of the page's own template. */
export function rowsOf(root: HTMLElement, papers: readonly Paper[]): HTMLElement[] {
  const template = part(root, "template[data-rivi]", HTMLTemplateElement);
  return papers.map((paper, index) => {
    const row = rowOf(template, paper);
    disable(row, "-1", index === 0);
    disable(row, "1", index === papers.length - 1);
    return row;
  });
}

function rowOf(template: HTMLTemplateElement, paper: Paper): HTMLElement {
  const row = copyOf(template);
  row.dataset.numero = paper.number;
  const says = `${paper.number} ${paper.title}, ${inMinutes(paper.running)}, ${paper.size}`;
  part(row, ".hb-own-set__name").textContent = says;
  for (const button of parts(row, "[data-siirto]")) {
    button.setAttribute("aria-label", `${button.textContent}: ${paper.title}`);
  }
  return row;
}

function disable(row: HTMLElement, step: string, isDisabled: boolean): void {
  part(row, `[data-siirto="${step}"]`).setAttribute("aria-disabled", String(isDisabled));
}
