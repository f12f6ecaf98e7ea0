/** What is done to a sheet at once, and undone: cleared, removed, divided, a conflict settled. */

import { clearing, furtherSheet, pathsOfRecord, pathsOfSheet } from "../core/project/paths.ts";
import type { Change } from "../core/project/register.ts";
import { clearedSheet } from "../core/sheet-conflicts.ts";
import { action } from "../parts/component.ts";
import type { ProjectStore } from "../store/project-store.ts";
import { randomId } from "../store/random.ts";
import { sheetExtras } from "./sheet-extras.ts";
import type { ShownSheet } from "./shown-sheet.ts";

/** What is said when it has been taken back. */
const UNDONE = { act: "Vastaukset on palautettu.", join: "Tiedoston tuonti on kumottu." } as const;

/** How the words begin by which a file's joining is undone. */
const JOINED = "Tiedosto ”";

export class SheetActs {
  readonly #shown: ShownSheet;
  readonly #clear: HTMLButtonElement;
  readonly #undo: HTMLButtonElement;
  readonly #split: HTMLButtonElement;

  constructor(shown: ShownSheet, page: ParentNode) {
    this.#shown = shown;
    this.#clear = action(page, "tyhjenna");
    this.#undo = action(page, "kumoa");
    this.#split = action(page, "erota-arkit");
    this.#clear.addEventListener("click", () => this.#empty());
    this.#undo.addEventListener("click", () => this.#takeBack());
    this.#split.addEventListener("click", () => this.#splitInTwo());
  }

  /** Shows what can be done and undone. */
  show(store: ProjectStore, conflicts: number): void {
    this.#split.hidden = conflicts < 2;
    const what = store.undoable ?? "";
    const isJoin = what.startsWith(JOINED);
    this.#undo.hidden = !isJoin && !what.includes(`”${this.#shown.title}”`);
    this.#undo.textContent = isJoin ? "Kumoa tiedoston tuonti" : `Kumoa ${what}`;
  }

  /** An act can be undone: `what` is told after ”Kumoa”; what it did is `said`. */
  #act(changes: readonly Change[], what: string, said: string): void {
    const shown = this.#shown;
    shown.conflicts.forget();
    shown.store?.act(changes, what);
    shown.onWrite();
    shown.show(true);
    shown.status.say(said);
  }

  /** Settles a conflict by changes, and goes on in its field. */
  settle(changes: readonly Change[], field: string): void {
    this.#act(
      changes,
      `ristiriidan ratkaisu arkilla ”${this.#shown.title}”`,
      "Ristiriita on ratkaistu.",
    );
    this.#shown.focus(field);
  }

  /** Empties the row that was taken away, if something stands in it. */
  removeRow(row: string): void {
    const { store, title } = this.#shown;
    const paths = store ? pathsOfRecord(store.project, this.#shown.path(row)) : [];
    if (paths.length) {
      this.#act(clearing(paths), `rivin poisto arkilta ”${title}”`, "Rivi on poistettu.");
      this.#undo.focus();
    } else this.#shown.show();
  }

  /** Removes a sheet of the worksheet when another is shown. */
  removeSheet(sheet: string): void {
    const { store, title } = this.#shown;
    if (!store) return;
    const changes = clearing(pathsOfSheet(store.project, sheet));
    this.#act(changes, `arkin ”${title}” poisto`, "Arkki on poistettu.");
    this.#undo.focus();
  }

  #empty(): void {
    const { store, sheet, title } = this.#shown;
    if (!store) return;
    this.#act(
      clearedSheet(store.project, sheet),
      `arkin ”${title}” tyhjennys`,
      "Arkki on tyhjennetty.",
    );
    this.#undo.focus();
  }

  async #takeBack(): Promise<void> {
    const isJoin = this.#shown.store?.undoable?.startsWith(JOINED);
    this.#shown.conflicts.forget();
    await this.#shown.store?.undo();
    this.#shown.show();
    this.#shown.status.say(isJoin ? UNDONE.join : UNDONE.act);
    this.#shown.status.focus();
  }

  async #splitInTwo(): Promise<void> {
    const { splitSheet } = await sheetExtras();
    const { store, sheet, title, worksheet } = this.#shown;
    if (!store) return;
    const further = furtherSheet(worksheet, randomId(4));
    const changes = splitSheet(store.project, sheet, further, "Toinen versio");
    if (!changes) return;
    const said = "Arkista on nyt kaksi versiota. Valitse arkki yläpuolelta.";
    this.#act(changes, `arkin ”${title}” jakaminen kahdeksi`, said);
  }
}
