/**
 * A sheet that is filled on its page: every input goes to the project at once, what other pages
 * write appears, and nothing that was written is replaced unseen.
 */

import type { Entry } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import { part } from "../parts/component.ts";
import { SheetActs } from "./sheet-acts.ts";
import { AddedExtras } from "./sheet-added.ts";
import { answerOf, fieldOf, focusable, nameOf, setValue } from "./sheet-fields.ts";
import { SheetTurns } from "./sheet-turns.ts";
import { ShownSheet } from "./shown-sheet.ts";

/** The project and the day, which no question asks. */
const HEAD = ".hb-sheet__meta";

export class FilledSheet {
  readonly shown: ShownSheet;
  readonly #acts: SheetActs;
  readonly #turns: SheetTurns;
  readonly #page: ParentNode;
  readonly #added: AddedExtras;
  /** The field in hand whose conflict was seen before it was written in. */
  #seen = "";

  constructor(root: HTMLElement, page: ParentNode) {
    const shown = new ShownSheet(root, page);
    [this.shown, this.#page] = [shown, page];
    this.#acts = new SheetActs(shown, page);
    this.#turns = new SheetTurns(shown, this.#acts, page, root);
    this.#added = new AddedExtras(shown, root, page, {
      settle: (changes, field) => this.#acts.settle(changes, field),
      changed: (field) => this.#changed(field),
      takeBack: (field, entry) => this.#takeBack(field, entry),
    });
    shown.onShown = (store, conflicts) => {
      this.#acts.show(store, conflicts);
      this.#turns.show(store.project);
      this.#added.show(store);
    };
    this.#listen(root);
  }

  #listen(root: HTMLElement): void {
    const { rows } = this.shown;
    root.addEventListener("input", (event) => this.#changed(fieldOf(event)));
    root.addEventListener("click", (event) => this.#unset(event));
    root.addEventListener("focusin", (event) => this.#takenInHand(fieldOf(event)));
    root.addEventListener("focusout", () => setTimeout(() => this.shown.show()));
    rows.onAdded = (row) => this.#rowAdded(row);
    rows.onRemoved = (row) => this.#acts.removeRow(row);
    part(this.#page, ".hb-history").addEventListener("toggle", async () => {
      await this.#added.add();
      this.shown.show();
    });
  }

  /** What has been typed before the project is known. */
  typed(): Change[] {
    const { fields } = this.shown;
    return fields.values().map(([field, value]) => [this.shown.path(field), value]);
  }

  #takenInHand(field: HTMLElement | null): void {
    const isSeen = field && this.shown.conflicts.has(nameOf(field));
    this.#seen = isSeen ? nameOf(field) : "";
  }

  #changed(field: HTMLElement | null): void {
    const shown = this.shown;
    shown.fields.refresh();
    this.#added.written();
    if (!shown.store || !field) return;
    const name = nameOf(field);
    const path = shown.path(name);
    if (this.#seen === name) shown.conflicts.forget(path);
    else shown.conflicts.noteOthers(shown.store, path, shown.before(name));
    shown.status.say("");
    shown.write([[path, answerOf(field)]]);
  }

  #unset(event: Event): void {
    const field = fieldOf(event);
    if (!field?.matches(".hb-options") || field.contains(event.target as Node)) return;
    setValue(field, "");
    this.#changed(field);
    focusable(field).focus();
  }

  #rowAdded(row: HTMLElement): void {
    this.shown.show();
    row.querySelector("textarea")?.focus();
  }

  #takeBack(field: string, entry: Entry): void {
    const path = this.shown.path(field);
    this.shown.conflicts.forget(path);
    this.shown.write([[path, entry.value]]);
    this.shown.status.say("Aiempi versio on palautettu kenttään.");
    this.shown.focus(field);
  }

  /** Goes to the first question that has no answer, or to the first. */
  begin(): void {
    const { fields } = this.shown;
    const answers = fields.answers();
    const asked = fields.names.filter((name) => !fields.at(name)?.closest(HEAD));
    const first = asked.find((name) => !answers.get(name)) ?? asked[0];
    if (first) this.shown.focus(first);
  }

  /** Goes to the field that the address named when the page was opened, if it named one. */
  goTo(): void {
    this.#turns.goTo();
  }
}
