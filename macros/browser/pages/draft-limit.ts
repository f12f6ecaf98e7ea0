/** The limit of letters of an answer or of a whole text: known from the form, or written here. */

import { limitAt, limiting } from "../core/project/letter-limit.ts";
import type { Project } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";

/** Where a limit is kept, and how. */
export interface Kept {
  readonly form: string;
  readonly question: string;
  readonly project: () => Project;
  readonly keep: (changes: readonly Change[]) => void;
}

export class DraftLimit {
  readonly #input: HTMLInputElement | null;
  readonly #known: number;
  readonly #kept: Kept;

  /** `known` is what the form says, or 0; `changed` is called when another is written. */
  constructor(root: ParentNode, known: number, kept: Kept, changed: () => void) {
    this.#input = root.querySelector('[data-osa="raja"]');
    this.#known = known;
    this.#kept = kept;
    this.#input?.addEventListener("input", () => {
      kept.keep([limiting(kept.form, kept.question, this.#input?.value ?? "")]);
      changed();
    });
  }

  /** How many letters there may be; 0 when nobody has told. */
  get letters(): number {
    const { project, form, question } = this.#kept;
    return this.#known || limitAt(project(), form, question);
  }

  /** Shows the limit that is kept, where nobody is writing it. */
  show(): void {
    if (!this.#input || document.activeElement === this.#input) return;
    this.#input.value = this.letters ? String(this.letters) : "";
  }
}
