/** Sums as they are shown, and what is not in them, told beside its cell too. */

import { leftOut, sum, sumText, totalText, uncountedText } from "../core/numbers.ts";
import { element } from "../parts/elements.ts";
import { answerOf } from "./sheet-fields.ts";

const TOLD = "hb-left-out";
const LONGEST = 30; // letters of a text that is told beside its cell

/** Shows the sum of cells; what it leaves out has its own class, and is told at its cell. */
export function showSum(output: HTMLOutputElement, cells: readonly HTMLElement[]): void {
  const texts = cells.map((cell) => String(answerOf(cell)));
  for (const [at, cell] of cells.entries()) tellLeftOut(cell, texts[at] ?? "");
  const result = sum(texts);
  const isMoney = cells.some(({ dataset }) => dataset.laji === "euro");
  if (output.textContent === sumText(result, isMoney)) return;
  output.replaceChildren(totalText(result, isMoney));
  const told = uncountedText(result);
  if (told) output.append(element("span", "hb-uncounted", told));
}

/** Tells under a cell what of it is not in the sum. */
function tellLeftOut(cell: HTMLElement, written: string): void {
  const box = cell.closest(".hb-grow") ?? cell;
  const [before] = [box.nextElementSibling].filter((next) => next?.classList.contains(TOLD));
  const some = leftOut(written).map((text) => `”${shortened(text)}”`);
  const text = some.length ? `Ei laskettu: ${some.join(", ")}` : "";
  if ((before?.textContent ?? "") === text) return;
  before?.remove();
  cell.removeAttribute("aria-describedby");
  if (!text) return;
  const told = element("span", TOLD, text);
  told.id = `${cell.id}-ei-laskettu`;
  cell.setAttribute("aria-describedby", told.id);
  box.after(told);
}

/** The beginning of a long text: enough to find it in its cell. */
function shortened(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("").trim()}…` : text;
}
