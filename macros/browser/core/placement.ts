/** Where a tooltip stands, and which option of a list comes next: small geometry, in pixels. */

/** A box of the window: its edges. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
}

/** Below the term and inside the window; above it only when there is room above and none below. */
export function tipPlace(term: Box, tip: Size, view: Size, margin: number): Place {
  const furthest = view.width - tip.width - margin;
  const left = Math.max(margin, Math.min(term.left, furthest));
  const need = tip.height + margin;
  const above = term.bottom + need > view.height && term.top > need;
  return { left, top: above ? term.top - need : term.bottom + margin };
}

/** The option after or before the active one, round the ends; −1 stands for none. */
export function nextOption(active: number, step: 1 | -1, count: number): number {
  const from = active < 0 && step < 0 ? 0 : active;
  return (from + step + count) % count;
}
