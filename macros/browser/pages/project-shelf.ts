/** What is done to the projects beside the open one, and removing any of them with a way back. */

import { nameInText } from "../core/project/file-name.ts";
import type { Projects } from "../store/projects.ts";
import { OtherProjects } from "./project-others.ts";
import type { ProjectSaving } from "./project-saving.ts";

const SAID = {
  restored: "Hanke on palautettu.",
  forgotten: "Hanke on poistettu lopullisesti.",
} as const;

/** What the page does: shows what a work made and says a sentence, and focuses the open project. */
export interface Showing {
  readonly done: (work: Promise<unknown>, said: string) => Promise<void>;
  readonly show: () => void;
  readonly focus: () => void;
}

export class ProjectShelf {
  readonly #projects: Projects;
  readonly #saving: ProjectSaving;
  readonly #page: Showing;
  readonly #others: OtherProjects;

  constructor(root: HTMLElement, projects: Projects, saving: ProjectSaving, page: Showing) {
    this.#projects = projects;
    this.#saving = saving;
    this.#page = page;
    this.#others = new OtherProjects(root, (what, id) => this.#do(what, id));
  }

  /** Shows the projects that are not open, at a time (s). */
  show(now: number): void {
    this.#others.show(this.#projects.others, now);
  }

  /** Removes a project, also the open one, so that it can be brought back. */
  async remove(id: string): Promise<void> {
    const open = this.#projects.open?.project;
    const other = this.#projects.others.find((each) => each.id === id)?.project;
    const project = open?.id === id ? open : other;
    const what = project ? `Hanke ”${nameInText(project)}”` : "Hanke";
    const text = `${what} on poistettu. Sen voi palauttaa vuorokauden ajan.`;
    await this.#page.done(this.#projects.remove(id), text);
    this.#others.button("palauta-hanke", id)?.focus();
  }

  async #do(what: string, id: string): Promise<void> {
    if (what === "avaa-hanke") {
      await this.#page.done(this.#projects.show(id), "");
      this.#page.focus();
    } else if (what === "vie-muu") await this.#saving.saveOther(id);
    else if (what === "poista-muu") await this.remove(id);
    else if (what === "palauta-hanke") await this.#restore(id);
    else await this.#page.done(this.#projects.forget(id), SAID.forgotten);
    this.#page.show();
  }

  async #restore(id: string): Promise<void> {
    await this.#page.done(this.#projects.restore(id), SAID.restored);
    const button = this.#others.button("avaa-hanke", id);
    if (button) button.focus();
    else this.#page.focus();
  }
}
