/** What cannot be in the fields of a form, told beside them. */

import { parts } from "./component.ts";

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
  const marks = { "aria-invalid": description && "true", "aria-describedby": description };
  for (const [name, value] of Object.entries(marks)) {
    if (value) field?.setAttribute(name, value);
    else field?.removeAttribute(name);
  }
}

/** Whether something in a field cannot be. */
export function isFaulty(field: Element): boolean {
  return field.getAttribute("aria-invalid") === "true";
}
