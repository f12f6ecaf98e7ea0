/** The list of decisions: its groups, the filters by which it is narrowed, and its counts. */

import type { Day } from "../core/calendar.ts";
import {
  type Group,
  grouped,
  narrowed,
  peopleOf,
  type Sorting,
  STANDINGS,
  STATE_NAMES,
  standingOf,
} from "../core/project/decision-list.ts";
import type { Decision } from "../core/project/decisions.ts";
import { action, nearest, part, parts } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";
import { focusUndo } from "../parts/undo-button.ts";
import { DecisionRows } from "./decision-rows.ts";
import { namesIn } from "./sheet-places.ts";

const OF_NO_SHEET = "Ei arkissa";
const NOTHING = "Päätöksiä ei ole vielä. Ne tulevat tähän, kun kirjoitatte niitä arkkeihin.";
/** What is counted though there is none. */
const ALWAYS = ["myohassa", "tulossa", "tehty"];
const NOTHING_LEFT = "Yksikään päätös ei täytä näitä ehtoja.";

export class DecisionListView {
  readonly #root: HTMLElement;
  readonly #rows: DecisionRows;
  readonly #filters: HTMLFormElement;
  readonly #names: Readonly<Record<"vaihe" | "v", ReadonlyMap<string, string>>>;

  /** `changed` is called when the list is to be narrowed or sorted otherwise. */
  constructor(root: HTMLElement, changed: () => void) {
    this.#root = root;
    this.#rows = new DecisionRows(root);
    this.#filters = part(root, ".hb-decisions__filters", HTMLFormElement);
    this.#names = { vaihe: namesIn(root, "vaihe"), v: namesIn(root, "v") };
    this.#filters.addEventListener("change", changed);
    this.#filters.addEventListener("submit", (event) => event.preventDefault());
  }

  /** What the filters let through of the decisions. */
  chosen(all: readonly Decision[], today: Day): Decision[] {
    const [who, phase] = [this.#value("kuka"), this.#value("vaihe")];
    const [v, state] = [this.#value("v"), this.#value("tila")];
    return narrowed(all, { who, phase, v, state }, today);
  }

  /** Shows the decisions that the filters let through, and counts of all. */
  show(all: readonly Decision[], today: Day): void {
    this.#offer(peopleOf(all));
    this.#count(all, today);
    const chosen = this.chosen(all, today);
    const orders = { vaihe: [...this.#names.vaihe.keys()], v: [...this.#names.v.keys()] };
    const groups = grouped(chosen, this.#value("jarjestys") as Sorting, today, orders);
    const list = part(this.#root, '[data-osa="lista"]');
    list.replaceChildren(...groups.map((group) => this.#group(group, today)));
    const empty = part(this.#root, '[data-osa="tyhja"]');
    empty.textContent = all.length ? NOTHING_LEFT : NOTHING;
    empty.hidden = chosen.length > 0;
  }

  /** The row of a record, where it is shown. */
  row(record: string): HTMLElement | null {
    return this.#root.querySelector(`[data-paatos="${CSS.escape(record)}"]`);
  }

  /** Calls with the record and the button's action when a button of a row is pressed. */
  onPress(listener: (record: string, what: string) => void): void {
    part(this.#root, '[data-osa="lista"]').addEventListener("click", (event) => {
      const record = nearest(event, "[data-paatos]")?.dataset.paatos;
      const what = nearest(event, "button")?.dataset.toimi;
      if (record && what) listener(record, what);
    });
  }

  /** Takes the focus to a row, or to the undo when the row is not shown. */
  focus(record: string): void {
    const row = this.row(record);
    if (row) focusInSight(action(row, "muuta"));
    else focusUndo(this.#root);
  }

  #value(name: string): string {
    return part<HTMLSelectElement>(this.#filters, `[name="${name}"]`).value;
  }

  #group({ key, decisions }: Group, today: Day): HTMLElement {
    const box = copyOf(part(this.#root, 'template[data-osa="ryhma"]', HTMLTemplateElement));
    box.dataset.ryhma = key;
    part(box, '[data-osa="nimi"]').textContent = nameOf(
      key,
      decisions,
      this.#value("jarjestys"),
      this.#names,
    );
    part(box, '[data-osa="maara"]').textContent = String(decisions.length);
    part(box, "ol").append(...decisions.map((each) => this.#rows.row(each, today)));
    return box;
  }

  /** Offers everybody who has something to do; the one that is chosen stays chosen. */
  #offer(people: readonly string[]): void {
    const select = part<HTMLSelectElement>(this.#filters, '[name="kuka"]');
    const [, ...offered] = select.options;
    if (offered.map(({ value }) => value).join("\n") === people.join("\n")) return;
    const chosen = select.value;
    for (const option of offered) option.remove();
    select.append(...people.map((name) => new Option(name, name)));
    select.value = people.includes(chosen) ? chosen : "";
  }

  #count(all: readonly Decision[], today: Day): void {
    const standings = all.map((each) => standingOf(each, today));
    for (const box of parts(this.#root, "[data-luku]")) {
      const count = standings.filter((standing) => standing === box.dataset.luku).length;
      part(box, "dd").textContent = String(count);
      box.dataset.maara = String(count);
      box.hidden = count === 0 && !ALWAYS.includes(box.dataset.luku ?? "");
    }
    part(this.#root, '[data-osa="kaikki"]').textContent = String(all.length);
  }
}

/** Focuses a row's button; rows that come to sight take their own heights only when drawn. */
function focusInSight(button: HTMLElement): void {
  button.focus();
  const scroll = () => button.scrollIntoView({ block: "nearest" });
  requestAnimationFrame(() => requestAnimationFrame(scroll));
}

/** What a group is called, by how the list is sorted. */
function nameOf(
  key: string,
  [first]: readonly Decision[],
  sorting: string,
  names: Readonly<Record<"vaihe" | "v", ReadonlyMap<string, string>>>,
): string {
  if (sorting === "paiva") return STANDINGS[key as keyof typeof STANDINGS];
  if (sorting === "tila") return STATE_NAMES[key as keyof typeof STATE_NAMES];
  if (sorting === "kuka") return first?.who || "Ei tekijää";
  return names[sorting as "v"].get(key) ?? OF_NO_SHEET;
}
