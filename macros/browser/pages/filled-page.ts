/**
 * A project as one page that reads well: every sheet with answers, what is empty taken out. The
 * page without answers comes from the build; answers go in as text, never as markup.
 */

import type { Place } from "../core/project/decisions.ts";
import { sheetsOf } from "../core/project/draft.ts";
import { shownNameOf } from "../core/project/file-name.ts";
import { embeddable, fileText } from "../core/project/file-text.ts";
import type { FormSheet } from "../core/project/filled-form.ts";
import { type Fields, isKnown } from "../core/project/known.ts";
import { headOf, sheets, worksheetOf } from "../core/project/paths.ts";
import { type Project, type Value, valuesAt } from "../core/project/project.ts";
import { isInvented, sheetName, summaryOf, summaryText } from "../core/project/summary.ts";
import { part, parts } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { fillDecisions, placesOn } from "./filled-decisions.ts";
import { fillPlan } from "./filled-plan.ts";
import { addRows } from "./filled-rows.ts";

/** The page's own style stays out of what this page reads: its policy would refuse it. */
const STYLE = /<style>[^<]*<\/style>/;
const ADDED_ROW = /-\d+-/;
const NO_STYLE = "<!--tyyli-->";
const CONFLICT = "Ristiriita: näitä ei ole sovitettu yhteen.";

export class FilledPage {
  readonly #empty: string;
  readonly #style: string;
  readonly #fields: Fields;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #labels: ReadonlyMap<string, string>;
  readonly #places: ReadonlyMap<string, Place>;

  /** Takes the text of the page without answers. */
  constructor(empty: string) {
    this.#style = STYLE.exec(empty)?.[0] ?? NO_STYLE;
    this.#empty = empty.replace(STYLE, NO_STYLE);
    const page = parsed(this.#empty);
    const found = parts(page, "[data-arkki]");
    this.#places = placesOn(page);
    const all = found.map((sheet) => [idOf(sheet), cellsOf(sheet)] as const);
    this.#titles = new Map(found.map((sheet) => [idOf(sheet), titleOf(sheet)]));
    this.#fields = new Map(all.map(([id, cells]) => [id, new Set(cells.map(fieldOf))]));
    this.#labels = new Map(
      all.flatMap(([id, cells]) => {
        return cells.map((cell): [string, string] => [`${id}/${fieldOf(cell)}`, labelOf(cell)]);
      }),
    );
  }

  /** Whether the handbook has a place for a path. */
  knows(path: string): boolean {
    return isKnown(path, this.#fields);
  }

  /** The path's sheet and question in words; the path itself when the handbook knows none. */
  label(path: string): string {
    const head = headOf(path);
    const field = path.slice(head.length + 1);
    return this.#labels.get(`${worksheetOf(head)}/${field}`) ?? path;
  }

  /** The question of a path, also on a row that was added; nothing when it has none. */
  question(path: string): string {
    const head = worksheetOf(headOf(path));
    const field = path.slice(headOf(path).length + 1);
    const label = [field, field.replace(ADDED_ROW, "-1-")].map((each) => {
      return this.#labels.get(`${head}/${each}`);
    });
    return (label.find(Boolean) ?? "").slice(this.title(head).length + 2);
  }

  /** A worksheet's number and title. */
  title(worksheet: string): string {
    return this.#titles.get(worksheet) ?? worksheet;
  }

  /** The worksheets as their forms know them. */
  forms(): ReadonlyMap<string, FormSheet> {
    const all = [...this.#fields].map(([id, fields]): [string, FormSheet] => {
      return [id, { number: Number.parseInt(this.title(id), 10), fields }];
    });
    return new Map(all);
  }

