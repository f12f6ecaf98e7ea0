/**
 * Copies what a page offers to be copied (data-kopioitava) as plain text, piece by piece in the
 * order of the page; where the browser does not let, the text is shown selected. A value of
 * `data-kopioitava` is the id of the element that has the pieces, when it is another.
 */

import { type Piece, plainText } from "../core/plain-text.ts";
import { REFUSED, showSelected, toClipboard } from "./clipboard.ts";
import { nearest, parts, statusOf } from "./component.ts";
import { element } from "./elements.ts";

const SAID = "Kopioitu.";

/** Makes every button of copying work. */
export function startCopying(): void {
  for (const box of parts(document, "[data-kopioitava]")) {
    box.addEventListener("click", (event) => {
      if (nearest(event, '[data-kopioi="teksti"]')) copy(box);
    });
  }
}

async function copy(box: HTMLElement): Promise<void> {
  const status = statusOf(box);
  const from = document.getElementById(box.dataset.kopioitava ?? "") ?? box;
  const text = plainText(parts(from, "[data-pala]").map(pieceOf));
  status.textContent = "";
  box.querySelector(".hb-copy__field")?.remove();
  if (await toClipboard(text)) {
    status.textContent = SAID;
    return;
  }
  show(box, text);
  status.textContent = REFUSED;
}

function pieceOf(part: HTMLElement): Piece {
  return {
    kind: part.dataset.pala ?? "",
    text: part.textContent ?? "",
    isTicked: part.closest("label")?.querySelector("input")?.checked ?? false,
  };
}

/** Next to the button, so that it is seen where one looks. */
function show(box: HTMLElement, text: string): void {
  const label = element("label", "hb-copy__field", "Kopioi tästä");
  const field = element("textarea");
  field.rows = 6;
  field.readOnly = true;
  label.append(field);
  statusOf(box).closest("p")?.after(label);
  showSelected(field, text);
}
