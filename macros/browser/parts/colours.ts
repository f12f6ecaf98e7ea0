/** The button that switches between light and dark; the choice is kept in this browser. */

import { chooseColours } from "../store/colours.ts";
import { parts } from "./component.ts";

/** Makes the page's button work, where there is one. */
export function startColours(): void {
  const button = document.querySelector<HTMLElement>('[data-toimi="varit"]');
  if (!button) return;
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.varit ? root.dataset.varit === "tumma" : dark.matches);
  const show = () => {
    button.setAttribute("aria-pressed", String(isDark()));
    colourFrame();
  };
  button.addEventListener("click", () => {
    const scheme = isDark() ? "vaalea" : "tumma";
    root.dataset.varit = scheme;
    show();
    chooseColours(scheme);
  });
  dark.addEventListener("change", show);
  show();
}

/** The browser's own frame takes the page's colour. */
function colourFrame(): void {
  const frame = getComputedStyle(document.body).backgroundColor;
  for (const meta of parts<HTMLMetaElement>(document, 'meta[name="theme-color"]')) {
    meta.content = frame;
  }
}
