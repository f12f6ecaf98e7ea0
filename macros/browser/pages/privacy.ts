/**
 * Shows what the handbook keeps in this browser, and takes it away; the last removal can be undone.
 */

import { bytes } from "../core/finnish.ts";
import { action, part, rootOf, statusOf } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { everything, hearAll, remove, restore, type Thing } from "../store/everything.ts";

const REFUSED = "Selain ei anna tallentaa mitään, joten täällä ei ole mitään.";
const NOT_ALL = "Selain ei anna palauttaa kaikkea. Vapauta tallennustilaa ja yritä uudelleen.";

class KeptThings {
  readonly #table: HTMLTableElement;
  readonly #status: HTMLElement;
  readonly #all: HTMLButtonElement;
  readonly #undo: HTMLButtonElement;
  /** What the last removal took. */
  #taken: readonly Thing[] = [];

  constructor(root: HTMLElement) {
    this.#table = part(root, "table", HTMLTableElement);
    this.#status = statusOf(root);
    this.#all = action(root, "tyhjenna-kaikki");
    this.#undo = action(root, "palauta");
    this.#all.addEventListener("click", () => this.#remove(everything() ?? []));
    this.#undo.addEventListener("click", () => this.#restore());
    hearAll(() => this.show());
  }

  /** Shows what is kept now, with a sentence of what was done. */
  show(said = ""): void {
    const kept = everything();
    const things = kept ?? [];
    this.#table.hidden = !things.length;
    this.#all.hidden = !things.length;
    this.#undo.hidden = !this.#taken.length;
    this.#table.tBodies[0]?.replaceChildren(...things.map((thing) => this.#row(thing)));
    this.#status.textContent = kept ? said || countOf(things.length) : REFUSED;
  }

  #row(thing: Thing): HTMLElement {
    const row = element("tr");
    const head = element("th", "", thing.name);
    head.scope = "row";
    const button = element("button", "hb-button hb-button--ghost hb-button--small", "Poista");
    button.type = "button";
    button.setAttribute("aria-label", `Poista: ${thing.name}`);
    button.addEventListener("click", () => this.#remove([thing]));
    row.append(head, cell(bytes(thing.size)), cell(button));
    return row;
  }

  #remove(things: readonly Thing[]): void {
    this.#taken = remove(things);
    this.show(things.length === 1 ? "Tieto on poistettu." : "Kaikki on poistettu.");
    this.#undo.focus();
  }

  #restore(): void {
    const { left } = restore(this.#taken);
    this.#taken = left;
    this.show(left.length ? NOT_ALL : "Poistettu on palautettu.");
    (left.length ? this.#undo : this.#all).focus();
  }
}

function cell(content: string | Node): HTMLElement {
  const made = element("td");
  made.append(content);
  return made;
}

function countOf(count: number): string {
  if (!count) return "Tässä selaimessa ei ole mitään tallessa.";
  return count === 1 ? "Tallessa on yksi tieto." : `Tallessa on ${count} tietoa.`;
}

/** Starts the page that tells what is kept. */
export function startPrivacy(): void {
  new KeptThings(rootOf("hb-tietosuoja")).show();
}
