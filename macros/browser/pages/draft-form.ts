/** A form with its questions: shown from the sheets, copied and printed as a whole. */

import type { Sheets } from "../core/project/draft.ts";
import { REFUSED, showSelected } from "../parts/clipboard.ts";
import { action, part, parts, statusOf } from "../parts/component.ts";
import { type Copied, copyWhole, headingOf, marked, textOf } from "./draft-copying.ts";
import { type Around, DraftQuestion } from "./draft-question.ts";

const MISSING = "[Vastaus puuttuu.]";

/** Of which project and when a draft is, and the mark of an invented one. */
export interface About {
  readonly project: string;
  readonly mark: string;
}

/** What a form is told of its page, and how it keeps what is edited. */
export interface OfPage extends Omit<Around, "mark"> {
  readonly about: () => About;
}

export class DraftForm {
  readonly #root: HTMLElement;
  readonly #questions: readonly DraftQuestion[];
  readonly #about: () => About;

  constructor(root: HTMLElement, { about, project, keep }: OfPage) {
    this.#root = root;
    this.#about = about;
    const around = { mark: () => about().mark, project, keep };
    this.#questions = parts(root, "[data-kysymys]").map((question) => {
      return new DraftQuestion(question, this.id, around);
    });
    action(root, "kopioi-kaikki").addEventListener("click", () => this.#copy());
    action(root, "tulosta").addEventListener("click", () => print());
  }

  get id(): string {
    return this.#root.dataset.lomake ?? "";
  }

  set hidden(isHidden: boolean) {
    this.#root.hidden = isHidden;
  }

  /** Shows what a project gives to each question. */
  show(sheets: Sheets): void {
    for (const question of this.#questions) question.show(sheets);
  }

  async #copy(): Promise<void> {
    const { mark } = this.#about();
    const pieces = this.#pieces();
    const box = part(this.#root, '[data-osa="kopio"]');
    const isCopied = await copyWhole(pieces, mark);
    box.hidden = isCopied;
    const text = textOf(marked(pieces, mark));
    if (!isCopied) showSelected(part(box, "textarea", HTMLTextAreaElement), text);
    statusOf(this.#root).textContent = isCopied ? this.#told() : REFUSED;
  }

  /** The whole: what form it is, then each question with its answer. */
  #pieces(): Copied[] {
    const title = headingOf(part(this.#root, '[data-osa="otsikko"]'));
    const head: Copied = { kind: "otsikko", text: title };
    const about: Copied = { kind: "kappale", text: this.#about().project };
    const answers = this.#questions.flatMap(({ question, text }): Copied[] => [
      { kind: "otsikko", text: question },
      { kind: "kappale", text: text || MISSING },
    ]);
    return [head, about, ...answers];
  }

  #told(): string {
    const missing = this.#questions.filter(({ text }) => text === "").length;
    return missing ? `Kopioitu. Vastaus puuttuu vielä kohdista: ${missing}.` : "Kopioitu.";
  }
}
