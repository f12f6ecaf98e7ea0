/** A question with its draft: shown from the sheets, edited, kept as edited, counted and copied. */

import { draftText, lettersIn, type Manner, type Sheets } from "../core/project/draft.ts";
import { type DraftEdit, editAt, editing, placeOfDraft } from "../core/project/draft-edits.ts";
import type { Project } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import { action, part, plainText, statusOf } from "../parts/component.ts";
import { addTo, selectPressed } from "./draft-adding.ts";
import { copyWhole, selectText } from "./draft-copying.ts";
import { drawCount } from "./draft-count.ts";
import { DraftLimit } from "./draft-limit.ts";
import { DraftMade } from "./draft-made.ts";
import { mannerOf } from "./filled-plan.ts";

const SAID = {
  copied: "Kopioitu.",
  refused: "Selain ei anna kopioida. Teksti on valittuna: paina Ctrl+C.",
  empty: "Vastaus on vielä tyhjä.",
  restored: "Luonnos on koottu arkeista uudelleen.",
  taken: "Aiempi muokkaus on takaisin.",
} as const;

/** What a question asks of its page: the mark of an invented project, and what is kept. */
export interface Around {
  readonly mark: () => string;
  readonly project: () => Project;
  readonly keep: (changes: readonly Change[]) => void;
}

export class DraftQuestion {
  /** The question, as the page has it. */
  readonly question: string;
  /** Whether it starts a paragraph, where the answers are one text. */
  readonly starts: boolean;
  readonly #root: HTMLElement;
  readonly #draft: HTMLElement;
  readonly #count: HTMLElement;
  readonly #restore: HTMLButtonElement;
  readonly #made: DraftMade;
  readonly #limit: DraftLimit;
  readonly #manner: Manner;
  readonly #isPlan: boolean;
  readonly #place: string;
  readonly #around: Around;
  #drafted = "";
  #edit: DraftEdit = { text: undefined, isOld: false, other: undefined };

  constructor(root: HTMLElement, form: string, around: Around) {
    const question = root.dataset.kysymys ?? "";
    this.#root = root;
    this.question = plainText(part(root, "h3"));
    this.starts = root.dataset.alkaa !== undefined;
    this.#place = placeOfDraft(form, question);
    this.#around = around;
    this.#draft = part(root, "[data-luonnos]");
    this.#count = part(root, "[data-merkkeja]");
    const known = Number(this.#count.dataset.raja ?? 0);
    const kept = { ...around, form, question };
    this.#limit = new DraftLimit(root, known, kept, () => this.#counted());
    this.#restore = action(root, "palauta-luonnos");
    this.#made = new DraftMade(root);
    this.#manner = mannerOf(root);
    this.#isPlan = !!root.closest(".hb-plan");
    if (this.#draft.contentEditable !== "plaintext-only") this.#draft.contentEditable = "true";
    this.#draft.addEventListener("input", () => this.#keep(this.text));
    this.#draft.addEventListener("click", selectPressed);
    action(root, "kopioi-kysymys").addEventListener("click", () => this.#copy(around.mark()));
    this.#restore.addEventListener("click", () => this.#set(this.#drafted, SAID.restored));
    action(root, "palauta-muokkaus").addEventListener("click", () => {
      this.#set(this.#edit.other ?? "", SAID.taken);
    });
    root.addEventListener("click", (event) => this.#add(event));
  }

  /** The answer, as it stands on the page. */
  get text(): string {
    return textOf(this.#draft);
  }

  /** Shows what a project gives, or what has been made of it by hand. */
  show(sheets: Sheets): void {
    this.#drafted = draftText(this.#made.show(sheets), this.#manner).trim();
    this.#made.sort(sheets, this.#isPlan && this.#drafted !== "");
    this.#look();
    const text = this.#edit.text ?? this.#drafted;
    if (this.text !== text) writeIn(this.#draft, text);
    this.#limit.show();
    this.#counted();
  }

  /** Reads what is kept of the question, and tells when the sheets have changed since. */
  #look(): void {
    this.#edit = editAt(this.#around.project(), this.#place, this.#drafted);
    const { text, isOld, other } = this.#edit;
    part(this.#root, '[data-osa="vanha-muokkaus"]').hidden = !isOld;
    action(this.#root, "palauta-muokkaus").hidden = !other || (text !== undefined && !isOld);
  }

  #keep(text: string): void {
    const project = this.#around.project();
    this.#around.keep(editing(project, this.#place, this.#drafted, text));
    this.#look();
    this.#counted();
  }

  #counted(): void {
    drawCount(this.#count, lettersIn(this.text), this.#limit.letters);
    this.#restore.hidden = this.text === this.#drafted || this.#drafted === "";
  }

  async #copy(mark: string): Promise<void> {
    const status = statusOf(this.#root);
    status.textContent = "";
    status.textContent = await copied(this.#draft, mark);
  }

  /** Another text in the place of the one that stands, which goes to the former versions. */
  #set(text: string, said: string): void {
    this.#draft.textContent = text;
    this.#keep(text);
    statusOf(this.#root).textContent = said;
    this.#draft.focus();
  }

  #add(event: Event): void {
    const chosen = this.#made.pressed(event);
    if (chosen) statusOf(this.#root).textContent = addTo(this.#draft, this.text, chosen);
  }
}

/** Another text, as another page wrote it; who writes here goes on at its end. */
function writeIn(draft: HTMLElement, text: string): void {
  draft.textContent = text;
  if (document.activeElement !== draft) return;
  getSelection()?.selectAllChildren(draft);
  getSelection()?.collapseToEnd();
}

/** The text of an answer that is written on the page. */
function textOf(draft: HTMLElement): string {
  if (!draft.firstElementChild) return draft.textContent?.trim() ?? "";
  // biome-ignore lint/performance/useDomNodeTextContent: lines may be elements
  return draft.innerText.trim();
}

/** Copies an answer, or selects it where the browser does not let it be copied; what is said. */
async function copied(draft: HTMLElement, mark: string): Promise<string> {
  const text = textOf(draft);
  if (text === "") return SAID.empty;
  const isCopied = await copyWhole([{ kind: "kappale", text }], mark);
  if (!isCopied) selectText(draft);
  return isCopied ? SAID.copied : SAID.refused;
}
