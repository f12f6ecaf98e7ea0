/** A statement's mean then and now on a line from 1 to 5, with an arrow from one to the other. */

import { shiftOf } from "../core/grade-shift.ts";
import type { Opinion } from "../core/group-grades.ts";
import { part } from "../parts/component.ts";

const FIRST = 30;
const STEP = 50;
const MIDDLE = 20;
const RADIUS = 8;
const HEAD = 6;

/** Draws the shift into an SVG of the page's template; what is not known is left out. */
export function drawShift(svg: SVGElement, before: Opinion, now: Opinion): void {
  const shift = shiftOf(before, now);
  const [from, to] = [placeOf(shift.before), placeOf(shift.now)];
  svg.toggleAttribute("hidden", from === undefined && to === undefined);
  dot(svg, "silloin", from);
  dot(svg, "nyt", to);
  const length = from === undefined || to === undefined ? 0 : to - from;
  const isMoved = Math.abs(length) > 2 * RADIUS + HEAD;
  const [line, head] = [of(svg, "nuoli"), of(svg, "karki")];
  for (const each of [line, head]) each.toggleAttribute("hidden", !isMoved);
  if (!isMoved || from === undefined || to === undefined) return;
  const way = Math.sign(length);
  const tip = to - way * (RADIUS + 1);
  line.setAttribute("x1", String(from + way * RADIUS));
  line.setAttribute("x2", String(tip - way * HEAD));
  const base = tip - way * HEAD;
  head.setAttribute("d", `M${tip} ${MIDDLE}L${base} ${MIDDLE - HEAD}V${MIDDLE + HEAD}Z`);
}

function placeOf(mean: number | undefined): number | undefined {
  return mean === undefined ? undefined : FIRST + (mean - 1) * STEP;
}

function dot(svg: SVGElement, name: string, x: number | undefined): void {
  const circle = of(svg, name);
  circle.toggleAttribute("hidden", x === undefined);
  if (x !== undefined) circle.setAttribute("cx", String(x));
}

function of(svg: SVGElement, name: string): SVGElement {
  return part<SVGElement>(svg, `[data-osa="${name}"]`);
}
