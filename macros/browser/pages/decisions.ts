/** The page on which the decisions of the open project are followed up (/hanke/paatokset/). */

import { type Day, dayText } from "../core/calendar.ts";
import {
  type Decision,
  dayConfirmed,
  decisionsOf,
  isOfDecisions,
  meetingOf,
  ownAction,
  stateChanges,
} from "../core/project/decisions.ts";
import { clearing, pathsOfRecord } from "../core/project/paths.ts";
import type { Change } from "../core/project/register.ts";
import { action, nearest, rootOf, statusOf } from "../parts/component.ts";
import { openOn } from "../parts/opened-project.ts";
import { showUndo, undone } from "../parts/undo-button.ts";
import { openWhenWide } from "../parts/wide-open.ts";
import type { ProjectStore } from "../store/project-store.ts";
import { randomId } from "../store/random.ts";
import { today } from "./days.ts";
import { listenAdding, type Written } from "./decision-adding.ts";
import { DecisionEdit } from "./decision-edit.ts";
import { copyMemo, saveCalendar, saveTable, type Taken } from "./decision-files.ts";
import { DecisionListView } from "./decision-list-view.ts";
import { showKey, showMap } from "./decision-marks.ts";
import { showPaper } from "./decision-paper.ts";
import { placesIn } from "./sheet-places.ts";

const ID = 8;
/** Where something is written or chosen: what was said is no longer in its way. */
const WRITTEN = "input, select, textarea:not([readonly])";

/** Changes with the sentence that tells them. */
interface Made {
  readonly changes: readonly Change[];
  readonly told: string;
}

class DecisionsPage {
  readonly #root: HTMLElement;
  readonly #list: DecisionListView;
  readonly #edit: DecisionEdit;
  readonly #today: Day = today();
  #store: ProjectStore | undefined;
  #all: readonly Decision[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#list = new DecisionListView(root, () => this.#show());
    this.#edit = new DecisionEdit(root, this.#list, this.#today, {
      change: (record, changes, told) => this.#change(record, changes, told),
      clearing: (record) => clearingIn(this.#store, record),
    });
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
    this.#list.onPress((record, what) => {
      const decision = this.#all.find((each) => each.record === record);
      if (decision) this.#do(what, decision);
    });
    listenAdding(this.#root, this.#today, (written) => this.#add(written));
    onWriting(this.#root, () => this.#say(""));
  }

  async #add({ mita, kuka, milloin }: Written): Promise<void> {
    const id = randomId(ID);
    await this.#act(ownAction(id, mita, kuka, milloin), `Lisätty: ${mita.trim()}`);
    this.#list.focus(`toimet/${id}`);
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
    this.#edit.keep(focused);
    showUndo(this.#root, undoableOf(this.#store));
    const shown = this.#list.chosen(this.#all, this.#today).length;
    showPaper(this.#root, project, [shown, this.#all.length], this.#today);
  }

  #do(what: string, decision: Decision): void {
    if (what === "muuta") this.#edit.toggle(decision);
    const made = changeAtOnce(what, decision, this.#today);
    if (made) this.#change(decision.record, made.changes, made.told);
  }

  async #change(record: string, changes: readonly Change[], told: string): Promise<void> {
    await this.#act(changes, told);
    this.#list.focus(record);
  }

  async #act(changes: readonly Change[], told: string): Promise<void> {
    await this.#store?.act(changes, told);
    this.#show();
    this.#say(told);
  }

  async #undo(): Promise<void> {
    const told = await undone(this.#store, undoableOf(this.#store) ?? "");
    this.#show();
    this.#say(told);
    statusOf(this.#root).focus();
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

/** Calls when the focus comes to where something is written or chosen. */
function onWriting(root: HTMLElement, does: () => void): void {
  root.addEventListener("focusin", (event) => {
    if (nearest(event, WRITTEN)) does();
  });
}

/** What this page can take back: what was done to decisions, and no file or whole project. */
function undoableOf(store: ProjectStore | undefined): string | undefined {
  const what = store?.undoable ?? "";
  return isOfDecisions(what) ? what : undefined;
}

function clearingIn(store: ProjectStore | undefined, record: string): Change[] {
  return store ? clearing(pathsOfRecord(store.project, record)) : [];
}

/** What a button of a row changes at once, or undefined when it changes nothing. */
function changeAtOnce(what: string, decision: Decision, today: Day): Made | undefined {
  if (what === "tehty") {
    const { note, reason } = decision;
    const changes = stateChanges(decision, { state: "tehty", day: today, note, reason });
    return { changes, told: `Merkitty tehdyksi: ${decision.what}` };
  }
  if (what !== "vahvista" || !("day" in decision.day)) return undefined;
  const { day } = decision.day;
  const told = `Päiväksi vahvistettu ${dayText(day)}: ${decision.what}`;
  return { changes: [dayConfirmed(decision, day)], told };
}

/** Starts the page once the site's own script, which loads others, has run. */
export function startDecisions(): void {
  addEventListener("DOMContentLoaded", () => {
    const root = rootOf("hb-paatokset");
    openWhenWide(root);
    new DecisionsPage(root).start();
  });
}
