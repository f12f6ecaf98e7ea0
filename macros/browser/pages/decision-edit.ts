/** The form of one decision, opened in its row, and kept in it though the list is drawn anew. */

import type { Day } from "../core/calendar.ts";
import type { Decision } from "../core/project/decisions.ts";
import type { Change } from "../core/project/register.ts";
import { part } from "../parts/component.ts";
import { DecisionForm } from "./decision-form.ts";
import type { DecisionListView } from "./decision-list-view.ts";

/** What the page does for the form. */
interface Page {
  /** Saves changes of a record, and says what was done. */
  readonly change: (record: string, changes: readonly Change[], told: string) => void;
  /** Gives the changes that remove a record. */
  readonly clearing: (record: string) => Change[];
}

export class DecisionEdit {
  readonly #template: HTMLTemplateElement;
  readonly #list: DecisionListView;
  readonly #today: Day;
  readonly #page: Page;
  #form: DecisionForm | undefined;

  constructor(root: HTMLElement, list: DecisionListView, today: Day, page: Page) {
    this.#template = part(root, 'template[data-osa="lomake"]', HTMLTemplateElement);
    this.#list = list;
    this.#today = today;
    this.#page = page;
  }

  /** Opens the form of a decision, or closes it when it was open. */
  toggle(decision: Decision): void {
    const isOpen = this.#form?.record === decision.record;
    this.#close();
    if (isOpen) this.#list.focus(decision.record);
    else this.#open(decision);
  }

  /**
   * Puts an open form, with what has been written in it, back into its row of a list drawn anew.
   */
  keep(focused: Element | null): void {
    if (!this.#form) return;
    const row = this.#list.row(this.#form.record);
    if (!row) {
      this.#form = undefined;
      return;
    }
    row.append(this.#form.element);
    if (focused instanceof HTMLElement && this.#form.element.contains(focused)) focused.focus();
  }

  #open(decision: Decision): void {
    const { record, what } = decision;
    this.#form = new DecisionForm(this.#template, decision, this.#today, {
      save: (changes) => this.#save(record, changes, `Muutettu: ${what}`),
      remove: () => this.#save(record, this.#page.clearing(record), `Poistettu: ${what}`),
      close: () => {
        this.#close();
        this.#list.focus(record);
      },
    });
    this.#list.row(record)?.append(this.#form.element);
    this.#form.focus();
  }

  #save(record: string, changes: readonly Change[], told: string): void {
    this.#close();
    this.#page.change(record, changes, told);
  }

  #close(): void {
    this.#form?.element.remove();
    this.#form = undefined;
  }
}
