/**
 * A sheet that is filled on its page: every input goes to the project at once, what other pages
 * write appears, and nothing that was written is replaced unseen.
 */

import { clearing, nameOfSheet, pathsOfSheet } from "../core/project/paths.ts";
import { type Entry, type Value, valueAt } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import { hashOf } from "../core/sheet-address.ts";
import { clearedSheet, fieldsIn, splitSheet } from "../core/sheet-conflicts.ts";
import { action } from "../parts/component.ts";
import type { News, ProjectStore } from "../store/project-store.ts";
import { SheetConflicts } from "./sheet-conflicts.ts";
import { SheetCopies } from "./sheet-copies.ts";
import { startSheetCopying } from "./sheet-copying.ts";
import { answerOf, fieldOf, focusable, nameOf, SheetFields, setValue } from "./sheet-fields.ts";
import { SheetHistory } from "./sheet-history.ts";
import { SheetRows } from "./sheet-rows.ts";
import { SheetStatus } from "./sheet-status.ts";

/** What an undo takes back, told after ”Kumoa”. */
const UNDO = {
  clear: (title: string) => `arkin ”${title}” tyhjennys`,
  remove: (title: string) => `arkin ”${title}” poisto`,
  settle: (title: string) => `ristiriidan ratkaisu arkilla ”${title}”`,
  split: (title: string) => `arkin ”${title}” jakaminen kahdeksi`,
} as const;

export class FilledSheet {
  readonly #worksheet: string;
  readonly #title: string;
  readonly #fields: SheetFields;
  readonly #rows: SheetRows;
  readonly #conflicts: SheetConflicts;
  readonly #copies: SheetCopies;
  readonly #history: SheetHistory;
  readonly #clear: HTMLButtonElement;
  readonly #undo: HTMLButtonElement;
  readonly #split: HTMLButtonElement;
  readonly status: SheetStatus;
  #store: ProjectStore | undefined;
  #sheet: string;
  /** What the page shows or has written in each field. */
  #shown: ReadonlyMap<string, Value> = new Map();
  /** The field in hand whose conflict was seen before it was written in. */
  #seen = "";
  /** Called at each write. */
  onWrite: () => void = () => undefined;

