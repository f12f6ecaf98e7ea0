/** A form with its questions: shown from the sheets, copied and printed as a whole. */

import { hasBlank } from "../core/project/blanks.ts";
import { lettersIn, type Sheets } from "../core/project/draft.ts";
import type { Status } from "../core/project/status.ts";
import { action, part, parts, plainText } from "../parts/component.ts";
import { type Copied, textOf } from "./draft-copying.ts";
import { type Around, DraftQuestion } from "./draft-question.ts";
import { DraftTaking } from "./draft-taking.ts";
import { DraftTotal } from "./draft-total.ts";

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
  readonly #total: DraftTotal;
  readonly #taking: DraftTaking;

  constructor(root: HTMLElement, { about, project, keep }: OfPage) {
    this.#root = root;
    this.#about = about;
    const mark = () => about().mark;
    const kept: typeof keep = (changes) => {
      keep(changes);
      this.#count();
      this.#taking.clear();
    };
    const around = { mark, project, keep: kept };
    this.#total = new DraftTotal(root, { form: this.id, project, keep });
    this.#questions = parts(root, "[data-kysymys]").map((question) => {
      return new DraftQuestion(question, this.id, around);
    });
    this.#taking = new DraftTaking(root, {
      pieces: () => this.#pieces(),
      mark,
      told: () => this.#told(),
    });
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

  /** Tells where what is written is; nothing when there is no project. */
  tell(status: Status | undefined): void {
    this.#total.tell(status);
  }

  #count(): void {
    this.#total.count(lettersIn(textOf(this.#sentences())));
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
    if (this.#total.isOneText) return this.#sentences();
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
