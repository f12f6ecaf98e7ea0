/** What is drawn of a project's standing: its indicators on a line, its decisions on another. */

import { dayText } from "../core/calendar.ts";
import { wholeWords } from "../core/finnish.ts";
import { type Dot, type Line, wrapped } from "../core/project/decision-line.ts";
import { type Indicator, toldOf } from "../core/project/standing.ts";
import { part } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";

const LEFT = 10;
const LENGTH = 400;
const MIDDLE = 90;
/** Letters of an indicator's name at most. */
const NAME = 120;
const LETTERS = 20;
const LEADING = 17;
const SVG = "http://www.w3.org/2000/svg";

function set(of: Element, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) of.setAttribute(name, String(value));
}

/** An indicator from its baseline to now, with its target where there is one. */
export function gaugeOf(root: ParentNode, each: Indicator): HTMLElement {
  const figure = copyOf(part(root, 'template[data-osa="mittari"]', HTMLTemplateElement));
  const { baseline, now, target } = each;
  const known = [baseline, now, target].filter((value) => value !== undefined);
  const [least, most] = [Math.min(0, ...known), Math.max(1, ...known)];
  const at = (value: number) => Math.round(LEFT + ((value - least) / (most - least)) * LENGTH);
  part(figure, '[data-osa="nimi"]').textContent = wholeWords(each.name, NAME);
  part<SVGElement>(figure, "svg").setAttribute("aria-label", gaugeTold(each));
  const bar = part<SVGElement>(figure, "rect");
  const [from, to] = [at(baseline ?? least), at(now ?? baseline ?? least)];
  set(bar, { x: Math.min(from, to), width: Math.abs(to - from) });
  end(figure, "alku", baseline, at, `lähtöarvo ${numberTold(each, baseline)}`);
  end(figure, "tavoite", target, at, `tavoite ${numberTold(each, target)}`);
  part<SVGElement>(figure, '[data-osa="nyt"]').toggleAttribute("hidden", now === undefined);
  const told =
    now === undefined ? "" : `${toldOf(each, now)}${each.nowDay ? ` (${each.nowDay})` : ""}`;
  words(figure, "nyt-teksti", told, to);
  if (now !== undefined) set(part<SVGElement>(figure, '[data-osa="nyt"]'), { cx: at(now) });
  return figure;
}

function end(
  figure: HTMLElement,
  name: string,
  value: number | undefined,
  at: (value: number) => number,
  told: string,
): void {
  const line = part<SVGElement>(figure, `[data-osa="${name}"]`);
  line.toggleAttribute("hidden", value === undefined);
  const x = at(value ?? 0);
  set(line, { x1: x, x2: x });
  words(figure, `${name}-teksti`, value === undefined ? "" : told, x);
}

/** Words at a place, turned inwards at the ends so that nothing is cut. */
function words(figure: HTMLElement, name: string, told: string, x: number): void {
  const place = part<SVGElement>(figure, `[data-osa="${name}"]`);
  place.textContent = told;
  const anchor = x < LENGTH / 4 ? "start" : "middle";
  place.setAttribute("text-anchor", x > (LENGTH * 3) / 4 ? "end" : anchor);
  set(place, { x: x < LENGTH / 4 ? Math.max(0, x - LEFT) : x });
}

function numberTold(of: Indicator, value: number | undefined): string {
  return value === undefined ? "" : toldOf(of, value);
}

/** An indicator in words, for those who do not see it. */
export function gaugeTold(each: Indicator): string {
  const { baseline, baselineDay, now, nowDay, target } = each;
  const parts = [
    baseline === undefined ? "lähtöarvoa ei ole" : `lähtöarvo ${toldOf(each, baseline)}`,
    baselineDay && `kirjattu ${baselineDay}`,
    now === undefined ? "nykyistä lukua ei ole" : `nyt ${toldOf(each, now)}`,
    nowDay && `laskettu ${nowDay}`,
    target !== undefined && `tavoite ${toldOf(each, target)}`,
  ];
  return parts.filter((told) => told).join(", ");
}

/** Decisions on a line of time; in words, how many there are and between which days. */
export function drawnLine(root: ParentNode, line: Line, told: string): SVGElement {
  const svg = copyOf(part(root, 'template[data-osa="aika"]', HTMLTemplateElement));
  svg.setAttribute("aria-label", told);
  set(part<SVGElement>(svg, ".hb-line__today"), { x1: line.today, x2: line.today });
  set(part<SVGElement>(svg, ".hb-line__now"), { x: Math.min(Math.max(line.today, 28), 972) });
  const model = part(root, 'template[data-osa="piste"]', HTMLTemplateElement);
  const dots = line.dots.map((dot) => drawnDot(part<SVGElement>(copyOf(model), "g"), dot));
  part<SVGElement>(svg, '[data-osa="pisteet"]').append(...dots);
  return svg as unknown as SVGElement;
}

function drawnDot(group: SVGElement, { decision, standing, x, label }: Dot): SVGElement {
  group.dataset.tila = standing;
  const [circle, triangle] = [part<SVGElement>(group, "circle"), part<SVGElement>(group, "path")];
  set(circle, { cx: x });
  triangle.setAttribute("transform", `translate(${x})`);
  (standing === "myohassa" ? circle : triangle).remove();
  const [lead, text] = [part<SVGElement>(group, "line"), part<SVGElement>(group, "text")];
  if (!label) {
    lead.remove();
    text.remove();
    return group;
  }
  const edge = MIDDLE + (label.isAbove ? -27 : 27);
  set(lead, { x1: x, x2: x, y1: MIDDLE + (label.isAbove ? -9 : 9), y2: edge });
  const lines = [dayOf(decision.day), ...wrapped(decision.what, LETTERS, 2)];
  const first = label.isAbove ? edge - 5 - LEADING * (lines.length - 1) : edge + 15;
  text.append(...lines.map((told, index) => lineOf(told, label.x, first + LEADING * index)));
  return group;
}

function lineOf(told: string, x: number, y: number): SVGElement {
  const line = document.createElementNS(SVG, "tspan");
  line.textContent = told;
  set(line, { x, y });
  return line;
}

function dayOf(day: Dot["decision"]["day"]): string {
  return "day" in day ? dayText(day.day) : "";
}
