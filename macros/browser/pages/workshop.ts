/**
 * The page on which a workshop is planned: the whole choice lives in the address, and what it asks
 * is reckoned on the page. The texts and papers of chosen worksheets come as scripts of the site;
 * nothing is stored or sent.
 */

import {
  type Asked,
  type Choice,
  DEFAULTS,
  readChoice,
  writeChoice,
} from "../core/workshop/choice.ts";
import { leaveOut } from "../core/workshop/leaving.ts";
import { notesOf } from "../core/workshop/notes.ts";
import { fitSentence, type Plan, planOf } from "../core/workshop/plan.ts";
import { onStep, readQuery, searchOf, writeQuery } from "../parts/address.ts";
import { REFUSED, toClipboard } from "../parts/clipboard.ts";
import { action, part, rootOf } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { type Held, heldSheets } from "../parts/workshop-sheets.ts";
import { isLoaded, loadTexts } from "../parts/workshop-texts.ts";
import { showAside, showFacts } from "./workshop-aside.ts";
import { showBoards } from "./workshop-boards.ts";
import { itemsOf, WorkshopForm } from "./workshop-form.ts";
import { saveCalendar, showLetters } from "./workshop-letters.ts";
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
    this.#form.onChange((asked) => this.#take(asked));
    this.#listen();
    onStep(() => this.read());
    addEventListener("beforeprint", () => this.#lay());
  }

  /** Takes the plan from the address; what cannot be is told, and the rest is kept. */
  read(): void {
    const { choice, faults } = readChoice(readQuery(), this.#held);
    this.#note(faults);
    this.#show(choice);
    this.#form.open();
  }

  #take({ choice, faults }: Asked): void {
    writeQuery(writeChoice(choice), false);
    this.#note(faults);
    this.#show(choice);
  }

  #listen(): void {
    const texts = action(this.#root, "ohjeet");
    texts.addEventListener("click", () => {
      const isShown = texts.getAttribute("aria-pressed") !== "true";
      texts.setAttribute("aria-pressed", String(isShown));
      showTexts(this.#root, isShown);
    });
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

  #note(faults: readonly string[]): void {
    const sentences = faults.map((fault) => element("p", "", fault));
    part(this.#root, ".hb-day__note").replaceChildren(...sentences);
  }

  #show(choice: Choice): void {
    const plan = planOf(choice, this.#held);
    this.#plan = plan;
    const isEmpty = !plan.picked.length;
    this.#form.show(plan);
    this.#root.classList.toggle("is-planned", !isEmpty);
    part(this.#root, ".hb-day__plan").hidden = isEmpty;
    part(this.#root, ".hb-day__fit").textContent = fitSentence(plan);
    part(this.#root, ".hb-day__fit").classList.toggle("is-over", plan.over > 0);
    part(this.#root, ".hb-day__leave").replaceChildren(...itemsOf(leaveOut(plan)));
    part(this.#root, ".hb-day__minds").replaceChildren(...itemsOf(notesOf(plan)));
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
    const show = () => part(this.#root, "tbody").replaceChildren(...tableRows(plan, this.#known));
    show();
    const chosen = this.#chosen(plan);
    if (chosen.every(isLoaded)) return;
    loadTexts(chosen).then((isWhole) => {
      if (plan !== this.#plan) return;
      this.#say(isWhole ? "" : UNLOADED);
      show();
    });
  }

  /** Puts the papers together, anew for every print. */
  #lay(): void {
    if (!this.#plan.picked.length) return;
    const papers = printout(this.#root, this.#plan, this.#known);
    part(this.#root, ".hb-day-print").replaceChildren(...papers);
  }
}

/** Starts the page of a workshop's plan. */
export function startWorkshop(): void {
  new Workshop(rootOf("hb-tyopaja")).read();
}
