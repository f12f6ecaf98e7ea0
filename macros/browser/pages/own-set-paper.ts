/** The papers of one's own set: cloned from the page's own template elements when it is printed. */

import { inMinutes } from "../core/finnish.ts";
import { isLong, type Paper as Numbers, pages, starts, time } from "../core/own-set.ts";
import { part, parts } from "../parts/component.ts";
import { copyOf, element } from "../parts/elements.ts";

/** A worksheet of the page: what a set needs to know of it, and the template of its papers. */
export interface Paper extends Numbers {
  readonly template: HTMLTemplateElement;
  /** Its V and its phase, as the reader sees them. */
  readonly place: string;
}

/** The worksheet that a template of the page holds. */
export function paperOf(template: HTMLTemplateElement): Paper {
  const { numero, otsikko, ohjaus, valmistelu, koko, v, vaihe } = template.dataset;
  return {
    number: numero ?? "",
    title: otsikko ?? "",
    running: Number(ohjaus),
    preparation: Number(valmistelu),
    size: (koko ?? "").toUpperCase(),
    place: `${v} · ${vaihe}`,
    template,
  };
}

/** Everything that is printed: the cover, a run sheet for each worksheet, and each sheet. */
export function printout(root: HTMLElement, papers: readonly Paper[]): HTMLElement[] {
  const runs = papers.map((paper) => pieceOf(paper, "ajolista"));
  setClocks(runs);
  return [...cover(root, papers), ...runs, ...papers.map((paper) => pieceOf(paper, "arkki"))];
}

/** A copy of a named part of a worksheet's papers. */
function pieceOf(paper: Paper, name: string): HTMLElement {
  return document.importNode(part(paper.template.content, `[data-osa="${name}"]`), true);
}

/** The clock runs on from a worksheet to the next. */
function setClocks(runs: readonly HTMLElement[]): void {
  const rows = runs.flatMap((run) => parts(run, "[data-minuutit]"));
  const clocks = starts(rows.map((row) => Number(row.dataset.minuutit)));
  rows.forEach((row, index) => {
    part(row, ".hb-own-run__clock").textContent = clocks[index] ?? "";
  });
}

/** The cover, and the shopping list on a page of its own when it is long. */
function cover(root: HTMLElement, papers: readonly Paper[]): HTMLElement[] {
  const page = copyOf(part(root, "template[data-kansi]", HTMLTemplateElement));
  for (const [selector, text] of coverTexts(root, papers)) part(page, selector).textContent = text;
  part(page, ".hb-own-cover__list").replaceChildren(...papers.map(coverRow));
  const things = thingsOf(papers).map((thing) => element("li", "", thing));
  part(page, ".hb-own-cover__things").replaceChildren(...things);
  if (!isLong(papers)) return [page];
  const list = page.cloneNode(false) as HTMLElement;
  list.classList.add("hb-own-cover--list");
  const foot = part(page, ".hb-own-cover__foot").cloneNode(true);
  list.append(part(page, ".hb-own-cover__bring"), foot);
  return [page, list];
}

function coverTexts(root: HTMLElement, papers: readonly Paper[]): [string, string][] {
  const typed = (id: string) => part(root, `#${id}`, HTMLInputElement).value.trim();
  return [
    [".hb-own-cover__title", typed("setti-nimi") || "Työpajan setti"],
    [".hb-own-cover__day", typed("setti-pvm")],
    ['[data-osa="ohjaus"]', time(papers, "running")],
    ['[data-osa="valmistelu"]', time(papers, "preparation")],
    ['[data-osa="sivut"]', String(pages(papers))],
    [".hb-own-cover__foot", `Kaikki työpohjat CC BY 4.0 · ${location.host}`],
  ];
}

/** What to bring along: each thing once. */
function thingsOf(papers: readonly Paper[]): string[] {
  const lists = papers.flatMap((paper) => parts(pieceOf(paper, "tarvikkeet"), "li"));
  return [...new Set(lists.map((each) => each.textContent ?? ""))];
}

function coverRow(paper: Paper): HTMLElement {
  const row = element("li");
  row.append(
    element("b", "", `${paper.number} ${paper.title}`),
    element("span", "", `${paper.place} · ${inMinutes(paper.running)} · ${paper.size}`),
  );
  return row;
}
