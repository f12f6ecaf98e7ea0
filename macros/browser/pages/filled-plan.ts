/**
 * The plan on the page that a project is saved as: its parts from the sheets, what is empty out.
 */

import {
  draftText,
  type Ingredient,
  type Manner,
  type Sheets,
  take,
} from "../core/project/draft.ts";
import { part, parts } from "../parts/component.ts";
import { element } from "../parts/elements.ts";

/** Fills in the plan of a page from a project's sheets. */
export function fillPlan(page: ParentNode, sheets: Sheets): void {
  const plan = part(page, '[data-osa="suunnitelma"]');
  const all = parts(plan, '[data-osa="suunnitelman-osa"]');
  for (const each of all) {
    const ingredients = JSON.parse(each.dataset.aineet ?? "[]") as Ingredient[];
    const taken = ingredients.map((ingredient) => take(sheets, ingredient));
    const text = draftText(taken, mannerOf(each));
    delete each.dataset.aineet;
    part(each, "dd").replaceChildren(element("p", "answer", text));
    if (!text) each.remove();
  }
  if (!plan.querySelector("dd")) plan.remove();
}

/** How the draft of a place of a page is put together. */
export function mannerOf({ dataset }: HTMLElement): Manner {
  return {
    isLatest: dataset.poiminta === "viimeisin",
    isListed: dataset.riveina !== undefined,
  };
}
