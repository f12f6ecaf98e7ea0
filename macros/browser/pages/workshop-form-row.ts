/** A chosen worksheet as a row of the plan's form: its name, its version and its place. */

import { spoken, uncapitalized } from "../core/finnish.ts";
import type { Plan } from "../core/workshop/plan.ts";
import { placeOf } from "../core/workshop/sittings.ts";
import { part, parts } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";
import { type Held, runName } from "../parts/workshop-sheets.ts";

type Picked = Plan["picked"][number];

/** The row of the worksheet at a place of so many. */
export function formRow(
  template: HTMLTemplateElement,
  known: readonly Held[],
  picked: Picked,
  [at, count]: readonly [number, number],
): HTMLElement {
  const { sheet } = picked;
  const row = copyOf(template);
  row.dataset.numero = sheet.number;
  part(row, ".hb-day__name").textContent = `${sheet.number} ${sheet.title}`;
  const select = part(row, "select", HTMLSelectElement);
  select.setAttribute("aria-label", `Versio: ${sheet.title}`);
  select.append(...versionsOf(known, picked));
  showSittings(part(row, ".hb-day__sitting", HTMLSelectElement), picked);
  for (const button of parts(row, "[data-siirto]")) {
    button.setAttribute("aria-label", `${button.textContent}: ${sheet.title}`);
  }
  disable(row, "-1", at === 0);
  disable(row, "1", at === count - 1);
  return row;
}

/** The version that fits, which is the plan's to pick, and then each version by its name. */
function versionsOf(known: readonly Held[], { sheet, run, isPicked }: Picked): HTMLOptionElement[] {
  const held = known.find(({ id }) => id === sheet.id);
  const named = ({ id, minutes }: Picked["run"]) => {
    return `${held ? runName(held, id) : id}, ${spoken(minutes)}`;
  };
  const names = sheet.runs.map((each) => {
    return new Option(named(each), each.id, false, !isPicked && each.id === run.id);
  });
  const fit = isPicked ? `Sopiva: ${uncapitalized(named(run))}` : "Valitse sopiva";
  return [new Option(fit, "", false, isPicked), ...names];
}

/** The days of a worksheet that takes several, of which one is planned. */
function showSittings(select: HTMLSelectElement, { sheet, run }: Picked): void {
  select.hidden = !run.sittings.length;
  select.setAttribute("aria-label", `Kerta: ${sheet.title}`);
  const place = placeOf(run);
  const options = run.sittings.map(({ name, minutes }, at) => {
    const isHeld = at + 1 === place;
    return new Option(`${name}, ${spoken(minutes)}`, String(at + 1), isHeld, isHeld);
  });
  select.append(...options);
}

function disable(row: HTMLElement, step: string, isDisabled: boolean): void {
  part(row, `[data-siirto="${step}"]`).setAttribute("aria-disabled", String(isDisabled));
}
