/** The form of a workshop's plan: fields of the slot and the group, and the worksheets in order. */

import type { Query } from "../core/query.ts";
import type { RunId } from "../core/types.ts";
import { type Choice, DEFAULTS, readChoice, writeChoice } from "../core/workshop/choice.ts";
import { readFields, UNREAD } from "../core/workshop/fields.ts";
import type { Plan } from "../core/workshop/plan.ts";
import type { Chosen } from "../core/workshop/sheets.ts";
import { timeOfDay } from "../core/workshop/times.ts";
import { nearest, part, parts } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { isFaulty, showFaults } from "../parts/field-faults.ts";
import type { Held } from "../parts/workshop-sheets.ts";
import { formRow } from "./workshop-form-row.ts";

type FieldElement = HTMLInputElement | HTMLSelectElement;

export class WorkshopForm {
  readonly #form: HTMLFormElement;
  readonly #row: HTMLTemplateElement;
  readonly #known: readonly Held[];
  readonly #list: HTMLElement;
  readonly #boxes: HTMLInputElement[];
  #sheets: readonly Chosen[] = [];
  #last: Choice = DEFAULTS;

  constructor(root: HTMLElement, known: readonly Held[]) {
    this.#form = part(root, "form", HTMLFormElement);
    this.#row = part(root, "template[data-rivi]", HTMLTemplateElement);
    this.#known = known;
    this.#list = part(this.#form, ".hb-day__list");
    this.#boxes = parts(this.#form, ".hb-day__choice input");
    this.#form.addEventListener("submit", (event) => event.preventDefault());
  }

  /** Calls with what the form asks, whenever it changes; what cannot be is told in the form. */
  onChange(listener: (choice: Choice) => void): void {
    this.#form.addEventListener("change", ({ target }) => {
      this.#take(target);
      listener(this.#asked());
    });
    this.#list.addEventListener("click", (event) => {
      const button = nearest(event, "[data-siirto]");
      if (!button || button.getAttribute("aria-disabled") === "true") return;
      this.#sheets = afterMove(this.#sheets, button);
      listener(this.#asked());
      this.#focus(button);
    });
  }

  /** Shows a plan in the form. */
  show({ choice, picked }: Plan): void {
    this.#sheets = choice.sheets;
    this.#last = choice;
    const shown = new Map([...writeChoice(choice), ...alwaysShown(choice)]);
    for (const field of this.#fields()) {
      if (!isFaulty(field)) field.value = shown.get(field.name) ?? "";
    }
    for (const box of this.#boxes) box.checked = choice.sheets.some(isOf(box.value));
    const rows = picked.map((each, at) =>
      formRow(this.#row, this.#known, each, [at, picked.length]),
    );
    this.#list.replaceChildren(...rows);
    part(this.#form, ".hb-day__empty").hidden = rows.length > 0;
  }

  /** Forgets what was written that cannot be. */
  forget(): void {
    showFaults(this.#form, new Map());
  }

  /** Opens the list of worksheets when none is chosen. */
  open(): void {
    part(this.#form, ".hb-day__choices", HTMLDetailsElement).open = !this.#sheets.length;
  }

  #fields(): FieldElement[] {
    return parts<FieldElement>(this.#form, "[name]");
  }

  /** What the form asks, with the last value in the place of what cannot be. */
  #asked(): Choice {
    const values: Query = new Map(this.#fields().map((field) => [field.name, writtenIn(field)]));
    const { query, faults } = readFields(values, this.#last);
    showFaults(this.#form, faults);
    const { choice } = readChoice(query, this.#known);
    return { ...choice, sheets: this.#sheets };
  }

  /** Takes a box or a version that was changed. */
  #take(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.type === "checkbox") {
      const others = this.#sheets.filter((each) => !isOf(target.value)(each));
      this.#sheets = target.checked ? [...others, { number: target.value }] : others;
    }
    if (!(target instanceof HTMLSelectElement)) return;
    if (target.matches(".hb-day__version")) {
      const run = (target.value || undefined) as RunId | undefined;
      this.#sheets = afterChange(this.#sheets, target, { run });
    }
    if (target.matches(".hb-day__sitting")) {
      this.#sheets = afterChange(this.#sheets, target, { sitting: Number(target.value) });
    }
  }

  /** Keeps the focus where the hand is, also in a list drawn anew. */
  #focus(button: HTMLElement): void {
    const step = button.dataset.siirto ?? "";
    const rows = parts(this.#list, "li");
    const same = rows.find((row) => row.dataset.numero === numberOf(button)) ?? rows[0];
    const next = same?.querySelector<HTMLElement>(`[data-siirto="${step}"]`);
    (next ?? part(this.#form, ".hb-day__choices summary")).focus();
  }
}

/** The worksheets after a change to the one in whose row a field is. */
function afterChange(
  sheets: readonly Chosen[],
  field: HTMLElement,
  change: Partial<Chosen>,
): readonly Chosen[] {
  const isThis = isOf(numberOf(field));
  return sheets.map((each) => (isThis(each) ? { ...each, ...change } : each));
}

/** The worksheets after a button has moved one of them, or removed it. */
function afterMove(sheets: readonly Chosen[], button: HTMLElement): Chosen[] {
  const at = sheets.findIndex(isOf(numberOf(button)));
  const moved = sheets[at];
  const steps = Number(button.dataset.siirto);
  const others = sheets.filter((_, index) => index !== at);
  const to = at + steps;
  return steps && moved ? [...others.slice(0, to), moved, ...others.slice(to)] : others;
}

/** What stands in its field also when an address leaves it out. */
function alwaysShown({ start, people, printer }: Choice): [name: string, value: string][] {
  return [
    ["klo", timeOfDay(start)],
    ["n", String(people)],
    ["tulostin", printer],
  ];
}

/** The text of a field. */
function writtenIn(field: FieldElement): string {
  return field.validity.badInput ? UNREAD : field.value.trim();
}

function isOf(number: string): (chosen: Chosen) => boolean {
  return (chosen) => chosen.number === number;
}

function numberOf(inside: HTMLElement): string {
  return inside.closest<HTMLElement>("li")?.dataset.numero ?? "";
}

/** Sentences as items of a list. */
export function itemsOf(sentences: readonly string[]): HTMLElement[] {
  return sentences.map((sentence) => element("li", "", sentence));
}
