/** The buttons that copy the whole of a form, at its head and at its end. */

import { REFUSED, showSelected } from "../parts/clipboard.ts";
import { nearest, part, parts, statusOf } from "../parts/component.ts";
import { type Copied, copyWhole, marked, textOf } from "./draft-copying.ts";

const EMPTY = "Teksti on vielä tyhjä, joten mitään ei kopioitu.";
const BUTTON = '[data-toimi="kopioi-kaikki"]';

/** What is copied: its pieces, the mark before them, and what is said when it was. */
export interface Whole {
  readonly pieces: () => readonly Copied[];
  readonly mark: () => string;
  readonly told: () => string;
}

export class DraftTaking {
  readonly #root: HTMLElement;
  readonly #whole: Whole;

  constructor(root: HTMLElement, whole: Whole) {
    this.#root = root;
    this.#whole = whole;
    root.addEventListener("click", (event) => {
      const actions = nearest(event, BUTTON)?.closest<HTMLElement>(".hb-actions");
      if (actions) this.#copy(actions);
    });
  }

  /** Empties what is said: what was copied, or was not, is no longer what stands. */
  clear(): void {
    for (const button of parts(this.#root, BUTTON)) say(button, "");
  }

  async #copy(actions: HTMLElement): Promise<void> {
    this.clear();
    const pieces = this.#whole.pieces();
    const mark = this.#whole.mark();
    const box = part(this.#root, '[data-osa="kopio"]');
    const isCopied = pieces.length > 0 && (await copyWhole(pieces, mark));
    box.hidden = isCopied || pieces.length === 0;
    if (!box.hidden) {
      actions.after(box);
      showSelected(part(box, "textarea", HTMLTextAreaElement), textOf(marked(pieces, mark)));
    }
    const said = isCopied ? this.#whole.told() : REFUSED;
    statusOf(actions).textContent = pieces.length ? said : EMPTY;
  }
}

function say(button: HTMLElement, text: string): void {
  const actions = button.closest(".hb-actions");
  if (actions) statusOf(actions).textContent = text;
}
