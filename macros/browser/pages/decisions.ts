/** The page on which the decisions of the open project are followed up (/hanke/paatokset/). */

import { type Day, dayText } from "../core/calendar.ts";
import { readDay } from "../core/finnish-days.ts";
import {
  type Decision,
  dayConfirmed,
  decisionsOf,
  meetingOf,
  ownAction,
  stateChanges,
} from "../core/project/decisions.ts";
import { shownNameOf } from "../core/project/file-name.ts";
import { clearing, pathsOfRecord } from "../core/project/paths.ts";
import type { Change } from "../core/project/register.ts";
import { action, nearest, part, rootOf, statusOf } from "../parts/component.ts";
import { openOn } from "../parts/opened-project.ts";
import type { ProjectStore } from "../store/project-store.ts";
import { randomId } from "../store/random.ts";
import { today } from "./days.ts";
import { copyMemo, saveCalendar, saveTable, type Taken } from "./decision-files.ts";
import { DecisionForm } from "./decision-form.ts";
import { DecisionListView } from "./decision-list-view.ts";
import { showKey, showMap } from "./decision-marks.ts";
import { placesIn } from "./sheet-places.ts";

const HINT = "Esimerkiksi 12.9.2026, pe 12.9., vko 38 tai syyskuun loppuun.";
const ID = 8;

