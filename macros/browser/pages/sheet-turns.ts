/** Which of a worksheet's sheets is shown: turned to, started, named and removed. */

import { nameOfSheet } from "../core/project/paths.ts";
import { type Project, valueAt } from "../core/project/project.ts";
import { hashOf } from "../core/sheet-address.ts";
import type { SheetActs } from "./sheet-acts.ts";
import { SheetCopies } from "./sheet-copies.ts";
import { sheetExtras } from "./sheet-extras.ts";
import type { ShownSheet } from "./shown-sheet.ts";

export class SheetTurns {
  readonly #shown: ShownSheet;
  readonly #acts: SheetActs;
  readonly #copies: SheetCopies;

  constructor(shown: ShownSheet, acts: SheetActs, page: ParentNode, root: HTMLElement) {
    this.#shown = shown;
    this.#acts = acts;
    this.#copies = new SheetCopies(shown.worksheet, page, {
      open: (sheet) => this.open(sheet),
      start: (sheet, name) => this.#start(sheet, name),
      rename: (sheet, name) => shown.write([[nameOfSheet(sheet), name]]),
      remove: (sheet) => this.#remove(sheet),
      copy: (all) => this.#copy(page, all),
      print: (all) => this.#print(root, all),
    });
    shown.sheet = this.#copies.inAddress().sheet;
    addEventListener("hashchange", () => this.#follow());
  }

  /** Shows which sheets there are. */
  show(project: Project): void {
    this.#copies.show(project, this.#shown.sheet);
  }

  /** Shows another sheet of the worksheet. */
  open(sheet: string): void {
    this.#shown.sheet = sheet;
    this.#shown.conflicts.forget();
    const address = `${location.pathname}${location.search}${hashOf(sheet)}`;
    history.replaceState(history.state, "", address);
    this.#shown.status.say("");
    this.#shown.show(true);
  }

  #start(sheet: string, name: string): void {
    const head = this.#shown.path("hanke");
    const { store } = this.#shown;
    const project = store && valueAt(store.project, head);
    this.open(sheet);
    this.#shown.write([
      [nameOfSheet(sheet), name],
      [this.#shown.path("hanke"), project ?? ""],
    ]);
    this.#shown.status.say("Uusi arkki on aloitettu. Anna sille nimi.");
  }

  #remove(sheet: string): void {
    this.open(this.#copies.otherThan(sheet));
    this.#acts.removeSheet(sheet);
  }

  async #copy(page: ParentNode, all: readonly string[]): Promise<void> {
    const { store, status } = this.#shown;
    const { copySheets } = await sheetExtras();
    if (store) status.say(await copySheets(page, store.project, all));
  }

  /** Prints all sheets; the one that was shown is shown after it. */
  async #print(root: HTMLElement, all: readonly string[]): Promise<void> {
    const { printSheets } = await sheetExtras();
    const shown = this.#shown;
    const { sheet } = shown;
    const show = (each: string) => {
      shown.sheet = each;
      shown.show(true);
    };
    printSheets(root, all, show);
    show(sheet);
  }

  /** Goes to the sheet and the field that the page's address names. */
  #follow(): void {
    const { sheet, field } = this.#copies.inAddress();
    if (sheet !== this.#shown.sheet) this.open(sheet);
    this.goTo(field);
  }

  /** Goes to the field that the address named when the page was opened, if it named one. */
  goTo(field = this.#copies.inAddress().field): void {
    if (field) this.#shown.focus(field);
  }
}
