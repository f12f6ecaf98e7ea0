/** A question with its draft: shown from the sheets, edited for a moment, counted and copied. */

import { thousands } from "../core/finnish.ts";
import {
  draftText,
  type Ingredient,
  isAnswered,
  lettersIn,
  type Manner,
  type Sheets,
  type Taken,
  take,
} from "../core/project/draft.ts";
import { action, nearest, part, parts, statusOf } from "../parts/component.ts";
import { copyWhole, selectText } from "./draft-copying.ts";
import { mannerOf } from "./filled-plan.ts";

const SAID = {
  copied: "Kopioitu.",
  refused: "Selain ei anna kopioida. Teksti on valittuna: paina Ctrl+C.",
  empty: "Vastaus on vielä tyhjä.",
  added: "Lisätty vastaukseen.",
  restored: "Luonnos on koottu arkeista uudelleen.",
  made: "Mistä luonnos on koottu",
  material: "Mistä teksti tulee, ja aineistoa muilta arkeilta",
} as const;

/** What a part of an answer is made of, as the page has it. */
interface Made {
  readonly root: HTMLElement;
  readonly ingredient: Ingredient;
  readonly isMaterial: boolean;
}

export class DraftQuestion {
  readonly #root: HTMLElement;
  readonly #draft: HTMLElement;
  readonly #count: HTMLElement;
  readonly #restore: HTMLButtonElement;
  readonly #made: readonly Made[];
  readonly #manner: Manner;
  readonly #isPlan: boolean;
  #drafted = "";
  #material = new Map<HTMLElement, string>();

  /** `invented` tells whether what is copied must be marked as an example. */
  constructor(root: HTMLElement, invented: () => string) {
    this.#root = root;
    this.#draft = part(root, "[data-luonnos]");
    this.#count = part(root, "[data-merkkeja]");
    this.#restore = action(root, "palauta-luonnos");
    this.#made = parts(root, "[data-aines]").map(madeOf);
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
    return part(this.#root, "h3").textContent?.trim() ?? "";
  }

  /** The answer, as it stands on the page. */
  get text(): string {
    const { firstElementChild, textContent } = this.#draft;
    if (!firstElementChild) return textContent?.trim() ?? "";
    // biome-ignore lint/performance/useDomNodeTextContent: some browsers part written lines by elements
    return this.#draft.innerText.trim();
  }

  /** Shows what a project gives; what has been edited here stays. */
  show(sheets: Sheets): void {
    const isEdited = this.text !== this.#drafted.trim();
    const all = this.#made.map((made) => [made, take(sheets, made.ingredient)] as const);
    for (const [made, taken] of all) if (made.isMaterial) this.#showMaterial(made, taken);
    const own = all.filter(([{ isMaterial }]) => !isMaterial).map(([, taken]) => taken);
    this.#drafted = draftText(own, this.#manner);
    if (!isEdited) this.#draft.textContent = this.#drafted;
    const conflicts = all.some(([, taken]) => taken.conflicts.length > 0);
    part(this.#root, '[data-osa="ristiriita"]').hidden = !conflicts;
    this.#sort(sheets);
    this.#counted();
  }

  /** Parts what is missing from what the draft is made of. */
  #sort(sheets: Sheets): void {
    const isWhole = this.#isPlan && this.#drafted !== "";
    const missing = this.#made.filter(
      (made) => lacks(made, sheets) && !made.isMaterial && !isWhole,
    );
    const box = part(this.#root, '[data-osa="puuttuvat"]');
    part(box, "ul").replaceChildren(...missing.map(({ root }) => root));
    box.hidden = missing.length === 0;
    const details = this.#root.querySelector("details");
    if (!details) return;
    const rest = this.#made.filter((made) => !missing.includes(made));
    part(details, "ul").replaceChildren(...rest.map(({ root }) => root));
    details.hidden = rest.length === 0;
    details.open = [...this.#material.values()].some((text) => text !== "");
    part(details, "summary").textContent = this.#material.size ? SAID.material : SAID.made;
  }

  #showMaterial({ root }: Made, { sentences }: Taken): void {
    const text = sentences.join(" ");
    this.#material.set(root, text);
    part(root, '[data-osa="teksti"]').textContent = text;
    part(root, '[data-osa="aineisto"]').hidden = text === "";
    part(root, '[data-osa="tyhja"]').hidden = text !== "";
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
    const button = nearest(event, '[data-toimi="lisaa-aineisto"]');
    const made = button?.closest<HTMLElement>("[data-aines]");
    const text = made && this.#material.get(made);
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

function madeOf(root: HTMLElement): Made {
  const ingredient = JSON.parse(root.dataset.aines ?? "[]") as Ingredient;
  return { root, ingredient, isMaterial: root.dataset.aineisto !== undefined };
}

/** Whether an answer is missing; of links to some answers, those that were found are hidden. */
function lacks({ root }: Made, sheets: Sheets): boolean {
  const links = parts(root, "[data-polut]");
  const missing = links.filter(({ dataset }) => {
    return !isAnswered(sheets, dataset.polut?.split(" ") ?? []);
  });
  const isPartly = missing.length > 0 && missing.length < links.length;
  for (const link of links) link.hidden = isPartly && !missing.includes(link);
  return missing.length > 0;
}
