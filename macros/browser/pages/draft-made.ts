/** What a draft is made of: what is missing, what went into it, and material to take from. */

import {
  hasSheets,
  type Ingredient,
  isAnswered,
  type Sheets,
  type Taken,
  take,
} from "../core/project/draft.ts";
import { nearest, part, parts } from "../parts/component.ts";
import type { Chosen } from "./draft-adding.ts";

const COMING = "Mistä vastaus syntyy";
const MADE = "Mistä luonnos on koottu";
const MATERIAL = "Mistä teksti tulee, ja aineistoa muilta arkeilta";

/** What a part of an answer is made of, as the page has it. */
interface Made {
  readonly root: HTMLElement;
  readonly ingredient: Ingredient;
  readonly isMaterial: boolean;
}

export class DraftMade {
  readonly #root: HTMLElement;
  readonly #made: readonly Made[];
  readonly #material = new Map<HTMLElement, string>();

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#made = parts(root, "[data-aines]").map(madeOf);
  }

  /** Shows the material that a project gives, and returns what the draft itself is made of. */
  show(sheets: Sheets): Taken[] {
    const all = this.#made.map((made) => [made, take(sheets, made.ingredient)] as const);
    for (const [made, taken] of all) if (made.isMaterial) this.#showMaterial(made, taken);
    const conflicts = all.some(([, taken]) => taken.conflicts.length > 0);
    part(this.#root, '[data-osa="ristiriita"]').hidden = !conflicts;
    return all.filter(([{ isMaterial }]) => !isMaterial).map(([, taken]) => taken);
  }

  /**
   * Parts what is missing from the rest; nothing is missing when the draft is whole, and nothing
   * is said to be before something has been written.
   */
  sort(sheets: Sheets, isWhole: boolean): void {
    const isBegun = hasSheets(sheets);
    const missing = this.#made.filter(
      (made) => lacks(made, sheets) && !made.isMaterial && !isWhole && isBegun,
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
    const made = isBegun ? MADE : COMING;
    part(details, "summary").textContent = this.#material.size ? MATERIAL : made;
  }

  /** The material, or the ready sentence, whose button was pressed, or undefined. */
  pressed(event: Event): Chosen | undefined {
    const ready = nearest(event, '[data-toimi="lisaa-lause"]')?.closest("li");
    if (ready) return readyIn(ready);
    const button = nearest(event, '[data-toimi="lisaa-aineisto"]');
    const made = button?.closest<HTMLElement>("[data-aines]");
    const text = made && this.#material.get(made);
    return text ? { text, instead: [] } : undefined;
  }

  #showMaterial({ root }: Made, { sentences }: Taken): void {
    const text = sentences.join(" ");
    this.#material.set(root, text);
    part(root, '[data-osa="teksti"]').textContent = text;
    part(root, '[data-osa="aineisto"]').hidden = text === "";
    part(root, '[data-osa="tyhja"]').hidden = text !== "";
  }
}

/** A ready sentence: one of what is known and one of what is open come in each other's place. */
function readyIn(chosen: HTMLElement): Chosen {
  const all = parts(chosen.parentElement ?? chosen, "li");
  const instead = chosen === all[0] ? all.slice(1) : all.slice(0, 1);
  return { text: sentenceOf(chosen), instead: instead.map(sentenceOf) };
}

function sentenceOf(item: HTMLElement): string {
  return part(item, '[data-osa="valmis-lause"]').textContent ?? "";
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
