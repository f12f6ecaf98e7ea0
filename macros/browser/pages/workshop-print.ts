/** The papers of a workshop, put together from the page's templates when it is printed. */

import { spoken } from "../core/finnish.ts";
import {
  copiesAt,
  copiesOf,
  crowdInWords,
  type Strip,
  stripsOf,
  thingsOf,
} from "../core/workshop/papers.ts";
import type { Picked } from "../core/workshop/picking.ts";
import type { Plan, TimedRow } from "../core/workshop/plan.ts";
import { nameIn, titleIn } from "../core/workshop/sittings.ts";
import { seatsInWords, type Table, tablesOf } from "../core/workshop/tables.ts";
import { dayInWords, endOfDay, timeOfDay } from "../core/workshop/times.ts";
import { part, parts } from "../parts/component.ts";
import { copyOf, element } from "../parts/elements.ts";
import { type Held, runName } from "../parts/workshop-sheets.ts";
import { isLoaded, pieceOf, textOf } from "../parts/workshop-texts.ts";
import { thingRow } from "./workshop-aside.ts";
import { choreList } from "./workshop-chores.ts";
import { tableRows, worksIn, writerOf } from "./workshop-plan.ts";

type Known = ReadonlyMap<string, Held>;

/**
 * Cover, plan with its tables, strips for the groups, run sheets, and the sheets that have no ready
 * file. On both sides of the paper the strips come first, each page on a leaf of its own: they are
 * cut apart, and nothing may stand behind them.
 */
export function printout(root: HTMLElement, plan: Plan, known: Known): HTMLElement[] {
  const runs: HTMLElement[] = [];
  const sheets: HTMLElement[] = [];
  for (const [at, picked] of plan.picked.entries()) {
    const held = known.get(picked.sheet.id);
    if (!held || !isLoaded(held)) continue;
    runs.push(runSheet(held, picked, plan, at));
    sheets.push(...sheetsOf(held, picked, plan));
  }
  const [cover, rows] = [coverOf(root, plan), planPage(plan, known)];
  const strips = stripSheets(plan);
  const leaves = plan.choice.isTwoSided
    ? [...strips.flatMap((each) => [each, blank()]), cover, rows]
    : [cover, rows, ...strips];
  return numbered([...leaves, ...runs, ...sheets]);
}

/** A page with nothing on it: the other side of the strips. */
function blank(): HTMLElement {
  return element("section", "hb-day-sheet hb-day-blank");
}

/** Papers with their numbers, where the browser (Firefox) cannot number pages in their margins. */
function numbered(papers: HTMLElement[]): HTMLElement[] {
  if ("CSSMarginRule" in globalThis) return papers;
  for (const [at, paper] of papers.entries()) {
    paper.classList.add("is-numbered");
    paper.append(element("p", "hb-day-number", `Paperi ${at + 1}/${papers.length}`));
  }
  return papers;
}

function coverOf(root: HTMLElement, plan: Plan): HTMLElement {
  const page = copyOf(part(root, "template[data-kansi]", HTMLTemplateElement));
  const { choice } = plan;
  const day = [dayInWords(choice.day), hoursOf(plan), choice.place].filter(Boolean).join(" · ");
  const crowd = crowdInWords(plan);
  part(page, ".hb-day-cover__title").textContent = choice.name || "Työpaja";
  part(page, ".hb-day-cover__day").textContent = `${day} · ${crowd}`;
  const rows = plan.picked.map(({ sheet, run }) => {
    const row = element("li");
    row.append(element("b", "", titleIn(`${sheet.number} ${sheet.title}`, run)));
    row.append(element("span", "", spoken(run.minutes)));
    return row;
  });
  part(page, ".hb-day-cover__list").replaceChildren(...rows);
  const things = thingsOf(plan).map(thingRow);
  part(page, ".hb-day-cover__things").replaceChildren(...things);
  part(page, ".hb-day-cover__foot").textContent = "Kaikki työpohjat CC BY 4.0";
  return page;
}

function hoursOf({ choice, end }: Plan): string {
  return `klo ${timeOfDay(choice.start)}–${endOfDay(end)}`;
}

/** The plan on a page: its rows, and the tables with who sits where and what they get. */
function planPage(plan: Plan, known: Known): HTMLElement {
  const page = element("section", "hb-day-sheet");
  page.append(element("p", "hb-day-sheet__title", `Suunnitelma ${hoursOf(plan)}`));
  const table = element("table", "hb-day__table");
  const body = element("tbody");
  body.append(...tableRows(plan, known));
  table.append(body);
  page.append(table, element("p", "hb-day-sheet__label", "Pöydät"), tablePlan(plan));
  return page;
}

