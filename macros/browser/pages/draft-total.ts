/** What is told of a whole form: its letters, at its head and at its end, and where it is kept. */

import { keepingText, onlyHereText, type Status } from "../core/project/status.ts";
import { parts } from "../parts/component.ts";
import { dayOf } from "./days.ts";
import { drawCount } from "./draft-count.ts";
import { DraftLimit, type Kept } from "./draft-limit.ts";

const WHOLE = "koko";

export class DraftTotal {
  /** Whether the answers of the form are one text; a funder's form counts each answer alone. */
  readonly isOneText: boolean;
  readonly #root: HTMLElement;
  readonly #counts: readonly HTMLElement[];
  readonly #limit: DraftLimit;
  #letters = 0;

  constructor(root: HTMLElement, kept: Omit<Kept, "question">) {
    this.#root = root;
    this.#counts = parts(root, '[data-osa="yhteensa"]');
    this.isOneText = this.#counts.length > 0;
    const head = this.#counts[0]?.parentElement ?? document.createDocumentFragment();
    this.#limit = new DraftLimit(head, 0, { ...kept, question: WHOLE }, () => this.#draw());
  }

  /** Shows how many letters the whole has. */
  count(letters: number): void {
    this.#letters = letters;
    this.#limit.show();
    this.#draw();
  }

  /** Shows where what is written is; while it is being saved, what was told before stands. */
  tell(status: Status | undefined): void {
    if (status?.keeping === "tallentuu" && !status.fault) return;
    const when = dayOf(status?.exported ?? 0);
    const told = status ? [keepingText(status), onlyHereText(status, when)] : [];
    for (const end of parts(this.#root, '[data-osa="tallessa"]')) {
      end.textContent = told.filter((text) => text !== "").join(" ");
    }
    for (const file of parts(this.#root, '[data-osa="tiedostoksi"]'))
      file.hidden = !status?.onlyHere;
  }

  #draw(): void {
    const limit = this.#limit.letters;
    for (const count of this.#counts) drawCount(count, this.#letters, limit);
    for (const told of parts(this.#root, '[data-osa="liikaa"]')) {
      told.hidden = !limit || this.#letters <= limit;
    }
  }
}
