/** The page /haku/?q=…&laji=…: what is asked lives in the address. */

import { hits as counted } from "../core/finnish.ts";
import { filled } from "../core/query.ts";
import type { Engine } from "../core/search/engine.ts";
import type { Hit } from "../core/search/hits.ts";
import { onStep, readQuery, writeQuery } from "../parts/address.ts";
import { part, parts, rootOf, statusOf } from "../parts/component.ts";
import { element, link } from "../parts/elements.ts";
import { BROKEN, kindName, withNote } from "../parts/search-words.ts";
import type { Site } from "../parts/site.ts";

class SearchPage {
  readonly #root: HTMLElement;
  readonly #site: Site;
  readonly #input: HTMLInputElement;
  readonly #kinds: HTMLInputElement[];
  readonly #results: HTMLElement;

  constructor(root: HTMLElement, site: Site) {
    this.#root = root;
    this.#site = site;
    this.#input = part(root, "input[name=q]", HTMLInputElement);
    this.#kinds = parts(root, "input[name=laji]");
    this.#results = part(root, "#haku-tulokset");
    part(root, "form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#write(true);
    });
    this.#input.addEventListener("input", () => this.#write(false));
    for (const kind of this.#kinds) kind.addEventListener("change", () => this.#write(true));
    onStep(() => this.read());
  }

  /** Takes what is asked from the address, and answers. */
  read(): void {
    const asked = readQuery();
    this.#input.value = (asked.get("q") ?? "").slice(0, this.#input.maxLength);
    const kind = this.#kinds.find((each) => each.value === asked.get("laji")) ?? this.#kinds[0];
    if (kind) kind.checked = true;
    this.#show();
  }

  #write(step: boolean): void {
    const words: [string, string] = ["q", this.#input.value.trim()];
    writeQuery(filled([words, ["laji", this.#kind()]]), step);
    this.#show();
  }

  #kind(): string {
    return this.#kinds.find((each) => each.checked)?.value ?? "";
  }

  async #show(): Promise<void> {
    const query = this.#input.value;
    this.#results.removeAttribute("data-valmis");
    if (!query.trim()) return this.#put([], "");
    const engine = await this.#site.engine().catch(() => undefined);
    if (!engine) return this.#put([element("p", "", BROKEN)], "");
    if (query !== this.#input.value) return;
    const hits = engine.search(query);
    this.#count(hits);
    const chosen = hits.filter((hit) => !this.#kind() || hit.kind === this.#kind());
    if (!chosen.length) return this.#none(query, engine, hits.length);
    const list = element("ol", "hb-hits");
    list.append(...chosen.map((hit) => this.#row(hit, engine)));
    const note = hbSearchEngine.note(engine, query);
    this.#put([list], `${counted(chosen.length)} haulle ”${query.trim()}”.`, note);
  }

  /** How many of each kind, beside its choice. */
  #count(hits: readonly Hit[]): void {
    for (const kind of this.#kinds) {
      const count = hits.filter((hit) => !kind.value || hit.kind === kind.value).length;
      part(kind.closest("label") ?? this.#root, ".hb-count").textContent = String(count);
    }
  }

  /** Shows answers, and says how many, after a note when there is one. */
  #put(nodes: readonly Node[], sentence: string, note = ""): void {
    this.#results.replaceChildren(...nodes);
    statusOf(this.#root).replaceChildren(...withNote(note, sentence));
    this.#results.dataset.valmis = "true";
    if (!this.#input.value.trim()) this.#count([]);
  }

  #row(hit: Hit, engine: Engine): HTMLElement {
    const lemmas = new Set(hit.terms);
    const means = (form: string) => engine.vocabulary.means(form, lemmas);
    const passages = hbTekstit[hit.address] ?? [hit.lead];
    const title = link(this.#site.link(hit.address), "hb-hit");
    const text = element("p");
    title.append(...markedNodes(hit.title, means));
    text.append(...markedNodes(hbSearchEngine.excerpt(passages, hit.lead, means), means));
    const row = element("li");
    row.append(title, element("span", "hb-hit__kind", kindName(hit.kind)), text);
    return row;
  }

  /** Nothing found: the nearest words, and where else to look. */
  #none(query: string, engine: Engine, others: number): void {
    const nodes: Node[] = [];
    if (others) {
      const elsewhere = `Muualla käsikirjassa on ${counted(others)}: valitse ”Kaikki”.`;
      nodes.push(element("p", "", `Tästä joukosta ei löytynyt. ${elsewhere}`));
    }
    const near = others ? [] : engine.vocabulary.nearest(query);
    if (near.length) nodes.push(nearWords(near));
    nodes.push(part(this.#root, "template", HTMLTemplateElement).content.cloneNode(true));
    this.#put(nodes, `Ei osumia haulle ”${query.trim()}”.`);
  }
}

/** A text with every word that was searched marked. */
function markedNodes(text: string, means: (form: string) => boolean): Node[] {
  return hbSearchEngine.marked(text, means).map((piece) => {
    return piece.isHit ? element("mark", "", piece.text) : document.createTextNode(piece.text);
  });
}

function nearWords(near: readonly string[]): HTMLElement {
  const words = element("p", "hb-near", "Tarkoititko: ");
  near.forEach((word, index) => {
    if (index) words.append(" · ");
    words.append(link(`?${new URLSearchParams({ q: word })}`, "", word));
  });
  return words;
}

/** Starts the page of results. */
export function startSearchPage(site: Site): void {
  new SearchPage(rootOf("hb-hakusivu"), site).read();
}
