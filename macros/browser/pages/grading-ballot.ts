/** A ballot: grades for the statements of a round, and the letters that hold them. */

import { codeOf, ROUNDS } from "../core/ballots.ts";
import { REFUSED, toClipboard } from "../parts/clipboard.ts";
import { action, part, parts, statusOf } from "../parts/component.ts";

const SAID = "Koodi on kopioitu. Lähetä se ohjaajalle.";

export class GradingBallot {
  readonly #root: HTMLElement;
  readonly #random = (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % ROUNDS;

  constructor(root: HTMLElement) {
    this.#root = root;
    root.addEventListener("change", () => this.#show());
    action(root, "kopioi-koodi").addEventListener("click", () => this.#copy());
    this.#show();
  }

  get #code(): string {
    const grades = parts(this.#root, "[data-vaittama]").map((statement) => {
      const chosen = statement.querySelector<HTMLInputElement>("input:checked");
      return chosen ? Number(chosen.value) : undefined;
    });
    if (grades.every((grade) => grade === undefined)) return "";
    return codeOf({ round: Number(this.#root.dataset.numero), random: this.#random, grades });
  }

  #show(): void {
    const code = this.#code;
    part(this.#root, '[data-osa="koodi"]').textContent = code;
    part(this.#root, '[data-osa="tulos"]').hidden = code === "";
    part(this.#root, '[data-osa="ei-viela"]').hidden = code !== "";
    action(this.#root, "kopioi-koodi").hidden = code === "";
    statusOf(this.#root).textContent = "";
  }

  async #copy(): Promise<void> {
    const isCopied = await toClipboard(this.#code);
    if (!isCopied) getSelection()?.selectAllChildren(part(this.#root, '[data-osa="koodi"]'));
    statusOf(this.#root).textContent = isCopied ? SAID : REFUSED;
  }
}
