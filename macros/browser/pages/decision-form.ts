/**
 * The form in which a decision's state, day, reason and note are changed; one is open at a time.
 */

import {
  cellOf,
  type Decision,
  dayConfirmed,
  isOwn,
  stateChanges,
} from "../core/project/decisions.ts";
import type { Change } from "../core/project/register.ts";
import type { RowState } from "../core/project/state.ts";
import { action, part } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const DAY_NAMES: Readonly<Record<RowState, string>> = {
  auki: "",
  tehty: "Milloin se tehtiin?",
  siirtyi: "Mikä on uusi päivä?",
  turha: "Milloin se päätettiin?",
};

/** What is asked of the page: to make changes, to remove an action of one's own, to close. */
export interface FormDoing {
  readonly save: (changes: readonly Change[]) => void;
  readonly remove: () => void;
  readonly close: () => void;
}

const ASKED = "fieldset > :not([hidden]) :is(input, select, textarea)";

export class DecisionForm {
  readonly element: HTMLFormElement;
  readonly record: string;
  readonly #decision: Decision;
  readonly #today: string;

  constructor(template: HTMLTemplateElement, decision: Decision, today: string, does: FormDoing) {
    this.element = copyOf(template) as HTMLFormElement;
    this.record = decision.record;
    this.#decision = decision;
    this.#today = today;
    this.#fill();
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      does.save(this.#changes());
    });
    this.element.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") does.close();
    });
    action(this.element, "peru-muutos").addEventListener("click", () => does.close());
    action(this.element, "poista-oma").addEventListener("click", () => does.remove());
    this.#control("tila").addEventListener("change", () => this.#ask());
  }

  /** Takes the focus to the first thing that is asked. */
  focus(): void {
    const [first] = this.element.querySelectorAll<Control>(
      `${ASKED}, fieldset > label:not([hidden]) input`,
    );
    first?.focus();
  }

  #fill(): void {
    const { what, who, when, state, stateDay, note, reason, day, record } = this.#decision;
    const isOfOwn = isOwn(record);
    part(this.element, '[data-osa="mista"]').textContent = what || "Päätös";
    part(this.element, '[data-osa="oma"]').hidden = !isOfOwn;
    action(this.element, "poista-oma").hidden = !isOfOwn;
    const isAsked = !!when && (day.kind !== "sure" || this.#decision.isConfirmed);
    part(this.element, '[data-osa="maarapaiva"]').hidden = !isAsked || state === "siirtyi";
    this.#set({ mita: what, kuka: who, milloin: when, huomio: note, syy: reason });
    this.#set({ tila: state, paiva: stateDay, maarapaiva: "day" in day ? day.day : "" });
    this.#ask();
  }

  #set(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) this.#control(name).value = value;
  }

  #control(name: string): Control {
    return part<Control>(this.element, `[name="${name}"]`);
  }

  get #state(): RowState {
    return this.#control("tila").value as RowState;
  }

  /** Asks what belongs to the chosen state: a day, and why something is no longer needed. */
  #ask(): void {
    const state = this.#state;
    const day = this.#control("paiva") as HTMLInputElement;
    part(this.element, '[data-osa="paiva"]').hidden = state === "auki";
    part(this.element, '[data-osa="paivan-nimi"]').textContent = DAY_NAMES[state];
    if (state !== "auki" && state !== "siirtyi" && !day.value) day.value = this.#today;
    day.required = state === "siirtyi";
    const reason = this.#control("syy") as HTMLInputElement;
    part(this.element, '[data-osa="syy"]').hidden = state !== "turha" && state !== "siirtyi";
    reason.required = state === "turha";
  }

  #changes(): Change[] {
    const cells = (["mita", "kuka", "milloin"] as const).map((cell): Change => {
      return [cellOf(this.record, cell), this.#control(cell).value.trim()];
    });
    const text = isOwn(this.record) ? cells : [];
    const after = isOwn(this.record) ? this.#rewritten() : this.#decision;
    const day = this.#state === "auki" ? "" : this.#control("paiva").value;
    const [note, reason] = [this.#control("huomio").value, this.#control("syy").value];
    const set = stateChanges(after, { state: this.#state, day, note, reason });
    return [...text, ...set, ...this.#confirmed(after)];
  }

  #rewritten(): Decision {
    const [what, when] = [
      this.#control("mita").value.trim(),
      this.#control("milloin").value.trim(),
    ];
    return { ...this.#decision, what, when };
  }

  #confirmed(after: Decision): Change[] {
    const isAsked = !part(this.element, '[data-osa="maarapaiva"]').hidden;
    if (!isAsked || after.when !== this.#decision.when) return [];
    return [dayConfirmed(after, this.#control("maarapaiva").value)];
  }
}