class DecisionsPage {
  readonly #root: HTMLElement;
  readonly #list: DecisionListView;
  readonly #today: Day = today();
  #store: ProjectStore | undefined;
  #all: readonly Decision[] = [];
  #form: DecisionForm | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#list = new DecisionListView(root, () => this.#show());
    showKey(root);
    this.#listen();
  }

  /** Opens the project and shows its decisions. */
  async start(): Promise<void> {
    await openOn(this.#root, (store) => {
      this.#store = store;
      this.#show();
    });
  }

  #listen(): void {
    const on = (name: string, does: () => unknown) => {
      action(this.#root, name).addEventListener("click", () => does());
    };
    on("kumoa", () => this.#undo());
    on("vie-kalenteri", () => this.#take(saveCalendar));
    on("vie-csv", () => this.#take(saveTable));
    on("kopioi-muistioon", () => this.#take((taken) => copyMemo(this.#root, taken)));
    on("tulosta", () => print());
    part(this.#root, '[data-osa="lista"]').addEventListener("click", (event) => {
      const record = nearest(event, "[data-paatos]")?.dataset.paatos;
      const what = nearest(event, "button")?.dataset.toimi;
      const decision = this.#all.find((each) => each.record === record);
      if (decision && what) this.#do(what, decision);
    });
    this.#listenAdding(part(this.#root, '[data-toimi="lisaa"]', HTMLFormElement));
  }

  /** An action of one's own is added; what its day was read as is told as it is written. */
  #listenAdding(form: HTMLFormElement): void {
    const values = () => Object.fromEntries(new FormData(form)) as Record<string, string>;
    const read = part(form, "#paatos-luettu");
    form.addEventListener("input", () => {
      const reading = readDay(values().milloin ?? "", { written: this.#today });
      read.textContent = "day" in reading ? `Luettu päiväksi ${dayText(reading.day)}.` : HINT;
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const { mita = "", kuka = "", milloin = "" } = values();
      if (!mita.trim()) return;
      const id = randomId(ID);
      await this.#act(ownAction(id, mita, kuka, milloin), `Lisätty: ${mita.trim()}`);
      form.reset();
      read.textContent = HINT;
      this.#focus(`toimet/${id}`);
    });
  }

  #show(): void {
    const project = this.#store?.project;
    if (!project) return;
    const meeting = meetingOf(project);
    const days = { today: this.#today, ...(meeting && { meeting }) };
    this.#all = decisionsOf(project, placesIn(this.#root), days);
    const focused = document.activeElement;
    this.#list.show(this.#all, this.#today);
    showMap(this.#root, this.#all, this.#today);
    this.#keepForm(focused);
    action(this.#root, "kumoa").hidden = !this.#store?.undoable;
    part(this.#root, '[data-osa="paperin-nimi"]').textContent = shownNameOf(project);
    part(this.#root, '[data-osa="tanaan"]').textContent = dayText(this.#today);
  }

  /** A form that is open stays open, with what has been written in it, though the list changes. */
  #keepForm(focused: Element | null): void {
    if (!this.#form) return;
    const row = this.#list.row(this.#form.record);
    if (!row) {
      this.#form = undefined;
      return;
    }
    row.append(this.#form.element);
    if (focused instanceof HTMLElement && this.#form.element.contains(focused)) focused.focus();
  }

  #do(what: string, decision: Decision): void {
    if (what === "muuta") this.#openForm(decision);
    else if (what === "tehty") this.#done(decision);
    else if (what === "vahvista" && "day" in decision.day) {
      const { day } = decision.day;
      const told = `Päiväksi vahvistettu ${dayText(day)}: ${decision.what}`;
      this.#change(decision.record, [dayConfirmed(decision, day)], told);
    }
  }

  #done(decision: Decision): void {
    const { note, reason } = decision;
    const set = stateChanges(decision, { state: "tehty", day: this.#today, note, reason });
    this.#change(decision.record, set, `Merkitty tehdyksi: ${decision.what}`);
  }

  #openForm(decision: Decision): void {
    const isOpen = this.#form?.record === decision.record;
    this.#closeForm();
    if (isOpen) {
      this.#focus(decision.record);
      return;
    }
    const template = part(this.#root, 'template[data-osa="lomake"]', HTMLTemplateElement);
    const { record, what } = decision;
    this.#form = new DecisionForm(template, decision, this.#today, {
      save: (changes) => this.#save(record, changes, `Muutettu: ${what}`),
      remove: () => this.#save(record, this.#clearing(record), `Poistettu: ${what}`),
      close: () => {
        this.#closeForm();
        this.#focus(record);
      },
    });
    this.#list.row(record)?.append(this.#form.element);
    this.#form.focus();
  }

  #clearing(record: string): Change[] {
    return this.#store ? clearing(pathsOfRecord(this.#store.project, record)) : [];
  }

  #save(record: string, changes: readonly Change[], told: string): void {
    this.#closeForm();
    this.#change(record, changes, told);
  }

  #closeForm(): void {
    this.#form?.element.remove();
    this.#form = undefined;
  }

  async #change(record: string, changes: readonly Change[], told: string): Promise<void> {
    await this.#act(changes, told);
    this.#focus(record);
  }

  async #act(changes: readonly Change[], told: string): Promise<void> {
    await this.#store?.act(changes, told);
    this.#show();
    this.#say(told);
  }

  async #undo(): Promise<void> {
    const what = this.#store?.undoable;
    await this.#store?.undo();
    this.#show();
    this.#say(`Kumottu. ${what ?? ""}`.trim());
    part(this.#root, '[role="status"]').focus();
  }

  /** Takes the focus to a row, or to the list when the filters do not let it through. */
  #focus(record: string): void {
    const row = this.#list.row(record);
    const target = row ? action(row, "muuta") : part(this.#root, '[role="status"]');
    target.focus();
  }

  #say(told: string): void {
    statusOf(this.#root).textContent = told;
  }

  async #take(how: (taken: Taken) => string | Promise<string>): Promise<void> {
    const project = this.#store?.project;
    if (!project) return;
    const decisions = this.#list.chosen(this.#all, this.#today);
    this.#say(await how({ project, decisions, today: this.#today }));
  }
}

/** Starts the page once the site's own script, which loads others, has run. */
export function startDecisions(): void {
  addEventListener("DOMContentLoaded", () => new DecisionsPage(rootOf("hb-paatokset")).start());
}
