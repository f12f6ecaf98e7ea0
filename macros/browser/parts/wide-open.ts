/** What opens and closes on a narrow screen, and is always open on a wide one. */

import { parts } from "./component.ts";

/** The width from which everything is open; the styles hide the headings from there on. */
const WIDE = "(width >= 50em)";

/** Opens what is always open on a wide screen (`data-leveana-auki`), and closes it on a narrow. */
export function openWhenWide(root: ParentNode): void {
  const wide = matchMedia(WIDE);
  const set = () => {
    for (const box of parts<HTMLDetailsElement>(root, "[data-leveana-auki]")) {
      box.open = wide.matches;
    }
  };
  wide.addEventListener("change", set);
  set();
}
