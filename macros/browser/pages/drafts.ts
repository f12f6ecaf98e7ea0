/**
 * The pages on which answers are drafted from a team's own sheets: a funder's form, a description
 * for Innokylä, the plan on one page. What is edited here is kept in the project beside its sheets.
 */

import { hasSheets, sheetsOf } from "../core/project/draft.ts";
import { editsIn } from "../core/project/draft-edits.ts";
import { nameInText, shownNameOf } from "../core/project/file-name.ts";
import { emptyProject, type Project } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import { isInvented } from "../core/project/summary.ts";
import { action, part, parts, rootOf, statusOf } from "../parts/component.ts";
import { Projects } from "../store/projects.ts";
import { dayOf } from "./days.ts";
import { DraftForm } from "./draft-form.ts";
import { fitOnOnePage } from "./draft-page.ts";
import { openExample } from "./project-example.ts";

const OWN_KEPT = "Oma hankkeenne on tallessa, ja sen saa takaisin sivulla Oma hanke.";
const ELSEWHERE = "Toisella välilehdellä avattiin toinen hanke. Tällä sivulla on entinen.";

class DraftsPage {
  readonly #root: HTMLElement;
  readonly #projects = new Projects((news) => {
    if (news === "tila") this.#tell();
    else this.#show();
    if (news === "vaihdettu") statusOf(this.#root).textContent = ELSEWHERE;
  });
  readonly #forms: readonly DraftForm[];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#forms = parts(root, "[data-lomake]").map((form) => {
      const keep = (changes: readonly Change[]) => this.#projects.keep(changes);
      const [about, project] = [() => this.#about(), () => this.#project];
      return new DraftForm(form, { about, project, keep });
    });
    action(root, "avaa-esimerkki").addEventListener("click", () => this.#example());
    this.#listenToChoice();
  }

  async start(): Promise<void> {
    await this.#projects.start();
    this.#show();
    this.#root.dataset.valmis = "true";
  }

  get #project(): Project {
    return this.#projects.open?.project ?? emptyProject("");
  }

  #show(): void {
    const project = this.#project;
    const sheets = sheetsOf(project);
    this.#showProject(project, hasSheets(sheets));
    for (const mark of parts(this.#root, '[data-osa="keksitty"]'))
      mark.hidden = !isInvented(project);
    for (const form of this.#forms) form.show(sheets);
    this.#tell();
    if (this.#root.dataset.yksiSivu !== undefined) fitOnOnePage(this.#root);
  }

  /** Shows of which project the drafts are, also when only the drafts have been written. */
  #showProject(project: Project, isFromSheets: boolean): void {
    part(this.#root, '[data-osa="ei-hanketta"]').hidden = isFromSheets;
    for (const each of parts(this.#root, '[data-osa="ilman-arkkeja"]')) each.hidden = isFromSheets;
    const told = part(this.#root, '[data-osa="hanke"]');
    told.hidden = !isFromSheets && !editsIn(project);
    for (const each of parts(told, "[data-arkeista]")) each.hidden = !isFromSheets;
    part(told, '[data-osa="kirjoitettu"]').hidden = isFromSheets;
    for (const name of parts(told, '[data-osa="nimi"]')) name.textContent = shownNameOf(project);
    part(told, '[data-osa="paiva"]').textContent = today();
  }

  /** Tells where what is written is, once something has been. */
  #tell(): void {
    const { project, status } = this.#projects.open ?? {};
    for (const form of this.#forms) form.tell(project?.values.size ? status : undefined);
  }

  /** Of which project and when, as it is told on what is copied; the mark of an invented one. */
  #about(): { readonly project: string; readonly mark: string } {
    const mark = part(part(this.#root, '[data-osa="hanke"]'), '[data-osa="keksitty"]');
    const project = `${nameInText(this.#project)}, ${today()}`;
    return { project, mark: isInvented(this.#project) ? (mark.textContent ?? "") : "" };
  }

  /**
   * The form that the page's address names, or whose question it names, is shown, else the first;
   * the choice names it there.
   */
  #listenToChoice(): void {
    const choice = this.#root.querySelector<HTMLSelectElement>('[data-osa="lomake"]');
    if (!choice) return;
    const follow = () => {
      const wanted = document.getElementById(location.hash.slice(1));
      const named = wanted?.closest<HTMLElement>("[data-lomake]")?.dataset.lomake;
      if (named) choice.value = named;
      for (const form of this.#forms) form.hidden = form.id !== choice.value;
      return wanted;
    };
    const goTo = () => follow()?.scrollIntoView();
    choice.addEventListener("change", () => {
      history.replaceState(history.state, "", `#${choice.value}`);
      follow();
    });
    addEventListener("hashchange", goTo);
    goTo();
  }

  async #example(): Promise<void> {
    const own = this.#project.values.size > 0 && !isInvented(this.#project);
    const said = await openExample(this.#projects);
    this.#show();
    statusOf(this.#root).textContent = own ? `${said} ${OWN_KEPT}`.trim() : said;
    part(this.#root, '[data-osa="hanke"] a').focus();
  }
}

function today(): string {
  return dayOf(Date.now() / 1000);
}

/** Starts the page once the site's own script, which loads others, has run. */
export function startDrafts(): void {
  addEventListener("DOMContentLoaded", () => new DraftsPage(rootOf("hb-luonnos")).start());
}
