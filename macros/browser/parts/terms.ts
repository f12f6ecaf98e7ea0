/**
 * Shows what a term means when it is pointed at or has the focus: one tooltip for the page, which
 * can be pointed at too and goes away with Esc (WCAG 1.4.13). Without script the browser shows the
 * title.
 */

import { tipPlace } from "../core/placement.ts";
import { parts } from "./component.ts";
import { element } from "./elements.ts";

const MARGIN = 8; // pixels between the tooltip and the window's edge
const LINGER = 120; // milliseconds in which the pointer may cross from the term to its tooltip

class Tooltip {
  readonly #box = element("div", "hb-tip");
  #shown: HTMLElement | null = null;
  #leaving = 0;

  constructor(terms: readonly HTMLElement[]) {
    this.#box.id = "hb-selite";
    this.#box.setAttribute("role", "tooltip");
    this.#box.hidden = true;
    document.body.append(this.#box);
    for (const term of terms) this.#watch(term);
    this.#linger(this.#box);
    this.#box.addEventListener("pointerenter", () => clearTimeout(this.#leaving));
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#hide());
    addEventListener("scroll", () => this.#place(), { passive: true });
  }

  /** The browser's own tooltip would come beside ours. */
  #watch(term: HTMLElement): void {
    term.dataset.selite = term.title;
    term.removeAttribute("title");
    term.addEventListener("focus", () => this.#show(term));
    term.addEventListener("blur", () => this.#hide());
    term.addEventListener("pointerenter", () => this.#show(term));
    this.#linger(term);
  }

  #linger(each: HTMLElement): void {
    each.addEventListener("pointerleave", () => {
      this.#leaving = setTimeout(() => this.#hide(), LINGER);
    });
  }

  #show(term: HTMLElement): void {
    clearTimeout(this.#leaving);
    if (this.#shown === term) return;
    this.#hide();
    this.#shown = term;
    this.#box.textContent = term.dataset.selite ?? "";
    this.#box.hidden = false;
    term.setAttribute("aria-describedby", this.#box.id);
    this.#place();
  }

  #hide(): void {
    clearTimeout(this.#leaving);
    this.#shown?.removeAttribute("aria-describedby");
    this.#shown = null;
    this.#box.hidden = true;
  }

  #place(): void {
    if (!this.#shown) return;
    const term = this.#shown.getClientRects()[0] ?? this.#shown.getBoundingClientRect();
    const tip = { width: this.#box.offsetWidth, height: this.#box.offsetHeight };
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top } = tipPlace(term, tip, view, MARGIN);
    this.#box.style.setProperty("left", `${left}px`);
    this.#box.style.setProperty("top", `${top}px`);
  }
}

/** Makes the page's terms tell what they mean; a page without terms gets no tooltip. */
export function startTerms(): void {
  const terms = parts(document, ".hb-termi[title]");
  if (terms.length) new Tooltip(terms);
}
