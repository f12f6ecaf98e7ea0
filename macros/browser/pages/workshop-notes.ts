/** What an address of a workshop asks that cannot be, told on its page; and whether all fits. */

import { leaveOut } from "../core/workshop/leaving.ts";
import { notesOf } from "../core/workshop/notes.ts";
import { fitSentence, type Plan } from "../core/workshop/plan.ts";
import { part } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { today } from "./days.ts";
import { itemsOf } from "./workshop-form.ts";

/** Shows sentences of what was not understood. */
export function showNotes(root: HTMLElement, faults: readonly string[]): void {
  const sentences = faults.map((fault) => element("p", "", fault));
  part(root, ".hb-day__note").replaceChildren(...sentences);
}

/** Shows whether a plan fits its slot, what to leave out, and what to mind. */
export function showFit(root: HTMLElement, plan: Plan): void {
  const fit = part(root, ".hb-day__fit");
  fit.textContent = fitSentence(plan);
  fit.classList.toggle("is-over", plan.over > 0);
  part(root, ".hb-day__leave").replaceChildren(...itemsOf(leaveOut(plan)));
  part(root, ".hb-day__minds").replaceChildren(...itemsOf(notesOf(plan, today())));
}
