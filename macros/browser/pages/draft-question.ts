/** A question with its draft: shown from the sheets, edited for a moment, counted and copied. */

import { thousands } from "../core/finnish.ts";
import { draftText, lettersIn, type Manner, type Sheets } from "../core/project/draft.ts";
import { action, part, statusOf } from "../parts/component.ts";
import { copyWhole, headingOf, selectText } from "./draft-copying.ts";
import { DraftMade } from "./draft-made.ts";
import { mannerOf } from "./filled-plan.ts";

const SAID = {
  copied: "Kopioitu.",
  refused: "Selain ei anna kopioida. Teksti on valittuna: paina Ctrl+C.",
  empty: "Vastaus on vielä tyhjä.",
  added: "Lisätty vastaukseen.",
  restored: "Luonnos on koottu arkeista uudelleen.",
} as const;

export class DraftQuestion {
  readonly #root: HTMLElement;
  readonly #draft: HTMLElement;
  readonly #count: HTMLElement;
  readonly #restore: HTMLButtonElement;
  readonly #made: DraftMade;
  readonly #manner: Manner;
  readonly #isPlan: boolean;
  #drafted = "";

  /** `invented` tells whether what is copied must be marked as an example. */
  constructor(root: HTMLElement, invented: () => string) {
    this.#root = root;
    this.#draft = part(root, "[data-luonnos]");
    this.#count = part(root, "[data-merkkeja]");
    this.#restore = action(root, "palauta-luonnos");
    this.#made = new DraftMade(root);
    this.#manner = mannerOf(root);
    this.#isPlan = !!root.closest(".hb-plan");
    if (this.#draft.contentEditable !== "plaintext-only") this.#draft.contentEditable = "true";
    this.#draft.addEventListener("input", () => this.#counted());
    action(root, "kopioi-kysymys").addEventListener("click", () => this.#copy(invented()));
    this.#restore.addEventListener("click", () => this.#restored());
    root.addEventListener("click", (event) => this.#add(event));
  }

  /** The question, as the page has it. */
  get question(): string {
    return headingOf(part(this.#root, "h3"));
  }

  /** The answer, as it stands on the page. */
  get text(): string {
    const { firstElementChild, textContent } = this.#draft;
    if (!firstElementChild) return textContent?.trim() ?? "";
    // biome-ignore lint/performance/useDomNodeTextContent: lines may be elements
    return this.#draft.innerText.trim();
  }

  /** Shows what a project gives; what has been edited here stays. */
  show(sheets: Sheets): void {
    const isEdited = this.text !== this.#drafted.trim();
    this.#drafted = draftText(this.#made.show(sheets), this.#manner);
    if (!isEdited) this.#draft.textContent = this.#drafted;
    this.#made.sort(sheets, this.#isPlan && this.#drafted !== "");
    this.#counted();
  }

  #counted(): void {
    const letters = lettersIn(this.text);
    const limit = Number(this.#count.dataset.raja ?? 0);
    this.#count.dataset.merkkeja = String(letters);
    this.#count.textContent = countText(letters, limit);
    this.#count.classList.toggle("hb-draft__over", limit > 0 && letters > limit);
    this.#restore.hidden = this.text === this.#drafted.trim();
  }

  async #copy(mark: string): Promise<void> {
    const { text } = this;
    const status = statusOf(this.#root);
    status.textContent = "";
    const isCopied = text !== "" && (await copyWhole([{ kind: "kappale", text }], mark));
    if (text !== "" && !isCopied) selectText(this.#draft);
    const said = isCopied ? SAID.copied : SAID.refused;
    status.textContent = text === "" ? SAID.empty : said;
  }

  #restored(): void {
    this.#draft.textContent = this.#drafted;
    this.#counted();
    statusOf(this.#root).textContent = SAID.restored;
    this.#draft.focus();
  }

  #add(event: Event): void {
    const text = this.#made.pressed(event);
    if (!text) return;
    this.#draft.textContent = [this.text, text].filter((each) => each !== "").join(" ");
    this.#counted();
    statusOf(this.#root).textContent = SAID.added;
  }
}

/** Letters and how many are left or too many: `812 / 1 000 merkkiä`. */
function countText(letters: number, limit: number): string {
  if (!limit) return `${thousands(letters)} merkkiä`;
  const told = `${thousands(letters)}\u00a0/\u00a0${thousands(limit)} merkkiä`;
  return letters > limit ? `${told}, ${thousands(letters - limit)} liikaa` : told;
}
