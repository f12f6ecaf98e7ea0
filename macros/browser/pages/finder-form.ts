/** The form of the finder: what is chosen in it, and what each choice of it would give. */

import { type Choice, FACETS, type Facet, type Known } from "../core/finder.ts";
import { part, parts } from "../parts/component.ts";
import { Limits } from "../parts/limits.ts";

const TYPED = "[type=search], [type=number]"; // while it is written it makes no steps of history
const COUNT = / \([0-9]+\)$/;

export class FinderForm {
  readonly #form: HTMLFormElement;
  readonly #limits: Limits;
  readonly #path: HTMLSelectElement;
  readonly #words: HTMLInputElement;
  readonly #boxes: HTMLInputElement[];

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#limits = new Limits(form);
    this.#path = part(form, "[name=polku]", HTMLSelectElement);
    this.#words = part(form, "[name=q]", HTMLInputElement);
    this.#boxes = parts(form, "[type=checkbox]");
  }

  /** On a narrow screen the rest of the form folds, unless something in it is chosen. */
  fold(): void {
    const { vaihe, v, oma, polku, q } = this.choice();
    const isChosen = Boolean(vaihe.length || v.length || oma.length || polku || q);
    const isNarrow = matchMedia("(max-width: 38.75em)").matches;
    part(this.#form, "details", HTMLDetailsElement).open = isChosen || !isNarrow;
  }

  /** Calls at every change; `step` tells whether it is a step of the history. */
  onChange(listener: (step: boolean) => void): void {
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("input", ({ target }) => {
      listener(!(target instanceof Element && target.matches(TYPED)));
    });
    // A reset tells of itself before the fields are empty.
    this.#form.addEventListener("reset", () => setTimeout(() => this.#emptied(listener)));
  }

  #emptied(listener: (step: boolean) => void): void {
    listener(true);
    part(this.#form, "input").focus();
  }

  /** What is chosen. */
  choice(): Choice {
    return {
      ...byFacet((facet) => valuesOf(this.#of(facet).filter((box) => box.checked))),
      ...this.#limits.values,
      polku: this.#path.value,
      q: this.#words.value.trim(),
    };
  }

  /** Tells beside the numbers what is written in vain. */
  check(): void {
    this.#limits.check();
  }

  /** What can be chosen. */
  known(): Known {
    return {
      ...byFacet((facet) => valuesOf(this.#of(facet))),
      polku: [...this.#path.options].map((option) => option.value),
      longest: this.#words.maxLength,
    };
  }

  /** Shows the choice in the form. */
  set(choice: Choice): void {
    for (const facet of FACETS) {
      for (const box of this.#of(facet)) box.checked = choice[facet].includes(box.value);
    }
    this.#limits.set(choice);
    this.#path.value = choice.polku;
    this.#words.value = choice.q;
  }

  /** Shows beside each choice what it would give, the others as they are. */
  count(would: (change: Partial<Choice>) => number): void {
    for (const facet of FACETS) {
      for (const box of this.#of(facet)) showCount(box, would({ [facet]: [box.value] }));
    }
    for (const option of this.#path.options) {
      const name = option.text.replace(COUNT, "");
      if (option.value) option.text = `${name} (${would({ polku: option.value })})`;
    }
  }

  /** The choice can be cleared only when there is one. */
  allowReset(isNarrowed: boolean): void {
    part(this.#form, "[type=reset]").hidden = !isNarrowed;
  }

  #of(facet: Facet): HTMLInputElement[] {
    return this.#boxes.filter((box) => box.name === facet);
  }
}

function byFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return { vaihe: make("vaihe"), v: make("v"), muoto: make("muoto"), oma: make("oma") };
}

function valuesOf(boxes: readonly HTMLInputElement[]): string[] {
  return boxes.map((box) => box.value);
}

function showCount(box: HTMLInputElement, count: number): void {
  const label = box.closest("label");
  if (!label) return;
  part(label, ".hb-count").textContent = String(count);
  label.classList.toggle("hb-choice--none", count === 0);
}
