/** A sheet as it is shown: what stands in its project's fields, but for the field in hand. */

import { type Value, valueAt } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import { fieldsIn } from "../core/sheet-conflicts.ts";
import type { News, ProjectStore } from "../store/project-store.ts";
import { SheetConflicts } from "./sheet-conflicts.ts";
import { focusable, nameOf, SheetFields } from "./sheet-fields.ts";
import { SheetRows } from "./sheet-rows.ts";
import { SheetStatus } from "./sheet-status.ts";

export class ShownSheet {
  readonly worksheet: string;
  readonly title: string;
  readonly fields: SheetFields;
  readonly rows: SheetRows;
  readonly conflicts: SheetConflicts;
  readonly status: SheetStatus;
  sheet: string;
  store: ProjectStore | undefined;
  /** What the page shows or has written in each field. */
  #shown: ReadonlyMap<string, Value> = new Map();
  /** Called when all is shown, with how many conflicts there are. */
  onShown: (store: ProjectStore, conflicts: number) => void = () => undefined;
  /** Called at each write. */
  onWrite: () => void = () => undefined;

  constructor(root: HTMLElement, page: ParentNode) {
    this.worksheet = root.dataset.tyopohja ?? "";
    this.title = root.dataset.otsikko ?? "";
    this.sheet = this.worksheet;
    this.fields = new SheetFields(root);
    this.rows = new SheetRows(root);
    this.conflicts = new SheetConflicts();
    this.status = new SheetStatus(page);
  }

  /** The path of a field. */
  path(field: string): string {
    return `${this.sheet}/${field}`;
  }

  /** What the page has shown in a field. */
  before(field: string): Value {
    return this.#shown.get(field) ?? "";
  }

  /** Shows a project's sheet from now on; what has been typed is not disturbed. */
  follow(store: ProjectStore): void {
    this.store = store;
    this.#shown = new Map();
    this.conflicts.forget();
    store.hear((news) => {
      if (store === this.store) this.#heard(news);
    });
    this.status.follow(store);
  }

  #heard(news: News): void {
    if (news === "tila") this.status.show();
    else if (news === "teksti") this.show();
    else this.status.tellNews(news);
  }

  /** Shows what stands now, but leaves the field in hand as it is. */
  show(isOther = false): void {
    const { store, fields } = this;
    if (!store) return;
    this.rows.follow(fieldsIn(store.project, this.sheet), isOther);
    fields.gather();
    const inHand = isOther ? undefined : this.#inHand(store);
    fields.fill((field) => valueAt(store.project, this.path(field)), inHand);
    this.#shown = fields.answers();
    const count = this.conflicts.show(store, this.sheet);
    this.status.tellConflicts(count);
    this.onShown(store, count);
  }

  /** The field of text that is being written in, if it has text that would be disturbed. */
  #inHand(store: ProjectStore): string | undefined {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement) || field.value === "") return undefined;
    if (!document.hasFocus()) return undefined;
    const name = nameOf(field);
    if (this.fields.at(name) !== field) return undefined;
    const stands = valueAt(store.project, this.path(name));
    const isOver = stands !== field.value && this.#shown.get(name) === field.value;
    if (isOver && !this.conflicts.has(name)) {
      this.conflicts.noteOwn(store, this.path(name), field.value);
    }
    return name;
  }

  /** Writes, and shows what came of it. */
  write(changes: readonly Change[]): void {
    this.store?.write(changes);
    this.onWrite();
    this.show();
  }

  /** Takes the focus to a field, if there is such. */
  focus(name: string): void {
    const field = this.fields.at(name);
    if (field) focusable(field).focus();
  }
}
