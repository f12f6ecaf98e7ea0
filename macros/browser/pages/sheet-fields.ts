/** The fields of one sheet on the page, read and written the same way whatever their kind. */

import type { Value } from "../core/project/project.ts";
import { isWhole } from "../core/whole-text.ts";
import { nearest, parts } from "../parts/component.ts";

/** Kinds of fields that hold one number or date. */
const NUMBERS: ReadonlySet<string | undefined> = new Set(["luku", "euro", "pvm"]);

/** Gives what stands in a field; undefined when nothing does. */
export type Standing = (field: string) => Value | undefined;

export class SheetFields {
  readonly #sheet: HTMLElement;
  #all: ReadonlyMap<string, HTMLElement> = new Map();
  /** Shows the sum of a column's cells, when what reads numbers has been loaded. */
  showSum: (output: HTMLOutputElement, cells: readonly HTMLElement[]) => void = () => undefined;

  constructor(sheet: HTMLElement) {
    this.#sheet = sheet;
    this.gather();
  }

  /** Finds the fields anew, when rows have come or gone. */
  gather(): void {
    const all = parts(this.#sheet, "[data-kentta]");
    this.#all = new Map(all.map((field) => [nameOf(field), field]));
  }

  /** The ids of the fields, in the order of the page. */
  get names(): string[] {
    return [...this.#all.keys()];
  }

  /** The element of a field. */
  at(name: string): HTMLElement | undefined {
    return this.#all.get(name);
  }

  /** What every field holds. */
  answers(): ReadonlyMap<string, Value> {
    return new Map([...this.#all].map(([name, field]) => [name, answerOf(field)]));
  }

  /** Every field that has an answer. */
  values(): [string, Value][] {
    return [...this.answers()].filter(([, value]) => value);
  }

  /** Sets every field, but for the one in hand; those without an answer are emptied. */
  fill(standing: Standing, inHand?: string): void {
    for (const [name, field] of this.#all) {
      if (name !== inHand) setValue(field, standing(name) ?? "");
    }
    this.refresh();
  }

  /** Heights, sums and the buttons that take a choice away follow what is written. */
  refresh(): void {
    for (const field of this.#all.values()) {
      if (field instanceof HTMLTextAreaElement) growWith(field);
      const unset = unsetButton(field);
      if (unset) unset.hidden = !answerOf(field);
    }
    for (const output of parts<HTMLOutputElement>(this.#sheet, "output[data-summa]")) {
      this.showSum(output, this.#column(output.dataset.summa ?? ""));
    }
  }

  /** The fields of a column, by its block's and its own id joined by a hyphen. */
  #column(name: string): HTMLElement[] {
    const hyphen = name.lastIndexOf("-");
    const block = name.slice(0, hyphen + 1);
    const column = name.slice(hyphen);
    const cells = [...this.#all].filter(([each]) => {
      return each.startsWith(block) && each.endsWith(column);
    });
    return cells.map(([, field]) => field);
  }
}

/** A field is as high as its text; a number is not broken. */
function growWith(field: HTMLTextAreaElement): void {
  const box = field.parentElement;
  if (!box) return;
  box.dataset.arvo = field.value;
  box.classList.toggle("is-whole", NUMBERS.has(field.dataset.laji) && isWhole(field.value));
}

/** The id of a field. */
export function nameOf(field: HTMLElement): string {
  return field.dataset.kentta ?? "";
}

/** The field that an event happened in, or that the button belongs to which it happened in. */
export function fieldOf(event: Event): HTMLElement | null {
  const unset = nearest(event, "[data-toimi='poista-valinta']");
  return unset ? (unset.previousElementSibling as HTMLElement) : nearest(event, "[data-kentta]");
}

/** What is written in a field. */
export function answerOf(field: HTMLElement): Value {
  if (field instanceof HTMLInputElement) return field.checked;
  if (field instanceof HTMLTextAreaElement) return field.value;
  return field.querySelector<HTMLInputElement>("input:checked")?.value ?? "";
}

/** Writes in a field, without an event. */
export function setValue(field: HTMLElement, value: Value): void {
  if (field instanceof HTMLInputElement) field.checked = value === true;
  else if (field instanceof HTMLTextAreaElement) {
    if (field.value !== String(value)) field.value = String(value);
  } else {
    for (const radio of parts<HTMLInputElement>(field, "input")) {
      radio.checked = radio.value === value;
    }
  }
}

/** What a field is called in a sentence: its title, or what a screen reader calls it. */
export function labelOf(field: HTMLElement): string {
  const named = document.getElementById(`${field.id}-nimi`);
  const label = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  const found = named ?? (label ? field.labels?.[0] : undefined);
  const title = found?.querySelector("b")?.textContent;
  return (title ?? field.ariaLabel ?? found?.textContent ?? "").trim();
}

/** What takes the focus in a field. */
export function focusable(field: HTMLElement): HTMLElement {
  if (!field.matches(".hb-options")) return field;
  const first = field.querySelector<HTMLElement>("input");
  return field.querySelector<HTMLElement>("input:checked") ?? first ?? field;
}

function unsetButton(field: HTMLElement): HTMLElement | undefined {
  const next = field.nextElementSibling;
  return next instanceof HTMLElement && next.dataset.toimi === "poista-valinta" ? next : undefined;
}
