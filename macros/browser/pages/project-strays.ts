/**
 * Answers that have no place on today's sheets: a field that the handbook no longer has, or does
 * not have yet. They are in the project and its file, and are shown when somebody asks.
 */

import { headOf, worksheetOf } from "../core/project/paths.ts";
import { type Project, type Value, valuesAt } from "../core/project/project.ts";
import { sheetName } from "../core/project/summary.ts";
import { part } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";
import type { ProjectFiles } from "./project-files.ts";

const SAID = {
  none: "Jokaisella vastauksella on paikka nykyisissä arkeissa.",
  some:
    "Arkeissa ei ole näille vastauksille kohtaa. Vastaukset ovat silti hankkeessa ja sen " +
    "tiedostossa, ja voitte kopioida tekstin tästä.",
} as const;

export class ProjectStrays {
  readonly #root: HTMLDetailsElement;
  readonly #files: () => Promise<ProjectFiles>;
  #project: Project | undefined;

  /** `files` tells which places the handbook has. */
  constructor(root: HTMLElement, files: () => Promise<ProjectFiles>) {
    this.#root = part(root, 'details[data-osa="paikattomat"]', HTMLDetailsElement);
    this.#files = files;
    this.#root.addEventListener("toggle", () => this.#list());
  }

  /** Shows those of a project, when the list is open. */
  show(project: Project | undefined): void {
    this.#project = project;
    this.#list();
  }

  async #list(): Promise<void> {
    if (!this.#root.open) return;
    const files = await this.#files();
    const project = this.#project;
    if (!project) return;
    const rows = files.strays(project).flatMap((path) => this.#rowsOf(files, project, path));
    part(this.#root, "ol").replaceChildren(...rows);
    part(this.#root, '[data-osa="paikattomista"]').textContent = rows.length
      ? SAID.some
      : SAID.none;
  }

  #rowsOf(files: ProjectFiles, project: Project, path: string): HTMLElement[] {
    const sheet = headOf(path);
    const title = files.title(worksheetOf(sheet));
    const name = sheetName(project, sheet);
    const template = part(this.#root, "template", HTMLTemplateElement);
    return valuesAt(project, path).map((value) => {
      const row = copyOf(template);
      part(row, '[data-osa="arkki"]').textContent = name ? `${title}: ${name}` : title;
      part(row, '[data-osa="kohta"]').textContent = path.slice(sheet.length + 1);
      part(row, '[data-osa="teksti"]').textContent = wordOf(value);
      return row;
    });
  }
}

function wordOf(value: Value): string {
  return typeof value === "string" ? value : "kyllä";
}
