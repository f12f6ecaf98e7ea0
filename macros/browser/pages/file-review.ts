/** A file that somebody gave: looked at first, then joined, opened as one's own, or left. */

import { nameInText } from "../core/project/file-name.ts";
import type { Project } from "../core/project/project.ts";
import { action } from "../parts/component.ts";
import { adopt, join, targetOf } from "../store/arrivals.ts";
import type { Projects } from "../store/projects.ts";
import { newProjectId } from "../store/shelved.ts";
import type { ProjectFiles } from "./project-files.ts";
import type { Given } from "./project-review.ts";

const SAID = {
  joined: "Tiedosto on yhdistetty hankkeeseen.",
  opened: "Tiedosto on avattu omana hankkeenaan.",
  cancelled: "Tiedostoa ei tuotu. Mikään ei muuttunut.",
} as const;

/** What one who asks for a review gives to it. */
export interface Asking {
  readonly projects: Projects;
  /** What reads files, loaded when it is needed first. */
  readonly files: () => Promise<ProjectFiles>;
  /** Told when what reads a filled form must be loaded, and when it is there. */
  readonly wait: (isWaiting: boolean) => void;
  /** Called at the end, with what is to be said; `isBrought`: something has changed. */
  readonly end: (text: string, isBrought: boolean) => void;
}

export class FileReview {
  readonly #panel: HTMLElement;
  readonly #asking: Asking;
  #given: Given | undefined;
  #last: File | undefined;
  /** What is being joined or opened: the next file is looked at beside what comes of it. */
  #work: Promise<void> = Promise.resolve();

  constructor(panel: HTMLElement, asking: Asking) {
    this.#panel = panel;
    this.#asking = asking;
    const { projects } = asking;
    const on = (name: string, does: () => unknown) => {
      action(panel, name).addEventListener("click", () => does());
    };
    on("yhdista", () => this.#bring((some, what) => join(projects, some, what), SAID.joined));
    on("avaa-omana", () => this.#bring((some, what) => adopt(projects, some, what), SAID.opened));
    on("peru", () => this.#cancel());
  }

  /** Shows what a file would bring. */
  async take(file: File): Promise<void> {
    const { projects, wait } = this.#asking;
    this.#last = file;
    const files = await this.#asking.files();
    const given = await files.take(file, reader(), () => wait(true));
    await this.#work;
    if (file !== this.#last) return; // another one was given while this was read
    wait(false);
    const { project } = given;
    const ours = project && targetOf(projects, project);
    const target = ours && { name: nameInText(ours), review: files.review(ours, project) };
    this.#given = given;
    files.show(this.#panel, given, target);
  }

  async #bring(how: (project: Project, what: string) => Promise<void>, text: string) {
    const { project, name = "" } = this.#given ?? {};
    if (!project) return;
    this.#close();
    this.#work = how(project, `Tiedosto ”${name}” tuotiin.`);
    await this.#work;
    this.#asking.end(text, true);
  }

  #cancel(): void {
    const isRead = !!this.#given?.project;
    this.#close();
    this.#asking.end(isRead ? SAID.cancelled : "", false);
  }

  #close(): void {
    this.#given = undefined;
    this.#panel.hidden = true;
  }
}

/** What a file is read with: the clock, and an id for a project that has none. */
export function reader(): { readonly now: number; readonly id: string } {
  return { now: Math.floor(Date.now() / 1000), id: newProjectId() };
}
