/** What a workshop's plan asks to be done before the day, for each worksheet in its version. */

import { spoken } from "../core/finnish.ts";
import { titleOf } from "../core/workshop/picking.ts";
import type { Plan } from "../core/workshop/plan.ts";
import { part } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import type { Held } from "../parts/workshop-sheets.ts";

type Picked = Plan["picked"][number];

/** Shows the preparation of each worksheet whose texts are here. */
export function showChores(
  root: HTMLElement,
  { picked }: Plan,
  known: ReadonlyMap<string, Held>,
): void {
  const section = part(root, '[data-osa="valmistelu"]');
  const drawn = picked.flatMap((each) => choresOf(each, known.get(each.sheet.id)));
  section.hidden = !drawn.length;
  part(section, ".hb-day__before").replaceChildren(...drawn);
}

/** A worksheet's heading and its list; none until the texts are here. */
function choresOf(picked: Picked, held: Held | undefined): HTMLElement[] {
  const chores = choreList(held, picked.run.id);
  if (!chores) return [];
  const heading = element("h3", "", titleOf(picked));
  const work = spoken(picked.run.preparing);
  heading.append(" ", element("span", "hb-soft", `työtä ${work}`));
  return [heading, chores];
}

/** The chores before a version, as a list of its own. */
export function choreList(held: Held | undefined, run: string): HTMLElement | undefined {
  const chores = held?.texts.querySelector(`[data-valmistelu="${run}"]`);
  if (!chores) return undefined;
  const list = document.importNode(chores, true) as HTMLElement;
  list.className = "hb-day-chores";
  return list;
}
