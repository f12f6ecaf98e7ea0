/** The sheets of one worksheet: which is shown, started, named and removed. */

import { furtherSheet, nameOfSheet, sheets } from "../core/project/paths.ts";
import { type Project, textAt } from "../core/project/project.ts";
import { sheetInHash } from "../core/sheet-address.ts";
import { action, part, parts } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { randomId } from "../store/random.ts";

const RANDOM = 4;

/** What the one who shows the sheet does when it is asked for. */
export interface Asked {
  readonly open: (sheet: string) => void;
  readonly start: (sheet: string, name: string) => void;
  readonly rename: (sheet: string, name: string) => void;
  readonly remove: (sheet: string) => void;
  readonly copy: (sheets: readonly string[]) => void;
  readonly print: (sheets: readonly string[]) => void;
}

export class SheetCopies {
  readonly #worksheet: string;
  readonly #root: HTMLElement;
  readonly #choice: HTMLSelectElement;
  readonly #name: HTMLInputElement;
  readonly #title: HTMLElement;
  /** What is there only when the worksheet has several sheets. */
  readonly #ofMany: readonly HTMLElement[];
  #all: readonly string[] = [];
  #sheet = "";

  constructor(worksheet: string, page: ParentNode, asked: Asked) {
    this.#worksheet = worksheet;
    this.#root = part(page, ".hb-copies");
    this.#choice = part(this.#root, "select", HTMLSelectElement);
    this.#name = part(this.#root, "input", HTMLInputElement);
    this.#title = part(page, ".hb-sheet [data-arkin-nimi]");
    this.#choice.addEventListener("change", () => asked.open(this.#choice.value));
    this.#name.addEventListener("input", () => asked.rename(this.#sheet, this.#name.value));
    action(this.#root, "uusi-arkki").addEventListener("click", () => {
      asked.start(this.fresh(), `Arkki ${this.#all.length + 1}`);
      this.#name.focus();
      this.#name.select();
    });
    const on = (button: HTMLElement, does: () => void) => button.addEventListener("click", does);
    on(action(this.#root, "poista-arkki"), () => asked.remove(this.#sheet));
    on(action(page, "kopioi-arkki"), () => asked.copy([this.#sheet]));
    on(action(page, "kopioi-arkit"), () => asked.copy(this.#all));
    on(action(page, "tulosta-arkit"), () => asked.print(this.#all));
    this.#ofMany = parts(page, "[data-kun-monta]");
  }

  /** A name that no sheet of the worksheet has. */
  fresh(): string {
    return furtherSheet(this.#worksheet, randomId(RANDOM));
  }

  /** Shows which sheets there are and which is shown. */
  show(project: Project, sheet: string): void {
    this.#sheet = sheet;
    const all = new Set([this.#worksheet, ...sheets(project, this.#worksheet), sheet]);
    this.#all = [...all].sort();
    const options = this.#all.map((each) => {
      const option = element("option", "", this.#nameOf(project, each));
      option.value = each;
      return option;
    });
    this.#choice.replaceChildren(...options);
    this.#choice.value = sheet;
    const isMany = this.#all.length > 1;
    this.#root.hidden = !isMany && this.#root.dataset.kopioita === undefined;
    for (const each of this.#ofMany) each.hidden = !isMany;
    const name = textAt(project, nameOfSheet(sheet));
    if (document.activeElement !== this.#name) this.#name.value = name;
    this.#title.hidden = name === "";
    this.#title.textContent = name;
  }

  #nameOf(project: Project, sheet: string): string {
    const name = textAt(project, nameOfSheet(sheet));
    return name || (sheet === this.#worksheet ? "Ensimmäinen arkki" : "Nimetön arkki");
  }

  /** The sheet that is shown when this one has been removed. */
  otherThan(sheet: string): string {
    return this.#all.find((each) => each !== sheet) ?? this.#worksheet;
  }

  /** The sheet that the page's address names, or the first. */
  inAddress(): { readonly sheet: string; readonly field: string } {
    return sheetInHash(location.hash, this.#worksheet) ?? { sheet: this.#worksheet, field: "" };
  }
}