  constructor(root: HTMLElement, page: ParentNode) {
    this.#worksheet = root.dataset.tyopohja ?? "";
    this.#title = root.dataset.otsikko ?? "";
    this.#fields = new SheetFields(root);
    this.#rows = new SheetRows(root, (row) => this.#rowAdded(row));
    this.#conflicts = new SheetConflicts(root, this.#fields, (changes, field) => {
      this.#settle(changes, field);
    });
    this.#copies = new SheetCopies(this.#worksheet, page, {
      open: (sheet) => this.open(sheet),
      start: (sheet, name) => this.#start(sheet, name),
      rename: (sheet, name) => this.#write([[nameOfSheet(sheet), name]]),
      remove: (sheet) => this.#remove(sheet),
    });
    this.#history = new SheetHistory(page, this.#fields, (field, entry) => {
      this.#takeBack(field, entry);
    });
    this.status = new SheetStatus(page);
    this.#clear = action(page, "tyhjenna");
    this.#undo = action(page, "kumoa");
    this.#split = action(page, "erota-arkit");
    this.#sheet = this.#copies.inAddress().sheet;
    this.#listen(root);
    const shown = () => this.#store && { project: this.#store.project, sheet: this.#sheet };
    startSheetCopying(page, shown, (text) => this.status.say(text));
  }

  #listen(root: HTMLElement): void {
    root.addEventListener("input", (event) => this.#changed(fieldOf(event)));
    root.addEventListener("click", (event) => this.#unset(event));
    root.addEventListener("focusin", (event) => this.#takenInHand(fieldOf(event)));
    root.addEventListener("focusout", () => setTimeout(() => this.show()));
    this.#clear.addEventListener("click", () => this.#empty());
    this.#undo.addEventListener("click", () => this.#takeBackAct());
    this.#split.addEventListener("click", () => this.#splitInTwo());
    this.#history.onOpening(() => this.show());
    addEventListener("hashchange", () => this.#follow());
  }

  /** What has been typed before the project is known. */
  typed(): Change[] {
    return this.#fields.values().map(([field, value]) => [this.#path(field), value]);
  }

  /** Shows a project's sheet from now on; what has been typed is not disturbed. */
  follow(store: ProjectStore): void {
    this.#store = store;
    this.#shown = new Map();
    this.#conflicts.forget();
    store.hear((news) => {
      if (store === this.#store) this.#heard(news);
    });
    this.status.follow(store);
  }

  /** Shows what stands now, but leaves the field in hand as it is. */
  show(isOther = false): void {
    const store = this.#store;
    if (!store) return;
    this.#rows.follow(fieldsIn(store.project, this.#sheet), isOther);
    this.#fields.gather();
    const inHand = isOther ? undefined : this.#inHand(store);
    const standing = (field: string) => valueAt(store.project, this.#path(field));
    this.#fields.fill(standing, inHand);
    const shown = this.#fields.names.map((field) => [field, this.#answer(field)] as const);
    this.#shown = new Map(shown);
    this.#tell(store);
  }

  /** Tells of conflicts, sheets, former versions and what can be undone. */
  #tell(store: ProjectStore): void {
    const count = this.#conflicts.show(store, this.#sheet);
    this.#split.hidden = count < 2;
    this.status.tellConflicts(count);
    this.#copies.show(store.project, this.#sheet);
    this.#history.show(store, this.#sheet);
    const what = store.undoable;
    this.#undo.hidden = !what?.includes(`”${this.#title}”`);
    this.#undo.textContent = `Kumoa ${what}`;
  }

  /** The field of text that is being written in, if it has text that would be disturbed. */
  #inHand(store: ProjectStore): string | undefined {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement) || field.value === "") return undefined;
    if (!document.hasFocus()) return undefined;
    const name = nameOf(field);
    if (this.#fields.at(name) !== field) return undefined;
    const stands = valueAt(store.project, this.#path(name));
    const isOver = stands !== field.value && this.#shown.get(name) === field.value;
    if (isOver && !this.#conflicts.has(name)) {
      this.#conflicts.noteOwn(store, this.#path(name), field.value);
    }
    return name;
  }

  #answer(name: string): Value {
    const field = this.#fields.at(name);
    return field ? answerOf(field) : "";
  }

  #path(field: string): string {
    return `${this.#sheet}/${field}`;
  }

  #heard(news: News): void {
    if (news === "tila") this.status.show();
    else if (news === "teksti") this.show();
    else this.status.tellNews(news);
  }

  #takenInHand(field: HTMLElement | null): void {
    this.#seen = field && this.#conflicts.has(nameOf(field)) ? nameOf(field) : "";
  }

  #changed(field: HTMLElement | null): void {
    this.#fields.refresh();
    const store = this.#store;
    if (!store || !field) return;
    const [name, path] = [nameOf(field), this.#path(nameOf(field))];
    if (this.#seen === name) this.#conflicts.forget(path);
    else this.#conflicts.noteOthers(store, path, this.#shown.get(name) ?? "");
    this.status.say("");
    this.#write([[path, answerOf(field)]]);
  }

  #write(changes: readonly Change[]): void {
    this.#store?.write(changes);
    this.onWrite();
    this.show();
  }

  /** An act can be undone; what it did is told. */
  #act(changes: readonly Change[], what: string, said: string): void {
    this.#conflicts.forget();
    this.#store?.act(changes, what);
    this.onWrite();
    this.show(true);
    this.status.say(said);
  }

  #unset(event: Event): void {
    const field = fieldOf(event);
    if (!field?.matches(".hb-options") || field.contains(event.target as Node)) return;
    setValue(field, "");
    this.#changed(field);
    focusable(field).focus();
  }

  #rowAdded(row: HTMLElement): void {
    this.show();
    row.querySelector("textarea")?.focus();
  }

  #settle(changes: readonly Change[], field: string): void {
    this.#act(changes, UNDO.settle(this.#title), "Ristiriita on ratkaistu.");
    const element = this.#fields.at(field);
    if (element) focusable(element).focus();
  }

  #empty(): void {
    const { project } = this.#store ?? {};
    if (!project) return;
    const changes = clearedSheet(project, this.#sheet);
    this.#act(changes, UNDO.clear(this.#title), "Arkki on tyhjennetty.");
    this.#undo.focus();
  }

  async #takeBackAct(): Promise<void> {
    this.#conflicts.forget();
    await this.#store?.undo();
    this.show();
    this.status.say("Vastaukset on palautettu.");
    this.#clear.focus();
  }

  #takeBack(field: string, entry: Entry): void {
    this.#conflicts.forget(this.#path(field));
    this.#write([[this.#path(field), entry.value]]);
    this.status.say("Aiempi versio on palautettu kenttään.");
    const element = this.#fields.at(field);
    if (element) focusable(element).focus();
  }

  /** Shows another sheet of the worksheet. */
  open(sheet: string): void {
    this.#sheet = sheet;
    this.#conflicts.forget();
    history.replaceState(
      history.state,
      "",
      `${location.pathname}${location.search}${hashOf(sheet)}`,
    );
    this.status.say("");
    this.show(true);
  }

  #start(sheet: string, name: string): void {
    const head = this.#path("hanke");
    const project = this.#store && valueAt(this.#store.project, head);
    this.open(sheet);
    this.#write([
      [nameOfSheet(sheet), name],
      [this.#path("hanke"), project ?? ""],
    ]);
    this.status.say("Uusi arkki on aloitettu. Anna sille nimi.");
  }

  #remove(sheet: string): void {
    const { project } = this.#store ?? {};
    if (!project) return;
    const changes = clearing(pathsOfSheet(project, sheet));
    this.open(this.#copies.otherThan(sheet));
    this.#act(changes, UNDO.remove(this.#title), "Arkki on poistettu.");
    this.#undo.focus();
  }

  #splitInTwo(): void {
    const { project } = this.#store ?? {};
    if (!project) return;
    const changes = splitSheet(project, this.#sheet, this.#copies.fresh(), "Toinen versio");
    if (!changes) return;
    const said = "Arkista on nyt kaksi versiota. Valitse arkki yläpuolelta.";
    this.#act(changes, UNDO.split(this.#title), said);
  }

  /** Goes to the sheet and the field that the page's address names. */
  #follow(): void {
    const { sheet, field } = this.#copies.inAddress();
    if (sheet !== this.#sheet) this.open(sheet);
    this.goTo(field);
  }

  /** Goes to the field that the address named when the page was opened, if it named one. */
  goTo(field = this.#copies.inAddress().field): void {
    const element = field ? this.#fields.at(field) : undefined;
    if (element) focusable(element).focus();
  }
}
