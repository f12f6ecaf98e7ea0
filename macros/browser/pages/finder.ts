/**
 * The finder of /tyopohjat/. What is chosen lives in the address; the cards carry what they can be
 * chosen by. Words of one's own go through the search engine, which is loaded only then.
 */

import {
  type Card,
  type Choice,
  countSentence,
  fitting,
  hintOf,
  isNarrowed,
  misfits,
  nearest,
  readChoice,
  type Surroundings,
  wouldFit,
  writeChoice,
} from "../core/finder.ts";
import { faultsOf } from "../core/finder-faults.ts";
import { onStep, readQuery, writeQuery } from "../parts/address.ts";
import { part, rootOf } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { startMarks } from "../parts/marks.ts";
import { readMarks } from "../store/marks.ts";
import { FinderForm } from "./finder-form.ts";
import { FinderMap } from "./finder-map.ts";

const NEAREST = 3;

class Finder {
  readonly #root: HTMLElement;
  readonly #form: FinderForm;
  readonly #map: FinderMap;
  readonly #cards: readonly Card[];
  #worded: ReadonlySet<string> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = new FinderForm(part(root, "form", HTMLFormElement));
    this.#map = new FinderMap(root);
    this.#cards = this.#map.cards();
    this.#form.onChange((step) => this.#changed(step));
    onStep(() => this.read());
  }

  /** Takes the choice from the address; what the form does not know falls away, and is told. */
  read(): void {
    const [query, known] = [readQuery(), this.#form.known()];
    this.#form.set(readChoice(query, known));
    this.#tell(faultsOf(query, known));
    this.#form.fold();
    this.#words();
  }

  #tell(faults: readonly string[]): void {
    const sentences = faults.map((fault) => element("p", "", fault));
    part(this.#root, ".hb-finder__note").replaceChildren(...sentences);
  }

  #changed(step: boolean): void {
    this.#tell([]);
    this.#form.check();
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
  async #found(q: string): Promise<ReadonlySet<string>> {
    try {
      const engine = await hbSearch.engine();
      const hits = engine.search(q, (_, kind) => kind === "tyopohja");
      return new Set(hits.map((hit) => hit.id.split("/")[1] ?? ""));
    } catch {
      return this.#map.holding(q);
    }
  }

  show(): void {
    const choice = this.#form.choice();
    const around = { marks: readMarks(), worded: this.#worded };
    const narrowed = isNarrowed(choice);
    this.#root.classList.toggle("is-narrowed", narrowed);
    this.#form.count((change) => wouldFit(this.#cards, choice, change, around));
    this.#form.allowReset(narrowed);
    this.#answer(choice, around, narrowed);
  }

  /** The map of what fits; where nothing does, the nearest. */
  #answer(choice: Choice, around: Surroundings, narrowed: boolean): void {
    const fits = fitting(this.#cards, choice, around);
    const rest = misfits(this.#cards, choice, around);
    this.#map.show(fits, rest, choice);
    this.#map.showNearest(fits.length ? [] : nearest(this.#cards, choice, around, NEAREST), choice);
    const sentence = countSentence(fits.length, this.#cards.length, narrowed);
    part(this.#root, ".hb-finder__count").textContent = sentence;
    const hint = part(this.#root, ".hb-finder__hint");
    hint.textContent = hintOf(fits, rest.length, choice);
    hint.hidden = !hint.textContent;
  }
}

/** Starts the finder once the site's own script, which gives the search engine, has run. */
export function startFinder(): void {
  addEventListener("DOMContentLoaded", () => {
    const finder = new Finder(rootOf("hb-loydin"));
    startMarks(() => finder.show());
    finder.read();
  });
}
