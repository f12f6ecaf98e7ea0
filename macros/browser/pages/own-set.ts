/**
 * The page of one's own set: the choice and its order live in the address (?t=06,01). Nothing is
 * fetched, stored or sent.
 */

import { choose, leftOut, move, readSet, total, writeSet } from "../core/own-set.ts";
import { onStep, readQuery, writeQuery } from "../parts/address.ts";
import { action, nearest, part, parts, rootOf } from "../parts/component.ts";
import { type Paper, paperOf, printout } from "./own-set-paper.ts";
import { rowsOf } from "./own-set-rows.ts";

class OwnSet {
  readonly #root: HTMLElement;
  readonly #papers: ReadonlyMap<string, Paper>;
  readonly #list: HTMLElement;
  readonly #boxes: HTMLInputElement[];
  /** Numbers in their order. */
  #chosen: readonly string[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    const papers = parts<HTMLTemplateElement>(root, "template[data-numero]").map(paperOf);
    this.#papers = new Map(papers.map((paper) => [paper.number, paper]));
    this.#list = part(root, ".hb-own-set__list");
    this.#boxes = parts(root, ".hb-own-set__choice input");
    root.addEventListener("change", ({ target }) => this.#choose(target));
    this.#list.addEventListener("click", (event) => this.#move(nearest(event, "[data-siirto]")));
    action(root, "tulosta-setti").addEventListener("click", () => this.#print());
    action(root, "tyhjenna-setti").addEventListener("click", () => this.#clear());
    onStep(() => this.read());
    addEventListener("beforeprint", () => this.#lay());
  }

  /** Takes the set from the address; what it cannot use is told in one sentence. */
  read(): void {
    const { chosen, left } = readSet(readQuery(), new Set(this.#papers.keys()));
    this.#chosen = chosen;
    this.#note(leftOut(left));
    this.#show();
  }

  #choose(box: EventTarget | null): void {
    if (!(box instanceof HTMLInputElement) || box.type !== "checkbox") return;
    this.#write(choose(this.#chosen, box.value, box.checked));
  }

  /** Moves the button's row up or down by one, or takes it away (0). */
  #move(button: HTMLElement | null): void {
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    const number = button.closest<HTMLElement>("li")?.dataset.numero ?? "";
    const step = button.dataset.siirto ?? "";
    const from = this.#chosen.indexOf(number);
    if (Number(step)) {
      this.#write(move(this.#chosen, number, Number(step)));
      this.#focus(number, step);
      return;
    }
    this.#write(choose(this.#chosen, number, false));
    this.#focus(this.#chosen[Math.min(from, this.#chosen.length - 1)], "0");
  }

  /** Keeps the focus where the hand is, or on the first box when the list is empty. */
  #focus(number: string | undefined, step: string): void {
    const row = parts(this.#list, "li").find((each) => each.dataset.numero === number);
    const button = row?.querySelector<HTMLElement>(`[data-siirto="${step}"]`);
    (button ?? this.#boxes[0])?.focus();
  }

  #clear(): void {
    this.#write([]);
    this.#boxes[0]?.focus();
  }

  #write(chosen: readonly string[]): void {
    this.#chosen = chosen;
    writeQuery(writeSet(chosen), false);
    this.#note("");
    this.#show();
  }

  #note(sentence: string): void {
    part(this.#root, ".hb-own-set__note").textContent = sentence;
  }

  #picked(): Paper[] {
    return this.#chosen.flatMap((number) => this.#papers.get(number) ?? []);
  }

  #show(): void {
    const papers = this.#picked();
    for (const box of this.#boxes) box.checked = this.#chosen.includes(box.value);
    this.#list.replaceChildren(...rowsOf(this.#root, papers));
    part(this.#root, ".hb-own-set__total").textContent = total(papers);
    this.#root.classList.toggle("is-chosen", papers.length > 0);
    part(this.#root, ".hb-own-print").replaceChildren();
  }

  #print(): void {
    if (this.#chosen.length) print();
    else this.#note("Valitkaa ensin ainakin yksi työpohja.");
  }

  /** Puts the papers together, anew for every print. */
  #lay(): void {
    const papers = this.#picked();
    if (!papers.length) return;
    part(this.#root, ".hb-own-print").replaceChildren(...printout(this.#root, papers));
  }
}

/** Starts the page of one's own set. */
export function startOwnSet(): void {
  new OwnSet(rootOf("hb-oma-setti")).read();
}
