/** A filled page as plain text, and as the HTML that other programs take from the clipboard. */

import { part, parts } from "../parts/component.ts";
import { questionOf } from "./filled-page.ts";

const PIECES = "h1, h2, h3, h4, tr[data-vastaus], div[data-vastaus], [data-osa='muu']";

/** The text: headings on lines of their own, a question and its answer, a row as one paragraph. */
export function textOf(page: Document): string {
  const pieces = parts(page, PIECES).map((each) => {
    if (each instanceof HTMLHeadingElement) return headingOf(each);
    return each instanceof HTMLTableRowElement ? rowOf(each) : answerOf(each);
  });
  return pieces.join("\n\n");
}

/** The markup of the answers alone. */
export function markupOf(page: Document): string {
  const pieces = [part(page, "h1"), ...part(page, "main").children];
  return pieces.map((piece) => piece.outerHTML).join("");
}

function headingOf(heading: HTMLHeadingElement): string {
  const text = heading.textContent?.trim() ?? "";
  return heading.tagName < "H3" ? text.toUpperCase() : text;
}

function answerOf(pair: HTMLElement): string {
  return `${part(pair, "dt").textContent}\n${linesOf(part(pair, "dd"))}`;
}

function rowOf(row: HTMLTableRowElement): string {
  const cells = parts(row, "[data-kentta]:not(:empty)");
  return cells.map((cell) => `${questionOf(cell)}: ${linesOf(cell)}`).join("\n");
}

function linesOf(cell: HTMLElement): string {
  return parts(cell, "p")
    .map((line) => line.textContent)
    .join("\n");
}
