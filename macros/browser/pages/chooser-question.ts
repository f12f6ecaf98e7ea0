/** A question of three: its choices while it is open, and the one chosen once it is answered. */

import type { QuestionName } from "../core/chooser.ts";
import { part, parts } from "../parts/component.ts";
import { element } from "../parts/elements.ts";

const CHANGE = "Vaihda";

export class Question {
  readonly name: QuestionName;
  readonly #root: HTMLElement;
  readonly #heading: HTMLElement;
  readonly #own: string;
  readonly #choices: HTMLButtonElement[];

  constructor(root: HTMLElement) {
    this.name = root.dataset.kysymys as QuestionName;
    this.#root = root;
    this.#heading = part(root, "h2");
    this.#own = part(root, "[data-teksti]").textContent ?? "";
    this.#choices = parts(root, ".hb-question__choice");
  }

  /** What can be chosen, each with the situation or the phase in which it can; empty in all. */
  values(): Map<string, string> {
    return new Map(this.#choices.map((each) => [each.value, each.dataset.kun ?? ""]));
  }

  /** Asks it in the words of a situation, or in its own. */
  ask(text: string): void {
    part(this.#root, "[data-teksti]").textContent = text || this.#own;
  }

  /** Shows the choices of a situation or a phase, or only the one that is chosen. */
  show(isOpen: boolean, chosen: string, home: string): void {
    this.#root.hidden = !isOpen;
    this.#root.querySelector(".hb-question__change")?.remove();
    for (const each of this.#choices) {
      const isHere = !each.dataset.kun || each.dataset.kun === home;
      each.hidden = !isHere || (chosen !== "" && each.value !== chosen);
      each.setAttribute("aria-pressed", String(chosen !== "" && each.value === chosen));
    }
    if (chosen) part(this.#root, ".hb-question__choices").append(this.#change());
  }

  focus(): void {
    this.#heading.focus();
  }

  /** What opens the question again. */
  #change(): HTMLButtonElement {
    const button = element("button", "hb-link hb-question__change", CHANGE);
    button.type = "button";
    button.name = this.name;
    button.value = "";
    button.setAttribute("aria-label", `${CHANGE}: ${this.#heading.textContent?.trim()}`);
    return button;
  }
}
