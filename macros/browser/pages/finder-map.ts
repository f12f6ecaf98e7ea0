/**
 * The map of the finder, which is its list: a card for each worksheet that fits, in the version
 * that does, and a line for each that does not.
 */

import type { Card, Fit, Near } from "../core/finder.ts";
import { isLimited, type Limits, type Run, runWords } from "../core/runs.ts";
import type { RunId } from "../core/types.ts";
import { part, parts, plainText } from "../parts/component.ts";
import { element, link } from "../parts/elements.ts";
import { addressOf, planIn, runsOf, words } from "../parts/run-rows.ts";

export class FinderMap {
  readonly #root: HTMLElement;
  readonly #table: HTMLElement;
  readonly #shown: ReadonlyMap<string, ShownCard>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#table = part(root, ".hb-cards");
    const cards = parts(root, "[data-tyopohja-kortti]").map((card) => new ShownCard(card));
    this.#shown = new Map(cards.map((card) => [card.id, card]));
  }

  /** What each card says that it can be chosen by, in the order of the page. */
  cards(): Card[] {
    return [...this.#shown.values()].map((shown) => shown.card());
  }

  /** The worksheets whose card has the letters. */
  holding(letters: string): Set<string> {
    const plain = letters.toLowerCase();
    const found = [...this.#shown.values()].filter((shown) => shown.holds(plain));
    return new Set(found.map(({ id }) => id));
  }

  /** Shows what fits, and tells of the rest where something does. */
  show(fits: readonly Fit[], rest: readonly Near[], limits: Limits): void {
    for (const shown of this.#shown.values()) shown.hide();
    for (const { card, run } of fits) this.#shown.get(card.id)?.fit(run, limits);
    for (const near of rest) this.#shown.get(near.card.id)?.tell(near);
    this.#table.hidden = !fits.length;
    for (const row of parts(this.#table, "tbody tr")) row.hidden = !holds(row);
    this.#hideColumns();
  }

  /** Shows the nearest where nothing fits. */
  showNearest(near: readonly Near[], { meita }: Limits): void {
    part(this.#root, ".hb-nearest").hidden = !near.length;
    const items = near.map((each) => {
      const item = element("li");
      const shown = this.#shown.get(each.card.id);
      const run = element("span", "hb-nearest__run", runWords(each.run, meita));
      item.append(shown?.link(each.run.id) ?? "", " ", run, element("p", "", sentence(each.words)));
      item.dataset.lahin = each.card.id;
      return item;
    });
    part(this.#root, ".hb-nearest__list").replaceChildren(...items);
  }

  /** A V in which there is nothing to show takes no room. */
  #hideColumns(): void {
    for (const head of parts(this.#table, "[data-sarake]")) {
      const cells = parts(this.#table, `[data-v="${head.dataset.sarake}"]`);
      const isEmpty = !cells.some(holds);
      for (const each of [head, ...cells]) each.hidden = isEmpty;
    }
  }
}

/** A worksheet's card, and the line that stands for it where it does not fit. */
class ShownCard {
  readonly id: string;
  readonly #card: HTMLElement;
  readonly #link: HTMLAnchorElement;
  readonly #measures: string;
  #told: HTMLElement | undefined;

  constructor(card: HTMLElement) {
    this.id = card.dataset.tyopohjaKortti ?? "";
    this.#card = card;
    this.#link = part(card, "a", HTMLAnchorElement);
    this.#measures = part(card, ".hb-mapcard__run").textContent ?? "";
  }

  card(): Card {
    const { vaiheet, vt, polku } = this.#card.dataset;
    return {
      id: this.id,
      vaihe: words(vaiheet),
      v: words(vt),
      paths: new Map(words(polku).map(pathOf)),
      runs: runsOf(this.#card),
    };
  }

  holds(plain: string): boolean {
    return Boolean(this.#card.textContent?.toLowerCase().includes(plain));
  }

  link(run: RunId): HTMLAnchorElement {
    return link(addressOf(this.#link.href, run), "", plainText(this.#link));
  }

  hide(): void {
    this.#card.hidden = true;
    this.#told?.remove();
    this.#told = undefined;
  }

  /** Shows the card in a version, which it names when time, people or form was asked. */
  fit(run: Run, limits: Limits): void {
    this.#card.hidden = false;
    this.#card.dataset.versio = run.id;
    this.#link.href = addressOf(this.#link.href, run.id);
    planIn(this.#card, run.id, crowdOf(limits));
    const isPlain = run.id === "paa" && !isLimited(limits);
    const said = isPlain ? this.#measures : runWords(run, limits.meita);
    part(this.#card, ".hb-mapcard__run").textContent = said;
  }

  /** Tells in the card's place what is lacking. */
  tell({ run, words }: Near): void {
    this.#told = element("p", "hb-told");
    this.#told.append(this.link(run.id), " ", element("span", "", words));
    this.#card.after(this.#told);
  }
}

/** The time and the people as a plan asks them; half of them are remote where some are. */
function crowdOf({ aika, meita, muoto }: Limits): Record<string, number> {
  const share = { hybridi: 0.5, eta: 1 }[muoto[0] ?? ""] ?? 0;
  const isOne = muoto.length === 1;
  return { n: meita, etana: isOne ? Math.floor(share * meita) : 0, kesto: aika };
}

/** A path and the version that it runs, as a card has them: `puolivali:lyhyt`. */
function pathOf(text: string): [string, RunId] {
  const [path = "", run] = text.split(":");
  return [path, run as RunId];
}

function holds(place: HTMLElement): boolean {
  return Boolean(place.querySelector("[data-tyopohja-kortti]:not([hidden]), .hb-told"));
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
