/**
 * Copies a page's link, reference or Innokylä text; where the browser does not let, it is shown.
 */

import { day } from "../core/finnish.ts";
import { REFUSED, showSelected, toClipboard } from "./clipboard.ts";
import { nearest, part, parts, statusOf } from "./component.ts";

const SAID: Readonly<Record<string, string>> = {
  linkki: "Linkki kopioitu.",
  viite: "Viite kopioitu.",
  innokyla: "Teksti kopioitu. Liitä se Innokylän kohtaan ”Liitteet ja linkit”.",
};

/** Makes every box of copying work. */
export function startShare(): void {
  for (const box of parts(document, "[data-jaa]")) {
    box.addEventListener("click", (event) => {
      const what = nearest(event, "[data-kopioi]")?.dataset.kopioi;
      if (what) copy(box, what);
    });
  }
}

async function copy(box: HTMLElement, what: string): Promise<void> {
  const status = statusOf(box);
  const ready = textOf(box, what);
  status.textContent = "";
  part(box, ".hb-share__text").hidden = true;
  if (await toClipboard(ready)) {
    status.textContent = SAID[what] ?? "";
    return;
  }
  show(box, ready);
  status.textContent = REFUSED;
}

/** The reference carries the day on which it is taken. */
function textOf(box: HTMLElement, what: string): string {
  if (what !== "viite") return box.dataset[what] ?? "";
  const now = new Date();
  const today = day(now.getDate(), now.getMonth() + 1, now.getFullYear());
  return `${box.dataset.viite} ${today}. ${box.dataset.lupa}`;
}

function show(box: HTMLElement, ready: string): void {
  part(box, ".hb-share__text").hidden = false;
  showSelected(part(box, "textarea", HTMLTextAreaElement), ready);
}
