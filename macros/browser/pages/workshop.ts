/**
 * The page on which a workshop is planned: the whole choice lives in the address, and what it asks
 * is reckoned on the page. The texts and papers of chosen worksheets come as scripts of the site;
 * nothing is stored or sent.
 */

import { type Choice, DEFAULTS, readChoice, writeChoice } from "../core/workshop/choice.ts";
import { type Plan, planOf } from "../core/workshop/plan.ts";
import { onStep, readQuery, searchOf, writeQuery } from "../parts/address.ts";
import { REFUSED, toClipboard } from "../parts/clipboard.ts";
import { action, part, rootOf } from "../parts/component.ts";
import { type Held, heldSheets } from "../parts/workshop-sheets.ts";
import { isLoaded, loadTexts } from "../parts/workshop-texts.ts";
import { showAside, showFacts } from "./workshop-aside.ts";
import { showBoards } from "./workshop-boards.ts";
import { showChores } from "./workshop-chores.ts";
import { WorkshopForm } from "./workshop-form.ts";
import { saveCalendar, showLetters } from "./workshop-letters.ts";
import { showFit, showNotes } from "./workshop-notes.ts";
import { showTexts, tableRows } from "./workshop-plan.ts";
import { printout } from "./workshop-print.ts";

const UNLOADED =
  "Ajolistoja ja arkkeja ei saatu ladattua. Tarkista verkkoyhteys ja yritä uudelleen.";

class Workshop {
  readonly #root: HTMLElement;
  readonly #held: readonly Held[];
  readonly #known: ReadonlyMap<string, Held>;
  readonly #form: WorkshopForm;
  #plan: Plan;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#held = heldSheets(root);
    this.#known = new Map(this.#held.map((held) => [held.id, held]));
    this.#form = new WorkshopForm(root, this.#held);
    this.#plan = planOf(DEFAULTS, this.#held);
    this.#form.onChange((choice) => this.#take(choice));
    this.#listen();
    onStep(() => this.read());
    addEventListener("beforeprint", () => layPapers(root, this.#plan, this.#known));
  }

  /** Takes the plan from the address; what cannot be is told, and the rest is kept. */
  read(): void {
    const { choice, faults } = readChoice(readQuery(), this.#held);
    if (faults.length) writeQuery(writeChoice(choice), false);
    showNotes(this.#root, faults);
    this.#form.forget();
    this.#show(choice);
    this.#form.open();
  }

  /** Takes what the form asks; what was told of the address is over. */
  #take(choice: Choice): void {
    writeQuery(writeChoice(choice), false);
    showNotes(this.#root, []);
    this.#show(choice);
  }

  #listen(): void {
    listenTexts(this.#root);
    action(this.#root, "tulosta").addEventListener("click", () => this.#print());
    action(this.#root, "kopioi-linkki").addEventListener("click", () => this.#copyLink());
    action(this.#root, "kalenteri").addEventListener("click", () => saveCalendar(this.#plan));
  }

  async #copyLink(): Promise<void> {
    const isCopied = await toClipboard(location.href);
    this.#say(isCopied ? "Linkki kopioitu." : REFUSED);
  }

  #say(sentence: string): void {
    part(this.#root, ".hb-day__said").textContent = sentence;
  }

  /** Prints when the papers are here; otherwise tells that they are not. */
  async #print(): Promise<void> {
    const isWhole = await loadTexts(this.#chosen(this.#plan));
    this.#say(isWhole ? "" : UNLOADED);
    if (isWhole) print();
  }

  #chosen({ picked }: Plan): Held[] {
    return picked.flatMap(({ sheet }) => this.#known.get(sheet.id) ?? []);
  }

  #show(choice: Choice): void {
    const plan = planOf(choice, this.#held);
    this.#plan = plan;
    const isEmpty = !plan.picked.length;
    this.#form.show(plan);
    this.#root.classList.toggle("is-planned", !isEmpty);
    part(this.#root, ".hb-day__plan").hidden = isEmpty;
    showFit(this.#root, plan);
    part(this.#root, ".hb-day-print").replaceChildren();
    showFacts(this.#root, plan);
    if (!isEmpty) this.#showPlan(plan);
  }

  #showPlan(plan: Plan): void {
    this.#showRows(plan);
    showAside(this.#root, plan, this.#known);
    showBoards(this.#root, plan, this.#known);
    showLetters(this.#root, plan, this.#known);
    const clock = part(this.#root, '[data-osa="kello"]', HTMLAnchorElement);
    clock.search = searchOf(writeChoice(plan.choice));
  }

  /** The rows at once, and again when the texts of the steps have come. */
  #showRows(plan: Plan): void {
    const show = () => drawRows(this.#root, plan, this.#known);
    show();
    const chosen = this.#chosen(plan);
    if (chosen.every(isLoaded)) return;
    loadTexts(chosen).then((isWhole) => {
      if (plan !== this.#plan) return;
      this.#say(isWhole ? "" : UNLOADED);
      show();
    });
  }
}

/** The steps of a plan with what is said in them, and what is done before the day. */
function drawRows(root: HTMLElement, plan: Plan, known: ReadonlyMap<string, Held>): void {
  part(root, "tbody").replaceChildren(...tableRows(plan, known));
  showChores(root, plan, known);
}

/** Puts the papers of a plan together, anew for every print. */
function layPapers(root: HTMLElement, plan: Plan, known: ReadonlyMap<string, Held>): void {
  if (!plan.picked.length) return;
  part(root, ".hb-day-print").replaceChildren(...printout(root, plan, known));
}

/** The button that shows and hides what is said in the steps. */
function listenTexts(root: HTMLElement): void {
  const texts = action(root, "ohjeet");
  texts.addEventListener("click", () => {
    const isShown = texts.getAttribute("aria-pressed") !== "true";
    texts.setAttribute("aria-pressed", String(isShown));
    showTexts(root, isShown);
  });
}

/** Starts the page of a workshop's plan. */
export function startWorkshop(): void {
  new Workshop(rootOf("hb-tyopaja")).read();
}
