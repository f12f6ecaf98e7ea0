/** The plan on one A4: the largest type in which it fits, or that it does not fit. */

import { part } from "../parts/component.ts";

/** Classes of ever smaller type, and how high it may be on paper under its head (mm). */
const SIZES = ["hb-plan--1", "hb-plan--2", "hb-plan--3", "hb-plan--4"] as const;
const HIGHEST = 255;
const MM = 96 / 25.4;
const FITS = "Suunnitelma mahtuu yhdelle A4-sivulle.";
const TWO_PAGES = "Suunnitelma ei mahdu yhdelle A4-sivulle, joten se tulostuu kahdelle.";
const LONG = `${TWO_PAGES} Lyhentäkää pisimpiä kohtia.`;

/** Finds the type in which the plan fits on one page when printed, and tells whether it does. */
export function fitOnOnePage(root: HTMLElement): void {
  const plan = part(root, ".hb-plan");
  const copy = plan.cloneNode(true) as HTMLElement;
  copy.classList.add("hb-plan--paper");
  copy.setAttribute("aria-hidden", "true");
  copy.inert = true;
  plan.after(copy);
  const size = SIZES.find((each) => fits(copy, each));
  copy.remove();
  plan.classList.remove(...SIZES);
  plan.classList.add(size ?? SIZES[SIZES.length - 1] ?? "");
  part(root, '[data-osa="sivut"]').textContent = size ? FITS : LONG;
}

function fits(copy: HTMLElement, size: string): boolean {
  copy.classList.remove(...SIZES);
  copy.classList.add(size);
  return copy.getBoundingClientRect().height <= HIGHEST * MM;
}
