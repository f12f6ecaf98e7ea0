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
  readonly #fields: readonly HTMLInputElement[];
  readonly #told: HTMLElement;

  /** `told` is the live region that also describes the fields. */
  constructor(form: ParentNode, told: HTMLElement) {
    this.#fields = ["aika", "meita"].map((name) => part(form, `[name=${name}]`, HTMLInputElement));
    this.#told = told;
  }

  /** The numbers as they are written; 0 for one that is missing or cannot be. */
  get values(): Limited {
    const [aika = 0, meita = 0] = this.#fields.map(numberIn);
    return { aika, meita };
  }

  /** Writes the numbers in the fields. */
  set({ aika, meita }: Limited): void {
    for (const [at, value] of [aika, meita].entries()) {
      const field = this.#fields[at];
      if (field) field.value = String(value || "");
    }
    this.#mark();
  }

  /** Tells sentences in the place of those that were told before. */
  tell(sentences: readonly string[]): void {
    this.#told.replaceChildren(...sentences.map((each) => element("p", "", each)));
  }

  /** Tells which numbers cannot be, and marks them. */
  check(): void {
    this.tell(fieldFaults(this.#mark()));
  }

  /** Marks the fields whose numbers cannot be; their names. */
  #mark(): string[] {
    const wrong = this.#fields.filter(({ validity }) => !validity.valid);
    for (const each of this.#fields)
      each.setAttribute("aria-invalid", String(wrong.includes(each)));
    return wrong.map(({ name }) => name);
  }
}

/** The number that a field holds; the browser itself judges it by the field's limits. */
function numberIn({ validity, value }: HTMLInputElement): number {
  return validity.valid ? Number(value) : 0;
}
