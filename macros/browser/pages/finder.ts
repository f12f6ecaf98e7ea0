/**
 * The finder of /tyopohjat/. What is chosen lives in the address; the cards carry what they can be
 * chosen by. Words of one's own go through the search engine, which is loaded only then.
 */

import {
  type Card,
  type Choice,
  countSentence,
  fitting,
  isNarrowed,
  readChoice,
  type Surroundings,
  shorter,
  wouldFit,
  writeChoice,
} from "../core/finder.ts";
import { inMinutes } from "../core/finnish.ts";
import { onStep, readQuery, writeQuery } from "../parts/address.ts";
import { part, parts, rootOf } from "../parts/component.ts";
import { link } from "../parts/elements.ts";
import { startMarks } from "../parts/marks.ts";
import { readMarks } from "../store/marks.ts";
import { FinderForm } from "./finder-form.ts";

class Finder {
  readonly #root: HTMLElement;
  readonly #form: FinderForm;
  readonly #shown: ReadonlyMap<string, HTMLElement>;
  readonly #cards: readonly Card[];
  #worded: ReadonlySet<string> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = new FinderForm(part(root, "form", HTMLFormElement));
    const cards = parts(root, "[data-tyopohja-kortti]");
    this.#shown = new Map(cards.map((card) => [card.dataset.tyopohjaKortti ?? "", card]));
    this.#cards = cards.map(cardOf);
    this.#form.onChange((step) => this.#changed(step));
    onStep(() => this.read());
  }

  /** Takes the choice from the address; what the form does not know falls away. */
  read(): void {
    this.#form.set(readChoice(readQuery(), this.#form.known()));
    this.#words();
  }

  #changed(step: boolean): void {
    writeQuery(writeChoice(this.#form.choice()), step);
    this.#words();
  }

  /** Asks the search engine which worksheets the visitor's words mean, then shows. */
  async #words(): Promise<void> {
    const { q } = this.#form.choice();
    this.#worded = undefined;
    if (q) {
      const found = await this.#found(q);
      if (q === this.#form.choice().q) this.#worded = found;
    }
    this.show();
  }

  /** Worksheets that the words find; by their plain letters where the engine cannot be had. */
  async #found(q: string): Promise<Set<string>> {
    try {
      const engine = await hbSearch.engine();
      const hits = engine.search(q, (_, kind) => kind === "tyopohja");
      return new Set(hits.map((hit) => hit.id.split("/")[1] ?? ""));
    } catch {
      const plain = q.toLowerCase();
      const holds = (card: HTMLElement) => card.textContent?.toLowerCase().includes(plain);
      return new Set([...this.#shown].filter(([, card]) => holds(card)).map(([id]) => id));
    }
  }

  show(): void {
    const choice = this.#form.choice();
    const around = { marks: readMarks(), worded: this.#worded };
    const ids = new Set(fitting(this.#cards, choice, around).map((card) => card.id));
    const narrowed = isNarrowed(choice);
    this.#root.classList.toggle("is-narrowed", narrowed);
    for (const [id, card] of this.#shown) card.hidden = !ids.has(id);
    this.#hideEmpty();
    for (const cell of parts(this.#root, ".hb-cell")) dim(cell, ids);
    this.#form.count((change) => wouldFit(this.#cards, choice, change, around));
    this.#form.allowReset(narrowed);
    const sentence = countSentence(ids.size, this.#cards.length, narrowed);
    part(this.#root, ".hb-finder__count").textContent = sentence;
    this.#hint(choice, around);
  }

  #hideEmpty(): void {
    for (const section of parts(this.#root, ".hb-list section")) {
      section.hidden = !section.querySelector("[data-tyopohja-kortti]:not([hidden])");
    }
  }

  /** Names the worksheets whose short version would fit the time. */
  #hint(choice: Choice, around: Surroundings): void {
    const short = shorter(this.#cards, choice, around);
    const hint = part(this.#root, ".hb-finder__hint");
    hint.hidden = !short.length;
    hint.replaceChildren("Lyhyenä mahtuisi myös: ");
    short.forEach(({ id, shortMinutes }, index) => {
      const card = this.#shown.get(id) ?? this.#root;
      const { href } = part(card, "a", HTMLAnchorElement);
      if (index) hint.append(", ");
      hint.append(link(href, "", card.dataset.nimi), ` (${inMinutes(shortMinutes)})`);
    });
    hint.append(".");
  }
}

/** What a card of the page says that it can be chosen by. */
function cardOf({ dataset }: HTMLElement): Card {
  const words = (text = "") => text.split(" ");
  return {
    id: dataset.tyopohjaKortti ?? "",
    vaihe: words(dataset.vaiheet),
    v: words(dataset.vt),
    muoto: words(dataset.muoto),
    paths: words(dataset.polku),
    minutes: Number(dataset.aika),
    shortMinutes: Number(dataset.lyhyt),
    least: Number(dataset.vahintaan),
    most: Number(dataset.enintaan),
  };
}

/** The worksheet that a link of the map leads to. */
function worksheetOf(link: HTMLAnchorElement): string {
  const path = link.pathname.split("/");
  return path.filter((name) => name && name !== "index.html").pop() ?? "";
}

/** Shows which worksheets of a cell of the map do not fit; the first of them is its home. */
function dim(cell: HTMLElement, fitting: ReadonlySet<string>): void {
  parts<HTMLAnchorElement>(cell, "a").forEach((link, index) => {
    const isOut = !fitting.has(worksheetOf(link));
    if (index) link.classList.toggle("is-out", isOut);
    else cell.classList.toggle("hb-cell--out", isOut);
    if (isOut) link.setAttribute("aria-description", "Ei sovi rajaukseen");
    else link.removeAttribute("aria-description");
  });
}

/** Starts the finder once the site's own script, which gives the search engine, has run. */
export function startFinder(): void {
  addEventListener("DOMContentLoaded", () => {
    const finder = new Finder(rootOf("hb-loydin"));
    startMarks(() => finder.show());
    finder.read();
  });
}
