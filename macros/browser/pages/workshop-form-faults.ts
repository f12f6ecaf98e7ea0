/** What cannot be in a field of the plan's form, told beside it. */

import { parts } from "../parts/component.ts";

/** A sentence beside each field that has one; the others are as they should. */
export function showFaults(form: HTMLElement, faults: ReadonlyMap<string, string>): void {
  for (const told of parts(form, "[data-virhe]")) {
    const name = told.dataset.virhe ?? "";
    const sentence = faults.get(name) ?? "";
    if (told.textContent !== sentence) told.textContent = sentence;
    mark(form.querySelector(`[name="${name}"]`), sentence ? told.id : "");
  }
}

/** A field is described by what is told of it. */
function mark(field: Element | null, description: string): void {
  if (description) {
    field?.setAttribute("aria-invalid", "true");
    field?.setAttribute("aria-describedby", description);
  } else {
    field?.removeAttribute("aria-invalid");
    field?.removeAttribute("aria-describedby");
  }
}

/** Whether something in a field cannot be. */
export function isFaulty(field: Element): boolean {
  return field.getAttribute("aria-invalid") === "true";
}
