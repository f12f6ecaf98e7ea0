/** After a workshop or during it: what was left to another time, and the message that tells it. */

import type { HeldRow } from "../core/workshop/clock.ts";
import { lettersOf } from "../core/workshop/letters.ts";
import { titleOf } from "../core/workshop/picking.ts";
import type { Plan } from "../core/workshop/plan.ts";
import { action, part, statusOf } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import type { Held } from "../parts/workshop-sheets.ts";
import type { NextTime } from "./next-time.ts";
import { drawn, ownLetters } from "./workshop-letters.ts";

const BUNDLE = "assets/koottu/seuraava-kerta.js";
let loaded: Promise<NextTime | undefined> | undefined;

/** The decisions of the open project, looked for once; undefined when there is none. */
function ofProject(): Promise<NextTime | undefined> {
  loaded ??= hbSearch.load(BUNDLE).then(() => hbNextTime());
  return loaded.catch(() => undefined);
}

export class LeftOut {
  readonly #root: HTMLElement;
  readonly #plan: Plan;
  readonly #held: Held | undefined;
  #things: readonly string[] = [];
  #shown = "";

  constructor(root: HTMLElement, plan: Plan, held: ReadonlyMap<string, Held>) {
    this.#root = root;
    this.#plan = plan;
    this.#held = held.get(plan.picked[0]?.sheet.id ?? "");
    action(root, "vie-paatoksiin").addEventListener("click", () => this.#add());
    action(root, "kumoa-vienti").addEventListener("click", () => this.#undo());
  }

  /** Shows what was left, and the message when something was left or all is over. */
  show(rows: readonly HeldRow[], isOver: boolean): void {
    const left = rows.filter(({ isLeft, kind }) => isLeft && kind === "askel");
    const state = `${isOver} ${left.map(({ sheet, title }) => `${sheet} ${title}`).join()}`;
    if (state === this.#shown) return;
    this.#shown = state;
    const isSome = left.length > 0;
    part(this.#root, '[data-osa="jai"]').hidden = !isSome;
    const isAlone = this.#plan.choice.people === 1;
    part(this.#root, '[data-osa="jalkeen"]').hidden = isAlone || (!isSome && !isOver);
    const items = left.map(({ title }) => element("li", "", title));
    part(this.#root, '[data-osa="jai"] ul').replaceChildren(...items);
    this.#showLetter(left.map(({ title }) => title));
    this.#things = left.map((row) => this.#thingOf(row));
    if (isSome) this.#offer();
  }

  /** Hides all, until it is shown anew. */
  hide(): void {
    this.#shown = "";
    for (const name of ["jai", "jalkeen"]) part(this.#root, `[data-osa="${name}"]`).hidden = true;
  }

  #showLetter(left: readonly string[]): void {
    const names = left.map((title) => `– ${title}`).join("\n");
    const next = names && `Nämä jäivät seuraavaan kertaan:\n${names}\nTeemme ne [seuraava päivä].`;
    const own = this.#held ? [ownLetters(this.#held)] : [];
    const letter = lettersOf(this.#plan, own, next).find(({ kind }) => kind === "jatko");
    const template = part(this.#root, "template[data-viestipohja]", HTMLTemplateElement);
    const place = part(this.#root, '[data-osa="jatkoviesti"]');
    if (letter) place.replaceChildren(drawn(template, letter, true));
  }

  /** A step as a decision of the project tells it. */
  #thingOf({ sheet, title }: HeldRow): string {
    const picked = this.#plan.picked[sheet];
    return picked ? `${title} (jäi työpajasta: ${titleOf(picked)})` : title;
  }

  /** Offers the decisions of the open project, when there is one; adds nothing by itself. */
  async #offer(said = ""): Promise<void> {
    const project = await ofProject();
    part(this.#root, '[data-osa="hankkeeseen"]').hidden = !project;
    if (!project) return;
    const isThere = !project.missing(this.#things).length;
    const name = `”${project.name}”`;
    action(this.#root, "vie-paatoksiin").hidden = isThere;
    part(this.#root, '[data-osa="hanke"]').textContent = isThere
      ? `Nämä ovat hankkeen ${name} päätöksissä.`
      : `Selaimessa on auki hanke ${name}.`;
    statusOf(part(this.#root, '[data-osa="hankkeeseen"]')).textContent = said;
  }

  async #add(): Promise<void> {
    const project = await ofProject();
    if (!project) return;
    const isKept = await project.add(this.#things);
    action(this.#root, "kumoa-vienti").hidden = false;
    await this.#offer(isKept ? "Lisätty." : "Selain ei tallentanut lisäystä.");
    action(this.#root, "kumoa-vienti").focus();
  }

  async #undo(): Promise<void> {
    const told = await (await ofProject())?.undo();
    action(this.#root, "kumoa-vienti").hidden = true;
    await this.#offer(told);
    action(this.#root, "vie-paatoksiin").focus();
  }
}
