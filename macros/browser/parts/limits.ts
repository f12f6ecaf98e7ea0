/** The minutes and the people of a form: what is written, and what of it cannot be. */

import { fieldFaults } from "../core/finder-faults.ts";
import { part } from "./component.ts";
import { element } from "./elements.ts";

/** The minutes and the people; 0 where nothing is asked. */
export interface Limited {
  readonly aika: number;
  readonly meita: number;
}

export class Limits {
  readonly #time: HTMLInputElement;
  readonly #people: HTMLInputElement;
  readonly #told: HTMLElement;

  /** `told` is the live region that also describes the fields. */
  constructor(form: ParentNode, told: HTMLElement) {
    this.#time = part(form, "[name=aika]");
    this.#people = part(form, "[name=meita]");
    this.#told = told;
  }

  /** The numbers as they are written; 0 for one that is missing or cannot be. */
  get values(): Limited {
    return { aika: numberIn(this.#time), meita: numberIn(this.#people) };
  }

  /** Writes the numbers in the fields. */
  set({ aika, meita }: Limited): void {
    this.#time.value = String(aika || "");
    this.#people.value = String(meita || "");
    this.#wrong();
  }

  /** Tells sentences in the place of those that were told before. */
  tell(sentences: readonly string[]): void {
    this.#told.replaceChildren(...sentences.map((each) => element("p", "", each)));
  }

  /** Tells which numbers cannot be, and marks them. */
  check(): void {
    this.tell(fieldFaults(this.#wrong()));
  }

  /** Marks the fields whose numbers cannot be; their names. */
  #wrong(): string[] {
    const wrong = [this.#time, this.#people].filter(isMarked);
    return wrong.map(({ name }) => name);
  }
}

/** Marks a field if its number cannot be; the browser itself judges it by the field's limits. */
function isMarked(field: HTMLInputElement): boolean {
  const { valid } = field.validity;
  if (valid) field.removeAttribute("aria-invalid");
  else field.setAttribute("aria-invalid", "true");
  return !valid;
}

function numberIn({ validity, value }: HTMLInputElement): number {
  return validity.valid ? Number(value) : 0;
}
