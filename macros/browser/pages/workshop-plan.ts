/** The plan of a workshop drawn as a table: a head for each worksheet, and a row for each step. */

import { heads, listed, spoken } from "../core/finnish.ts";
import { groupsFor } from "../core/runs.ts";
import { isShared } from "../core/workshop/papers.ts";
import type { Picked } from "../core/workshop/picking.ts";
import type { Plan, TimedRow } from "../core/workshop/plan.ts";
import { titleIn } from "../core/workshop/sittings.ts";
import { remoteTables } from "../core/workshop/tables.ts";
import { timeOfDay } from "../core/workshop/times.ts";
import { part } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { type Held, runName } from "../parts/workshop-sheets.ts";
import { textOf } from "../parts/workshop-texts.ts";

/** The rows of a plan's table; `known` holds the texts of the steps. */
export function tableRows(plan: Plan, known: ReadonlyMap<string, Held>): HTMLElement[] {
  let sheet = -1;
  return plan.rows.flatMap((row) => {
    const drawn = [rowOf(row, heldOf(plan, row, known))];
    if (row.kind !== "askel" || row.sheet === sheet) return drawn;
    sheet = row.sheet;
    const picked = plan.picked[sheet];
    return picked ? [headOf(picked, plan, known), ...drawn] : drawn;
  });
}

function heldOf(plan: Plan, { sheet }: TimedRow, known: ReadonlyMap<string, Held>) {
  return known.get(plan.picked[sheet]?.sheet.id ?? "");
}

/** What is worked on, in which version, by which groups, and who writes. */
function headOf(picked: Picked, plan: Plan, known: ReadonlyMap<string, Held>): HTMLElement {
  const row = element("tr", "hb-day__head");
  const cell = element("th");
  cell.colSpan = 3;
  cell.scope = "colgroup";
  const { sheet, run } = picked;
  const held = known.get(sheet.id);
  const version = held ? runName(held, run.id) : "";
  cell.append(element("b", "", titleIn(`${sheet.number} ${sheet.title}`, run)));
  cell.append(
    " ",
    element("span", "", `${version}, ${spoken(run.minutes)}. ${worksIn(picked, plan)}`),
    " ",
  );
  if (held) cell.append(...writerOf(held, picked, plan));
  row.append(cell);
  return row;
}

/** In how many groups a worksheet is worked on, and what each of them has. */
export function worksIn(picked: Picked, { choice }: Plan): string {
  const { groups, run } = picked;
  const most = Math.ceil(choice.people / groups);
  const least = Math.floor(choice.people / groups);
  if (choice.people === 1) return "Teet tämän yksin.";
  const size = least === most ? `${most}` : `${least}–${most}`;
  const crowd = most === 1 ? heads(most) : `${size}\u00a0henkeä`;
  const each = groups > 1 ? " kussakin" : "";
  const advised = groupsFor(run, choice.people).least;
  if (groups === 1 && advised === 1) return `Kaikki ${size} ovat saman arkin ääressä.`;
  const count = groups === 1 ? "Yksi ryhmä" : `${groups}\u00a0ryhmää`;
  const sheets = isShared(picked)
    ? "Arkki on yhteinen, ja sillä on yksi kirjuri."
    : "Jokaisella ryhmällä on oma arkki ja kirjuri.";
  return `${count}, ${crowd}${each}. ${sheets}`;
}

/** How the remote ones see and write at the tables where they are, as the worksheet says it. */
export function writerOf(held: Held, { run, groups }: Picked, plan: Plan): HTMLElement[] {
  const { remote, people } = plan.choice;
  if (!remote || people === 1) return [];
  if (run.id === "eta") return adviceOf(held, ["etaversio"], "");
  const { mixed, away, differ } = remoteTables(plan, groups);
  const label = (tables: readonly string[], how: string) => {
    if (!differ) return "";
    const letters = listed(tables);
    return tables.length > 1
      ? `Pöydät ${letters}, joissa ${how}`
      : `Pöytä ${letters}, jossa ${how}`;
  };
  const half = adviceOf(held, ["hybridi"], label(mixed, "osa on etänä"));
  const whole = adviceOf(held, ["etaversio", "eta"], label(away, "kaikki ovat etänä"));
  return [...(mixed.length ? half : []), ...(away.length ? whole : [])];
}

/** The advice for the first of ways to meet that a worksheet has; `label` says for whom it is. */
function adviceOf(held: Held, ways: readonly string[], label: string): HTMLElement[] {
  const found = ways.map((way) => held.content.querySelector(`[data-kokoontuminen="${way}"]`));
  const told = found.find((each) => each?.firstElementChild);
  if (!told) return [];
  const list = document.importNode(told, true) as HTMLElement;
  list.className = "hb-day__remote";
  if (label) part(list, "dt").textContent = label;
  return [list];
}

function rowOf(row: TimedRow, held: Held | undefined): HTMLElement {
  const drawn = element("tr", `hb-day__row hb-day__row--${row.kind}`);
  drawn.dataset.askel = row.kind;
  drawn.dataset.alku = clockOf(row.start);
  drawn.dataset.minuutit = String(row.minutes);
  const name = element("td");
  name.append(element("b", "hb-day__step", row.title));
  if (held && row.step) name.append(textCell(held, row));
  const time = element("td", "hb-day__clock", timeOfDay(row.start));
  drawn.append(time, name, element("td", "hb-day__minutes", spoken(row.minutes)));
  return drawn;
}

function textCell(held: Held, row: TimedRow): HTMLElement {
  const text = element("div", "hb-day__text");
  if (row.step) text.append(...textOf(held, row.step));
  return text;
}

/** A time of the day as the contract has it: `9:05`. */
function clockOf(minutes: number): string {
  return timeOfDay(minutes).replace(".", ":");
}

/** Whether a plan is told with what is done in each step. */
export function showTexts(root: HTMLElement, isShown: boolean): void {
  part(root, ".hb-day__table").classList.toggle("is-told", isShown);
}
