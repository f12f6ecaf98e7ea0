/** The minutes and the people of a form: what is written, and what of it cannot be. */

import { fieldFault } from "../core/finder-faults.ts";
import { part } from "./component.ts";
import { showFaults } from "./field-faults.ts";

/** The minutes and the people; 0 where nothing is asked. */
export interface Limited {
  readonly aika: number;
  readonly meita: number;
}

export class Limits {
  readonly #form: HTMLElement;
  readonly #time: HTMLInputElement;
  readonly #people: HTMLInputElement;

  constructor(form: HTMLElement) {
    this.#form = form;
    this.#time = part(form, "[name=aika]");
    this.#people = part(form, "[name=meita]");
  }

  /** The numbers as they are written; 0 for one that is missing or cannot be. */
  get values(): Limited {
    return { aika: numberIn(this.#time), meita: numberIn(this.#people) };
  }

  /** Writes the numbers in the fields. */
  set({ aika, meita }: Limited): void {
    this.#time.value = String(aika || "");
    this.#people.value = String(meita || "");
    this.check();
  }

  /** Tells beside each number whether it cannot be; the browser judges it by the field's limits. */
  check(): void {
    const wrong = [this.#time, this.#people].filter(({ validity }) => !validity.valid);
    showFaults(this.#form, new Map(wrong.map(({ name }) => [name, fieldFault(name)])));
  }
}

function numberIn({ validity, value }: HTMLInputElement): number {
  return validity.valid ? Number(value) : 0;
}
