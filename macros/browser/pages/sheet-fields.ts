/** The fields of one sheet on the page, read and written the same way whatever their kind. */

import type { Answer, Answers } from "../core/answers.ts";
import { type Sum, sum, sumText, totalText, uncountedText } from "../core/numbers.ts";
import { nearest, parts } from "../parts/component.ts";
import { element } from "../parts/elements.ts";

export class SheetFields {
  readonly #sheet: HTMLElement;
  readonly #all: readonly HTMLElement[];

  constructor(sheet: HTMLElement) {
    this.#sheet = sheet;
    this.#all = parts(sheet, "[data-kentta]");
  }

  /** Every field that has an answer. */
  values(): Answers {
    const all = this.#all.map((field): [string, Answer] => [nameOf(field), answerOf(field)]);
    return new Map(all.filter(([, value]) => value));
  }

  /** The field that an event happened in, as an answer of its own. */
  changed(event: Event): Answers {
    const field = nearest(event, "[data-kentta]");
    return new Map(field ? [[nameOf(field), answerOf(field)]] : []);
  }

  /** Sets every field, but for the one to keep; those without an answer are emptied. */
  fill(answers: Answers, keep: Element | null = null): void {
    for (const field of this.#all) {
      if (field !== keep) setValue(field, answers.get(nameOf(field)) ?? "");
    }
    this.refresh();
  }

  /** Heights and sums follow what is written. */
  refresh(): void {
    for (const field of this.#all) {
      const box = field.parentElement;
      if (field instanceof HTMLTextAreaElement && box) box.dataset.arvo = field.value;
    }
    for (const output of parts<HTMLOutputElement>(this.#sheet, "output[data-summa]")) {
      showSum(output, sum(this.#column(output.dataset.summa ?? "")));
    }
  }

  /** What is written in a column, by its block's and its own id joined by a hyphen. */
  #column(name: string): string[] {
    const hyphen = name.lastIndexOf("-");
    const block = name.slice(0, hyphen + 1);
    const column = name.slice(hyphen);
    const cells = this.#all.filter((field) => {
      return nameOf(field).startsWith(block) && nameOf(field).endsWith(column);
    });
    return cells.map((field) => String(answerOf(field)));
  }
}

/**
 * On paper there is less room for what is not in the sum than on a screen: it has its own class.
 */
function showSum(output: HTMLOutputElement, result: Sum): void {
  if (output.textContent === sumText(result)) return;
  output.replaceChildren(totalText(result));
  const told = uncountedText(result);
  if (told) output.append(element("span", "hb-uncounted", told));
}

function nameOf(field: HTMLElement): string {
  return field.dataset.kentta ?? "";
}

function answerOf(field: HTMLElement): Answer {
  if (field instanceof HTMLInputElement) return field.checked;
  if (field instanceof HTMLTextAreaElement) return field.value;
  return field.querySelector<HTMLInputElement>("input:checked")?.value ?? "";
}

function setValue(field: HTMLElement, value: Answer): void {
  if (field instanceof HTMLInputElement) field.checked = value === true;
  else if (field instanceof HTMLTextAreaElement) field.value = String(value);
  else {
    for (const radio of parts<HTMLInputElement>(field, "input")) {
      radio.checked = radio.value === value;
    }
  }
}
