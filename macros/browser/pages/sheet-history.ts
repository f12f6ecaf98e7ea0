/** What stood in the fields before: looked at, and taken back. */

import { toldApart, versionsAt } from "../core/project/former.ts";
import type { Entry } from "../core/project/project.ts";
import { part } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";
import { whenText } from "../parts/when.ts";
import type { ProjectStore } from "../store/project-store.ts";
import { labelOf, type SheetFields } from "./sheet-fields.ts";
import { whoOf } from "./sheet-who.ts";

const NONE =
  "Aiempia versioita ei ole. Saman minuutin aikana kirjoitetusta tekstistä jää vain viimeinen.";

/** Writes a version in a field again. */
export type TakeBack = (field: string, entry: Entry) => void;

export class SheetHistory {
  readonly #fields: SheetFields;
  readonly #details: HTMLDetailsElement;
  readonly #list: HTMLElement;
  readonly #take: TakeBack;
  #text = "";

  /** `take` is called with the field and the version that is to stand in it again. */
  constructor(page: ParentNode, fields: SheetFields, take: TakeBack) {
    this.#fields = fields;
    this.#take = take;
    this.#details = part(page, ".hb-history", HTMLDetailsElement);
    this.#list = part(this.#details, ".hb-history__list");
  }

  /** Shows the former versions of a sheet's fields, if the list is open. */
  show(store: ProjectStore, sheet: string): void {
    if (!this.#details.open) return;
    const all = this.#fields.names.map((field) => {
      return { field, versions: toldApart(versionsAt(store.project, `${sheet}/${field}`)) };
    });
    const some = all.filter(({ versions }) => versions.length > 0);
    const text = JSON.stringify([sheet, some]);
    if (text === this.#text) return;
    this.#text = text;
    const made = some.map(({ field, versions }) => this.#field(store, field, versions));
    this.#list.replaceChildren(...(made.length ? made : [NONE]));
  }

  #field(store: ProjectStore, field: string, versions: readonly Entry[]): HTMLElement {
    const made = copyOf(part(document, "#hb-kentan-versiot", HTMLTemplateElement));
    const element = this.#fields.at(field);
    part(made, ".hb-history__field").textContent = element ? labelOf(element) : field;
    const items = versions.map((entry) => this.#version(store, field, entry));
    part(made, "ul").append(...items);
    return made;
  }

  #version(store: ProjectStore, field: string, entry: Entry): HTMLElement {
    const made = copyOf(part(document, "#hb-versio", HTMLTemplateElement));
    const now = Math.floor(Date.now() / 1000);
    const text = entry.value === true ? "Valittu" : String(entry.value);
    part(made, ".hb-history__text").textContent = text;
    const when = `${whoOf(store, entry)}, ${whenText(entry.time, now)}`;
    part(made, ".hb-history__when").textContent = when;
    const button = part(made, "button");
    button.setAttribute("aria-label", `Palauta: ${text}`);
    button.addEventListener("click", () => this.#take(field, entry));
    return made;
  }
}
