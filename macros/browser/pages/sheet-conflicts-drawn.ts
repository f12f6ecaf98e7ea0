/** Conflicts as they are drawn under their fields, and settled. */

import { type Conflict, conflictsOn, type Side } from "../core/sheet-conflicts.ts";
import { part, parts } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";
import { whenText } from "../parts/when.ts";
import type { ProjectStore } from "../store/project-store.ts";
import { randomId } from "../store/random.ts";
import type { Others, Settle } from "./sheet-conflicts.ts";
import { labelOf, type SheetFields } from "./sheet-fields.ts";
import { TOLD } from "./sheet-rows.ts";
import { whoOf } from "./sheet-who.ts";

/** A conflict that is shown: its box, the row or the box itself that was put in, and its text. */
interface Shown {
  readonly box: HTMLElement;
  readonly put: HTMLElement;
  readonly text: string;
}

export class DrawnConflicts {
  readonly #fields: SheetFields;
  readonly #settle: Settle;
  readonly #decisions: readonly string[];
  #shown: ReadonlyMap<string, Shown> = new Map();

  constructor(sheet: HTMLElement, fields: SheetFields, settle: Settle) {
    this.#fields = fields;
    this.#settle = settle;
    const bodies = parts(sheet, ".hb-block--paatos [data-rivit]");
    this.#decisions = bodies.map((body) => body.dataset.rivit ?? "");
  }

  /** Whether a field has a conflict that is shown. */
  has(field: string): boolean {
    return this.#shown.has(field);
  }

  /** Draws the conflicts of a sheet, with what `others` wrote at paths; how many there are. */
  show(store: ProjectStore, sheet: string, others: Others): number {
    const fields = this.#fields.names;
    const texts = fields.filter((field) => {
      return this.#fields.at(field) instanceof HTMLTextAreaElement;
    });
    const place = { sheet, fields, texts: new Set(texts), decisions: this.#decisions };
    const rest = { others, random: randomId(4) };
    const conflicts = conflictsOn(store.project, { ...place, ...rest });
    const before = this.#shown;
    const now = conflicts.map((each) => [each.field, this.#box(store, each, before)] as const);
    this.#shown = new Map(now);
    for (const [field, { put }] of before) {
      if (this.#shown.get(field)?.put !== put) put.remove();
    }
    return conflicts.length;
  }

  /** The box of a conflict; the one that stands there already, when it says the same. */
  #box(store: ProjectStore, conflict: Conflict, before: ReadonlyMap<string, Shown>): Shown {
    const text = JSON.stringify(conflict.sides.map(({ text, entry }) => [text, entry.time]));
    const old = before.get(conflict.field);
    if (old?.text === text && old.box.isConnected) return old;
    const field = this.#fields.at(conflict.field) as HTMLElement;
    const box = copyOf(part(document, "#hb-ristiriita", HTMLTemplateElement));
    const count = conflict.sides.length;
    const title = count === 2 ? "Kaksi versiota. Kumpi jää?" : `${count} versiota. Mikä jää?`;
    box.dataset.ristiriita = conflict.field;
    box.setAttribute("aria-label", `Ristiriita: ${labelOf(field)}`);
    part(box, ".hb-conflict__title").textContent = title;
    const sides = conflict.sides.map((side) => this.#side(store, conflict, side));
    part(box, ".hb-conflict__sides").append(...sides);
    this.#offerBoth(part(box, ".hb-conflict__both"), conflict);
    return { box, put: put(box, field), text };
  }

  #side(store: ProjectStore, { field }: Conflict, { text, entry, changes }: Side): HTMLElement {
    const side = copyOf(part(document, "#hb-ristiriita-puoli", HTMLTemplateElement));
    const now = Math.floor(Date.now() / 1000);
    part(side, ".hb-conflict__who").textContent = whoOf(store, entry);
    part(side, ".hb-conflict__when").textContent = whenText(entry.time, now);
    part(side, ".hb-conflict__text").textContent = text;
    const button = part(side, "button");
    button.setAttribute("aria-label", `Pidä tämä: ${text}`);
    button.addEventListener("click", () => this.#settle(changes, field));
    return side;
  }

  #offerBoth(button: HTMLElement, { field, both }: Conflict): void {
    const isRow = this.#decisions.some((block) => field.startsWith(`${block}-`));
    button.hidden = !both;
    button.textContent = isRow ? "Molemmat, omille riveilleen" : "Molemmat, allekkain";
    button.addEventListener("click", () => this.#settle(both ?? [], field));
  }
}

/** Puts a box under its field, in a table as a row of its own; gives what was put in. */
function put(box: HTMLElement, field: HTMLElement): HTMLElement {
  const cell = field.closest("td");
  const row = cell?.parentElement;
  if (!row) {
    (field.closest("label, .hb-grow, .hb-options") ?? field).after(box);
    return box;
  }
  const told = copyOf(part(document, "#hb-ristiriita-rivi", HTMLTemplateElement));
  const holder = part(told, "td", HTMLTableCellElement);
  holder.colSpan = row.children.length;
  holder.append(box);
  told.classList.add(TOLD);
  row.after(told);
  return told;
}
