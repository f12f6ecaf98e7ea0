/** Conflicts as they are shown under their fields, and settled. */

import { authorOf } from "../core/project/paths.ts";
import { type Entry, entriesAt, type Value } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import { type Conflict, conflictsOn, type Side } from "../core/sheet-conflicts.ts";
import { part, parts } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";
import { whenText } from "../parts/when.ts";
import type { ProjectStore } from "../store/project-store.ts";
import { randomId } from "../store/random.ts";
import { labelOf, type SheetFields } from "./sheet-fields.ts";
import { TOLD } from "./sheet-rows.ts";

/** Settles by changes, and goes on in the field. */
export type Settle = (changes: readonly Change[], field: string) => void;

/** A conflict that is shown: its box, the row or the box itself that was put in, and its text. */
interface Shown {
  readonly box: HTMLElement;
  readonly put: HTMLElement;
  readonly text: string;
}

export class SheetConflicts {
  readonly #fields: SheetFields;
  readonly #settle: Settle;
  readonly #decisions: readonly string[];
  readonly #others = new Map<string, readonly Entry[]>();
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

  /**
   * Keeps in view what others have at a path that is about to be written over by one who has not
   * seen it; `shown`: what the page has shown there.
   */
  noteOthers({ project }: ProjectStore, path: string, shown: Value): void {
    const unseen = entriesAt(project.values, path).filter(({ value }) => value !== shown);
    const before = (this.#others.get(path) ?? []).filter(({ value }) => value !== shown);
    this.#others.set(path, [...before, ...unseen]);
  }

  /** Keeps in view what this page shows at a path, when another page has written over it. */
  noteOwn({ project }: ProjectStore, path: string, shown: Value): void {
    const own = entriesAt(project.former, path).filter(({ value }) => value === shown);
    this.#others.set(path, [...(this.#others.get(path) ?? []), ...own.slice(0, 1)]);
  }

  /** Forgets what others wrote at a path, for it has been settled; without a path, everywhere. */
  forget(path?: string): void {
    if (path === undefined) this.#others.clear();
    else this.#others.delete(path);
  }

  /** Shows the conflicts of a sheet; how many there are. */
  show(store: ProjectStore, sheet: string): number {
    const fields = this.#fields.names;
    const texts = fields.filter((field) => {
      return this.#fields.at(field) instanceof HTMLTextAreaElement;
    });
    const place = { sheet, fields, texts: new Set(texts), decisions: this.#decisions };
    const rest = { others: this.#others, random: randomId(4) };
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

/** Who wrote an entry, as well as it is known. */
export function whoOf({ project, writer }: ProjectStore, entry: Entry): string {
  if (entry.writer === writer) return "Tällä sivulla";
  return authorOf(project, entry.writer) || "Toisella sivulla tai laitteella";
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
