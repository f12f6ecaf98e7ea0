/** The form of a workshop's plan: fields of the slot and the group, and the worksheets in order. */

import type { Query } from "../core/query.ts";
import type { RunId } from "../core/types.ts";
import { type Asked, readChoice, writeChoice } from "../core/workshop/choice.ts";
import type { Plan } from "../core/workshop/plan.ts";
import type { Chosen } from "../core/workshop/sheets.ts";
import { timeOfDay } from "../core/workshop/times.ts";
import { nearest, part, parts } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
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

  constructor(root: HTMLElement, known: readonly Held[]) {
    this.#form = part(root, "form", HTMLFormElement);
    this.#row = part(root, "template[data-rivi]", HTMLTemplateElement);
    this.#known = known;
    this.#list = part(this.#form, ".hb-day__list");
    this.#boxes = parts(this.#form, ".hb-day__choice input");
    this.#form.addEventListener("submit", (event) => event.preventDefault());
  }

  /** Calls with what the form asks, whenever it changes. */
  onChange(listener: (asked: Asked) => void): void {
    this.#form.addEventListener("change", ({ target }) => {
      this.#take(target);
      listener(this.#asked());
    });
    this.#list.addEventListener("click", (event) => {
      const button = nearest(event, "[data-siirto]");
      if (!button || button.getAttribute("aria-disabled") === "true") return;
      this.#move(button);
      listener(this.#asked());
      this.#focus(button);
    });
  }

  /** Shows a plan in the form. */
  show({ choice, picked }: Plan): void {
    this.#sheets = choice.sheets;
    const query = writeChoice(choice);
    for (const field of this.#fields()) field.value = query.get(field.name) ?? "";
    this.#field("klo").value = timeOfDay(choice.start);
    this.#field("n").value = String(choice.people);
    this.#field("tulostin").value = choice.printer;
    for (const box of this.#boxes) box.checked = choice.sheets.some(isOf(box.value));
    const rows = picked.map((each, at) =>
      formRow(this.#row, this.#known, each, [at, picked.length]),
    );
    this.#list.replaceChildren(...rows);
    part(this.#form, ".hb-day__empty").hidden = rows.length > 0;
  }

  /** Opens the list of worksheets when none is chosen. */
  open(): void {
    part(this.#form, ".hb-day__choices", HTMLDetailsElement).open = !this.#sheets.length;
  }

  #fields(): FieldElement[] {
    return parts<FieldElement>(this.#form, "[name]");
  }

  #field(name: string): FieldElement {
    return part<FieldElement>(this.#form, `[name="${name}"]`);
  }

  #asked(): Asked {
    const written = this.#sheets.map(({ number, run }) => (run ? `${number}.${run}` : number));
    const values = this.#fields().map(({ name, value }): [string, string] => [name, value.trim()]);
    const query: Query = new Map([["t", written.join(",")], ...values]);
    return readChoice(query, this.#known);
  }

  /** Takes a box or a version that was changed. */
  #take(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.type === "checkbox") {
      const others = this.#sheets.filter((each) => !isOf(target.value)(each));
      this.#sheets = target.checked ? [...others, { number: target.value }] : others;
    }
    if (target instanceof HTMLSelectElement && target.matches(".hb-day__version")) {
      const number = numberOf(target);
      const run = (target.value || undefined) as RunId | undefined;
      this.#sheets = this.#sheets.map((each) => (isOf(number)(each) ? { number, run } : each));
    }
  }

  #move(button: HTMLElement): void {
    const at = this.#sheets.findIndex(isOf(numberOf(button)));
    const moved = this.#sheets[at];
    const steps = Number(button.dataset.siirto);
    const others = this.#sheets.filter((_, index) => index !== at);
    const to = at + steps;
    this.#sheets = steps && moved ? [...others.slice(0, to), moved, ...others.slice(to)] : others;
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
