/** A form with its questions: shown from the sheets, copied and printed as a whole. */

import { hasBlank } from "../core/project/blanks.ts";
import { lettersIn, type Sheets } from "../core/project/draft.ts";
import { REFUSED, showSelected } from "../parts/clipboard.ts";
import { action, part, parts, plainText, statusOf } from "../parts/component.ts";
import { type Copied, copyWhole, marked, textOf } from "./draft-copying.ts";
import { type Around, DraftQuestion, lettersText } from "./draft-question.ts";

const MISSING = "[Vastaus puuttuu.]";
const EMPTY = "Teksti on vielä tyhjä, joten mitään ei kopioitu.";

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
  /** The place of the letters of a whole text; a funder's form counts each answer alone. */
  readonly #total: HTMLElement | null;

  constructor(root: HTMLElement, { about, project, keep }: OfPage) {
    this.#root = root;
    this.#about = about;
    this.#total = root.querySelector('[data-osa="yhteensa"]');
    const kept: typeof keep = (changes) => {
      keep(changes);
      this.#count();
      statusOf(root).textContent = ""; // what was copied, or was not, is no longer what stands
    };
    const around = { mark: () => about().mark, project, keep: kept };
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
    this.#count();
  }

  #count(): void {
    if (this.#total) this.#total.textContent = lettersText(lettersIn(textOf(this.#sentences())));
  }

  async #copy(): Promise<void> {
    const { mark } = this.#about();
    const pieces = this.#pieces();
    if (pieces.length === 0) {
      statusOf(this.#root).textContent = EMPTY;
      return;
    }
    const box = part(this.#root, '[data-osa="kopio"]');
    const isCopied = await copyWhole(pieces, mark);
    box.hidden = isCopied;
    const text = textOf(marked(pieces, mark));
    if (!isCopied) showSelected(part(box, "textarea", HTMLTextAreaElement), text);
    statusOf(this.#root).textContent = isCopied ? this.#told() : REFUSED;
  }

  /** The answers as one text: each goes on in the paragraph before it, or starts its own. */
  #sentences(): Copied[] {
    let isOpen = false;
    return this.#questions.flatMap(({ text, starts }): Copied[] => {
      const goesOn = isOpen && !starts;
      isOpen = goesOn || text !== "";
      return text ? [{ kind: goesOn ? "lause" : "kappale", text }] : [];
    });
  }

  /** The whole: what form it is, then each question with its answer; or one text alone. */
  #pieces(): Copied[] {
    if (this.#total) return this.#sentences();
    const title = plainText(part(this.#root, '[data-osa="otsikko"]'));
    const head: Copied = { kind: "otsikko", text: title };
    const about: Copied = { kind: "kappale", text: this.#about().project };
    const answers = this.#questions.flatMap(({ question, text }): Copied[] => [
      { kind: "otsikko", text: question },
      { kind: "kappale", text: text || MISSING },
    ]);
    return [head, about, ...answers];
  }

  /** That it was copied, what is still empty, and where a blank waits to be filled. */
  #told(): string {
    const empty = this.#numbers((text) => text === "");
    const blank = this.#numbers(hasBlank);
    const told = ["Kopioitu."];
    if (empty) told.push(`Nämä kohdat ovat vielä tyhjiä: ${empty}.`);
    if (blank) told.push(`Näissä kohdissa on täyttämättä hakasulkeita: ${blank}.`);
    return told.join(" ");
  }

  /** The numbers of the answers of a kind, as they are read. */
  #numbers(isOf: (text: string) => boolean): string {
    const all = this.#questions.flatMap(({ text }, at) => (isOf(text) ? [at + 1] : []));
    return all.join(", ");
  }
}