/** A row for each table to tick when it is ready: people, who writes, and the sheets. */
function tablePlan(plan: Plan): HTMLElement {
  const table = element("table", "hb-day-tables");
  const head = element("tr");
  for (const name of ["Valmis", "Pöytä", "Ihmiset", "Kirjuri", "Arkit"]) {
    head.append(element("th", "", name));
  }
  table.append(head, ...tablesOf(plan).map((each, at) => tableRow(each, plan, at)));
  return table;
}

function tableRow(table: Table, plan: Plan, at: number): HTMLElement {
  const row = element("tr");
  const papers = copiesAt(plan, at).map(({ number, size }) => `${number} ${size.toUpperCase()}`);
  const tick = element("td");
  tick.append(element("span", "hb-day-tick"));
  const own = table.inRoom ? papers.join(", ") : "selaimessa";
  row.append(tick, element("td", "", table.letter), element("td", "", seatsInWords(table)));
  row.append(element("td"), element("td", "", own));
  return row;
}

/** Strips of A6 for each group and worksheet, four to a page; none for a single group. */
function stripSheets(plan: Plan): HTMLElement[] {
  const strips = stripsOf(plan).map((strip) => stripOf(strip, plan));
  const pages: HTMLElement[] = [];
  for (let from = 0; from < strips.length; from += 4) {
    const page = element("section", "hb-day-strips");
    page.append(...strips.slice(from, from + 4));
    pages.push(page);
  }
  return pages;
}

function stripOf({ table, sheet }: Strip, plan: Plan): HTMLElement {
  const own = plan.picked[sheet];
  const strip = element("article", "hb-day-strip");
  const head = element("header");
  const names = element("div");
  names.append(element("b", "", own?.sheet.title));
  names.append(element("span", "", `Arkki ${own?.sheet.number} · ${seatsInWords(table)}`));
  head.append(element("strong", "", table.letter), names);
  const list = element("ol");
  list.append(
    ...plan.rows.filter((row) => row.sheet === sheet && row.kind !== "siirtyma").map(stripRow),
  );
  strip.append(head, element("p", "hb-day-strip__writer", "Kirjuri"), list);
  return strip;
}

function stripRow(row: TimedRow): HTMLElement {
  const item = element("li");
  item.append(element("b", "", timeOfDay(row.start)), element("span", "", row.title));
  item.append(element("small", "", spoken(row.minutes)));
  return item;
}

/** The run sheet of a worksheet in its version, with the plan's clock and the texts in full. */
function runSheet(held: Held, picked: Picked, plan: Plan, at: number): HTMLElement {
  const page = element("section", "hb-day-sheet");
  const head = pieceOf(held, "paa");
  const { run } = picked;
  const version = runName(held, run.id).toLowerCase();
  const told = [version, nameIn(run), spoken(run.minutes)].filter(Boolean).join(", ");
  part(head, ".hb-day-run__label").textContent = `Ajolista: ${told}`;
  page.append(head, element("p", "", worksIn(picked, plan)), ...writerOf(held, picked, plan));
  const chores = choreList(held, picked.run.id);
  if (chores) page.append(element("p", "hb-day-sheet__label", "Valmistele ennalta"), chores);
  const steps = element("ol", "hb-day-run");
  steps.append(...plan.rows.filter((row) => row.sheet === at).map((row) => runRow(held, row)));
  page.append(element("p", "hb-day-sheet__label", "Kulku"), steps);
  return page;
}

function runRow(held: Held, row: TimedRow): HTMLElement {
  const item = element("li");
  const time = element("p", "hb-day-run__clock");
  time.append(element("b", "", timeOfDay(row.start)), ` ${spoken(row.minutes)}`);
  const what = element("div");
  what.append(element("b", "", row.title));
  if (row.step) what.append(...textOf(held, row.step));
  item.append(time, what);
  return item;
}

/** The sheet on the papers, each size once; one that has a ready file is printed from it. */
function sheetsOf(held: Held, { sheet: { pages } }: Picked, plan: Plan): HTMLElement[] {
  const sizes = copiesOf(plan).filter(({ id }) => id === held.id);
  const own = sizes.length ? sizes.map(({ size }) => size) : ["a4" as const];
  const unmade = own.filter((size) => size !== "a1" && !pages.has(size));
  return unmade.map((size, at) => {
    const sheet = pieceOf(held, "arkki");
    const isSmaller = sheet.dataset.koko === "a3" && size === "a4";
    sheet.dataset.koko = size;
    if (isSmaller) sheet.dataset.suunta = "pysty";
    if (at) for (const each of parts(sheet, "[id]")) each.removeAttribute("id");
    return sheet;
  });
}
