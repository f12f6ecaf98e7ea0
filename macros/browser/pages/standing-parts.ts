/**
 * The parts of the page for a steering group: what is asked, promised, done and late, and money.
 */

import type { Day } from "../core/calendar.ts";
import { euros, wholeWords } from "../core/finnish.ts";
import type { Decision } from "../core/project/decisions.ts";
import type { Project } from "../core/project/project.ts";
import {
  type Cost,
  costsOf,
  type Indicator,
  indicatorsOf,
  latestCosts,
  linesOf,
  toldOf,
  totalOf,
} from "../core/project/standing.ts";
import { firstTold, type Kind, restTold } from "../core/project/told-decisions.ts";
import { part } from "../parts/component.ts";
import { copyOf, element } from "../parts/elements.ts";
import { gaugeOf } from "./standing-drawings.ts";
import { tablesIn } from "./standing-tables.ts";

/** So many of a kind stand on the page; of the rest their count is told, if they are many. */
const MOST: Readonly<Record<Kind, number>> = {
  myohassa: 4,
  tulossa: 3,
  tehty: 3,
  avoin: 3,
  turha: 2,
};
const LETTERS = 60;
const WHEN_LETTERS = 30;

function place(root: ParentNode, name: string): HTMLElement {
  return part(root, `[data-osa="${name}"]`);
}

/** Shows what is asked of the group, each with its boxes to tick. */
export function showAsked(root: HTMLElement, text: string): void {
  const lines = linesOf(text);
  const model = part(root, 'template[data-osa="pyynto"]', HTMLTemplateElement);
  const items = lines.map((line) => {
    const item = copyOf(model);
    place(item, "teksti").textContent = line;
    return item;
  });
  part(root, 'ol[data-osa="pyynnot"]').replaceChildren(...items);
  place(root, "ei-pyyntoja").hidden = lines.length > 0;
  const one = lines.length === 1 ? "1\u00a0asia" : `${lines.length}\u00a0asiaa`;
  place(root, "pyyntojen-maara").textContent = lines.length ? one : "";
}

/** Shows what was promised: the team's own lines, and the target of each indicator. */
export function showPromised(
  root: HTMLElement,
  text: string,
  indicators: readonly Indicator[],
): void {
  const targets = indicators.flatMap((each) => {
    const { name, target } = each;
    return target === undefined ? [] : [`${name}: tavoite ${toldOf(each, target)}`];
  });
  const lines = [...linesOf(text), ...targets];
  place(root, "luvattu").replaceChildren(...lines.map((line) => element("li", "", line)));
  place(root, "ei-luvattu").hidden = lines.length > 0;
}

/** Shows the first decisions of a kind, and how many there are. */
export function showDecisions(
  root: HTMLElement,
  kind: Kind,
  all: readonly Decision[],
  today: Day,
): void {
  const model = part(root, 'template[data-osa="kohta"]', HTMLTemplateElement);
  const most = all.length === MOST[kind] + 1 ? all.length : MOST[kind];
  const items = all.slice(0, most).map((each) => itemOf(copyOf(model), each, today));
  if (all.length > most) items.push(element("li", "hb-soft", `ja ${all.length - most} muuta`));
  place(root, kind).replaceChildren(...items);
  const count = all.length === 1 ? "1\u00a0päätös" : `${all.length}\u00a0päätöstä`;
  place(root, `${kind}-maara`).textContent = all.length ? count : "";
  const none = root.querySelector<HTMLElement>(`[data-osa="ei-${kind}"]`);
  const toHide = none ?? part(root, `[data-laji="${kind}"]`);
  toHide.hidden = none ? all.length > 0 : all.length === 0;
}

function itemOf(item: HTMLElement, each: Decision, today: Day): HTMLElement {
  place(item, "paiva").textContent = wholeWords(firstTold(each), WHEN_LETTERS);
  place(item, "teksti").textContent = wholeWords(each.what, LETTERS) || "(ei vielä tekstiä)";
  place(item, "kuka").textContent = wholeWords(restTold(each, today), LETTERS);
  return item;
}

/** Draws the indicators; gives them. */
export function showIndicators(root: HTMLElement, project: Project): Indicator[] {
  const indicators = indicatorsOf(project, tablesIn(root, "mittarit")).slice(0, 4);
  place(root, "mittarit").replaceChildren(...indicators.map((each) => gaugeOf(root, each)));
  place(root, "ei-mittareita").hidden = indicators.length > 0;
  return indicators;
}

/** Shows what years after the project cost and who pays, and the last costs that were agreed. */
export function showMoney(root: HTMLElement, project: Project): void {
  const years = tablesIn(root, "vuodet").flatMap((table) => {
    const all = costsOf(project, table);
    return all.filter((year, at) => year.value !== undefined || at === all.length - 1);
  });
  const costs = latestCosts(project, tablesIn(root, "kulut"));
  const all = [...years, ...costs];
  const table = place(root, "raha");
  part(table, "tbody").replaceChildren(...all.map(rowOf));
  table.hidden = all.length === 0;
  place(root, "ei-rahaa").hidden = all.length > 0;
  place(root, "rahasta").hidden = all.length === 0;
  place(root, "yhteensa").textContent = costs.length ? totalTold(costs) : "";
}

function rowOf({ name, sum, value, payer, isOpen, until }: Cost): HTMLElement {
  const row = element("tr");
  const head = element("th", "", name);
  head.scope = "row";
  const payerCell = element("td", "", payer || "Maksaja puuttuu");
  if (isOpen) payerCell.className = "is-open";
  const isCounted = value !== undefined;
  const sumCell = element(
    "td",
    isCounted ? "hb-standing__sum" : "",
    isCounted ? euros(value) : sum,
  );
  row.append(head, sumCell, payerCell, element("td", "", until));
  return row;
}

function totalTold(costs: readonly Cost[]): string {
  const { value, open, uncounted } = totalOf(costs);
  const missing = open ? ` Maksaja puuttuu: ${euros(open)}.` : "";
  const rows = uncounted === 1 ? "Yhden rivin" : `${uncounted} rivin`;
  const left = uncounted ? ` ${rows} summaa ei voitu laskea.` : "";
  const isCounted = uncounted < costs.length;
  return isCounted ? `Sovitut kulut yhteensä ${euros(value)}.${missing}${left}` : left.trim();
}
