/** The search dialog of the header, open: a combobox whose list follows what is written. */

import { hits as counted } from "../core/finnish.ts";
import { nextOption } from "../core/placement.ts";
import type { Hit } from "../core/search/hits.ts";
import { part, statusOf } from "./component.ts";
import { element, link } from "./elements.ts";
import { BROKEN, kindName, withNote } from "./search-words.ts";
import type { Site } from "./site.ts";

const SHOWN = 8;
const ASK = "Kirjoita sana tai kysymys. Taivutus ja kirjoitusvirheet eivät haittaa.";
const NONE = "Ei osumia. Paina Enter, niin ehdotamme lähisanoja.";

export class SearchDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #site: Site;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #options: HTMLAnchorElement[] = [];
  #active = -1;

  constructor(dialog: HTMLDialogElement, site: Site) {
    this.#dialog = dialog;
    this.#site = site;
    this.#input = part(dialog, "input", HTMLInputElement);
    this.#list = part(dialog, '[role="listbox"]');
    this.#input.addEventListener("input", () => this.show());
    this.#input.addEventListener("keydown", (event) => this.#press(event));
    part(dialog, "form").addEventListener("submit", (event) => this.#submit(event));
  }

  /** Shows what is found by what is written. */
  async show(): Promise<void> {
    const query = this.#input.value;
    if (!query.trim()) return this.#put([], ASK);
    const engine = await this.#site.engine().catch(() => undefined);
    if (!engine) return this.#put([], BROKEN);
    if (query !== this.#input.value) return;
    const hits = engine.search(query);
    const count = hits.length ? `${counted(hits.length)}. Selaa nuolinäppäimillä.` : NONE;
    const note = hits.length ? hbSearchEngine.note(engine, query) : "";
    this.#put(hits, count, note);
  }

  #put(hits: readonly Hit[], sentence: string, note = ""): void {
    this.#active = -1;
    this.#options = hits.slice(0, SHOWN).map((hit, index) => this.#option(hit, index));
    this.#input.removeAttribute("aria-activedescendant");
    this.#input.setAttribute("aria-expanded", String(hits.length > 0));
    this.#list.hidden = !hits.length;
    this.#list.replaceChildren(...this.#options);
    statusOf(this.#dialog).replaceChildren(...withNote(note, sentence));
    const all = part(this.#dialog, ".hb-search__all");
    all.hidden = !hits.length;
    part(all, "a", HTMLAnchorElement).href = this.#site.link("haku/", { q: this.#input.value });
  }

  #option(hit: Hit, index: number): HTMLAnchorElement {
    const option = link(this.#site.link(hit.address), "hb-search__option");
    option.id = `hb-haku-${index}`;
    option.tabIndex = -1;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(
      element("b", "", hit.title),
      " ",
      element("span", "hb-search__kind", kindName(hit.kind)),
      " ",
      element("span", "hb-search__lead", hit.lead),
    );
    option.addEventListener("click", () => this.#dialog.close());
    return option;
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (!this.#options.length) return;
    event.preventDefault();
    this.#options[this.#active]?.setAttribute("aria-selected", "false");
    const step = event.key === "ArrowDown" ? 1 : -1;
    this.#active = nextOption(this.#active, step, this.#options.length);
    const chosen = this.#options[this.#active] as HTMLAnchorElement;
    chosen.setAttribute("aria-selected", "true");
    chosen.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", chosen.id);
  }

  /** To the chosen answer, or to the page of all answers. */
  #submit(event: Event): void {
    const chosen = this.#options[this.#active];
    event.preventDefault();
    location.href = chosen?.href ?? this.#site.link("haku/", { q: this.#input.value.trim() });
    if (chosen) this.#dialog.close();
  }
}
