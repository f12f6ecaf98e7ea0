/** The open project on its page: its name, what it holds, where it is kept, and its sheets. */

import { shownNameOf } from "../core/project/file-name.ts";
import { headOf, sheets } from "../core/project/paths.ts";
import { nameOfProject, type Project } from "../core/project/project.ts";
import { conflictsIn } from "../core/project/review.ts";
import { inFileText, keepingText, onlyHereText, type Status } from "../core/project/status.ts";
import {
  answersOn,
  isInvented,
  sheetName,
  summaryOf,
  summaryText,
} from "../core/project/summary.ts";
import { hashOf } from "../core/sheet-address.ts";
import { part, parts } from "../parts/component.ts";
import { whenText } from "../parts/when.ts";
import { dayOf } from "./days.ts";

export class OpenProject {
  readonly #root: HTMLElement;
  readonly #name: HTMLInputElement;
  readonly #rows: readonly HTMLElement[];

  /** `rename` is called as the name is written. */
  constructor(root: HTMLElement, rename: (name: string) => void) {
    this.#root = root;
    this.#name = part(root, "#hanke-nimi", HTMLInputElement);
    this.#rows = parts(root, "[data-arkki]");
    this.#name.addEventListener("input", () => rename(this.#name.value));
  }

  /** Shows a project and where it is kept (`now` in seconds), or that none is open. */
  show(project: Project | undefined, status: Status | undefined, now: number): void {
    this.#root.hidden = !project;
    if (!project || !status) {
      delete this.#root.dataset.hanke;
      return;
    }
    const told = summaryOf(project);
    const edited = told.changed === undefined ? "" : ` Muutettu ${dayOf(told.changed)}.`;
    this.#root.dataset.hanke = project.id;
    this.#text("nimi", shownNameOf(project));
    this.#text("sisalto", summaryText(told) + edited);
    this.#text("tallessa", keepingText(status));
    const when = whenText(status.exported ?? 0, now);
    this.#text("vain-taalla", onlyHereText(status, when));
    this.#text("tiedostossa", isInvented(project) ? "" : inFileText(status, when));
    part(this.#root, '[data-osa="keksitty"]').hidden = !isInvented(project);
    this.#name.placeholder = shownNameOf(project);
    if (document.activeElement !== this.#name) this.#name.value = nameOfProject(project);
    this.#showSheets(project);
  }

  /** Takes the focus to the project's name. */
  focus(): void {
    part(this.#root, "h2").focus();
  }

  /** Text is set only where it changes, so that nothing is said twice. */
  #text(name: string, text: string): void {
    const place = part(this.#root, `[data-osa="${name}"]`);
    if (place.textContent !== text) place.textContent = text;
    place.hidden = text === "";
  }

  #showSheets(project: Project): void {
    for (const copy of parts(this.#root, "[data-kopio]")) copy.remove();
    for (const row of this.#rows) {
      const [first, ...further] = sheets(project, row.dataset.arkki ?? "");
      row.hidden = first === undefined;
      const copies = further.map(() => row.cloneNode(true) as HTMLElement);
      if (first) showSheet(row, project, first);
      further.forEach((sheet, index) => {
        const copy = copies[index];
        if (!copy) return;
        copy.dataset.kopio = sheet;
        showSheet(copy, project, sheet);
      });
      row.after(...copies);
    }
    for (const phase of parts(this.#root, "[data-vaihe]")) {
      phase.hidden = !phase.querySelector("[data-arkki]:not([hidden])");
    }
    const isAny = this.#rows.some(({ hidden }) => !hidden);
    part(this.#root, '[data-osa="ei-arkkeja"]').hidden = isAny;
  }
}

function showSheet(row: HTMLElement, project: Project, sheet: string): void {
  const name = sheetName(project, sheet);
  part(row, "a", HTMLAnchorElement).hash = hashOf(sheet);
  part(row, '[data-osa="arkin-nimi"]').textContent = name ? `: ${name}` : "";
  const answers = answersOn(project, sheet);
  const conflicts = conflictsIn(project).filter((path) => headOf(path) === sheet).length;
  const told = `${answers} / ${row.dataset.kenttia} kohtaa`;
  const apart = conflicts === 1 ? "1\u00a0ristiriita" : `${conflicts}\u00a0ristiriitaa`;
  part(row, '[data-osa="maara"]').textContent = conflicts ? `${told}, ${apart}` : told;
}