  /** The page of a project, `day` being the day on which it is made. */
  of(project: Project, day: string): Document {
    const page = parsed(this.#empty);
    for (const sheet of parts(page, "[data-arkki]")) {
      const all = sheets(project, idOf(sheet));
      sheet.replaceWith(...all.map((id) => filledSheet(sheet, project, id)));
    }
    fillHead(page, project, day);
    fillPlan(page, sheetsOf(project));
    fillDecisions(page, project, this.#places);
    for (const cell of parts(page, "td[data-kentta]")) cell.dataset.nimi = headOfColumn(cell);
    this.#tellOthers(part(page, '[data-osa="muut"]'), project);
    part(page, '[data-osa="hanke"]').textContent = embeddable(fileText(project));
    return page;
  }

  /** A project's page as the text of a file. */
  file(page: Document): string {
    const text = page.documentElement.outerHTML.replace(NO_STYLE, () => this.#style);
    return `<!doctype html>\n${text}\n`;
  }

  /** Shows what stands at paths for which there is no place. */
  #tellOthers(section: HTMLElement, project: Project): void {
    const unknown = [...project.values.keys()].filter((path) => !this.knows(path)).sort();
    const row = part(section, '[data-osa="muu"]');
    const rows = unknown.map((path) => {
      const copy = row.cloneNode(true) as HTMLElement;
      part(copy, "dt").textContent = path;
      fill(part(copy, "dd"), valuesAt(project, path));
      return copy;
    });
    row.replaceWith(...rows);
    if (!unknown.length) section.remove();
  }
}

/** The head of a project's page, when its sheets are on it: name, day, contents. */
function fillHead(page: Document, project: Project, day: string): void {
  for (const phase of parts(page, "[data-vaihe]")) {
    if (!phase.querySelector("[data-arkki]")) phase.remove();
  }
  for (const name of parts(page, '[data-osa="nimi"]')) name.textContent = shownNameOf(project);
  part(page, '[data-osa="sisalto"]').textContent = summaryText(summaryOf(project));
  part(page, '[data-osa="paiva"]').textContent = day;
  part(page, '[data-osa="sisallys"]').append(...contentsOf(page));
  if (!isInvented(project)) part(page, '[data-osa="keksitty"]').remove();
}

/** The titles of the sheets that have answers, in their order. */
function contentsOf(page: ParentNode): HTMLElement[] {
  return parts(page, "[data-arkki] > h3").map((title) => {
    return element("li", "", title.textContent?.trim() ?? "");
  });
}

/** The value as it is read: a tick is a word. */
export function wordOf(value: Value): string {
  return typeof value === "string" ? value : "Kyllä";
}

function parsed(text: string): Document {
  return new DOMParser().parseFromString(text, "text/html");
}

/** A copy of a sheet with what a project holds on it. */
function filledSheet(empty: HTMLElement, project: Project, id: string): HTMLElement {
  const sheet = empty.cloneNode(true) as HTMLElement;
  const name = sheetName(project, id);
  if (name) part(sheet, '[data-osa="arkin-nimi"]').textContent = `: ${name}`;
  addRows(sheet, project, id);
  for (const cell of cellsOf(sheet)) fill(cell, valuesAt(project, `${id}/${fieldOf(cell)}`));
  for (const row of parts(sheet, "[data-vastaus]")) {
    if (!row.querySelector("[data-kentta]:not(:empty)")) row.remove();
  }
  for (const block of parts(sheet, "[data-lohko], dl, table")) {
    if (!block.querySelector("[data-vastaus]")) block.remove();
  }
  return sheet;
}

function fill(cell: HTMLElement, values: readonly Value[]): void {
  if (values.length > 1) {
    cell.classList.add("conflict");
    cell.append(element("p", "note", CONFLICT));
  }
  cell.append(...values.map((value) => element("p", "answer", wordOf(value))));
}

function cellsOf(sheet: ParentNode): HTMLElement[] {
  return parts(sheet, "[data-kentta]");
}

function idOf({ dataset }: HTMLElement): string {
  return dataset.arkki ?? "";
}

function fieldOf({ dataset }: HTMLElement): string {
  return dataset.kentta ?? "";
}

/** The sheet and the question of a place, as the page has them. */
function labelOf(cell: HTMLElement): string {
  const sheet = cell.closest("[data-arkki]");
  return `${sheet ? titleOf(sheet) : ""}: ${questionOf(cell)}`;
}

function titleOf(sheet: Element): string {
  return sheet.querySelector("h3")?.textContent?.trim() ?? "";
}

/** What is asked at a place: the term before it, or the heads of its row and column. */
export function questionOf(cell: HTMLElement): string {
  const row = cell.parentElement;
  const term = row?.querySelector("dt")?.textContent;
  if (term) return term;
  const name = row?.querySelector("th")?.textContent;
  return [name, headOfColumn(cell)].filter(Boolean).join(", ");
}

function headOfColumn(cell: HTMLElement): string {
  const index = [...(cell.parentElement?.children ?? [])].indexOf(cell);
  const head = cell.closest("table")?.querySelector(`thead th:nth-child(${index + 1})`);
  return head?.textContent ?? "";
}
