/**
 * Before anything is painted: the colours chosen in this browser, and that there is script at all.
 * What needs script is then in its place from the start (data-js), and what stands in for it is not
 * (data-nojs): nothing jumps when the scripts come.
 */

import { chosenColours } from "../store/colours.ts";

/** Marks the page. */
export function markPage(): void {
  const root = document.documentElement;
  const chosen = chosenColours();
  if (chosen) root.dataset.varit = chosen;
  root.classList.add("hb-js");
}
