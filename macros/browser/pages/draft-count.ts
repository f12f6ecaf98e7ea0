/** Letters beside what they are of: how many, and how many are too many. */

import { thousands } from "../core/finnish.ts";

/** Shows how many letters there are; `limit` is 0 when none is known. */
export function drawCount(count: HTMLElement, letters: number, limit: number): void {
  count.dataset.merkkeja = String(letters);
  count.textContent = countText(letters, limit);
  count.classList.toggle("hb-draft__over", limit > 0 && letters > limit);
}

/** Letters, and how many are too many: `812 / 1 000 merkkiä`. */
function countText(letters: number, limit: number): string {
  if (!limit) return `${thousands(letters)}\u00a0${letters === 1 ? "merkki" : "merkkiä"}`;
  const told = `${thousands(letters)}\u00a0/\u00a0${thousands(limit)} merkkiä`;
  return letters > limit ? `${told}, ${thousands(letters - limit)} liikaa` : told;
}
