/** Every sheet of a worksheet in one print job: a likeness of each while it is printed. */

import { parts } from "../parts/component.ts";

const PRINTED = "hb-tulosta-arkit";
const LIKENESS = "hb-sheet--likeness";
/** What ties an element to another one, of which there is only one on the page. */
const TIES = ["id", "for", "aria-labelledby", "aria-describedby"];

/** Prints the sheets in their order; `show` fills the root with one of them. */
export function printSheets(
  root: HTMLElement,
  sheets: readonly string[],
  show: (sheet: string) => void,
): void {
  const likenesses = sheets.map((sheet, at) => {
    show(sheet);
    return likenessOf(root, at);
  });
  for (const old of parts(document, `.${LIKENESS}`)) old.remove();
  root.before(...likenesses);
  const page = document.documentElement;
  page.classList.add(PRINTED);
  const end = () => {
    page.classList.remove(PRINTED);
    for (const likeness of likenesses) likeness.remove();
  };
  addEventListener("afterprint", end, { once: true });
  print();
}

/** A copy of the root as it stands; its choices are a group of their own. */
function likenessOf(root: HTMLElement, at: number): HTMLElement {
  const likeness = root.cloneNode(true) as HTMLElement;
  likeness.classList.add(LIKENESS);
  for (const element of [likeness, ...parts(likeness, "*")]) {
    for (const tie of TIES) element.removeAttribute(tie);
    if (element instanceof HTMLInputElement) element.name = `${element.name}-${at}`;
  }
  return likeness;
}
