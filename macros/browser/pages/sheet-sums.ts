/** Sums as they are shown, and what is not in them, told beside its cell too. */

import { leftOut, type Sum, sumText, totalText, uncountedText } from "../core/numbers.ts";
import { element } from "../parts/elements.ts";

const TOLD = "hb-left-out";
const LONGEST = 30; // letters of a text that is told beside its cell

/** Shows a sum; what it leaves out has its own class. */
export function showSum(output: HTMLOutputElement, result: Sum): void {
  if (output.textContent === sumText(result)) return;
  output.replaceChildren(totalText(result));
  const told = uncountedText(result);
  if (told) output.append(element("span", "hb-uncounted", told));
}

/** Tells under a cell what of it is not in the sum. */
export function tellLeftOut(cell: HTMLElement, written: string): void {
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
