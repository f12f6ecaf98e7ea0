/** What leaves the page of one's own project: files, a text on the clipboard, a print. */

import { fileNameOf } from "../core/project/file-name.ts";
import type { Project } from "../core/project/project.ts";
import { REFUSED, showSelected, toClipboardAs } from "../parts/clipboard.ts";
import { action, part, parts, statusOf } from "../parts/component.ts";
import { saveFile } from "../parts/file-saving.ts";
import { nameCells } from "../parts/table-heads.ts";
import { exportedText } from "../store/project-store.ts";
import type { Projects } from "../store/projects.ts";
import { dayOf } from "./days.ts";
import type { ProjectFiles } from "./project-files.ts";

const PAGE_END = "juurrutus.html";

export class ProjectSaving {
  readonly #root: HTMLElement;
  readonly #projects: Projects;
  readonly #files: () => Promise<ProjectFiles>;

  /** `files` gives what making a file takes. */
  constructor(root: HTMLElement, projects: Projects, files: () => Promise<ProjectFiles>) {
    this.#root = root;
    this.#projects = projects;
    this.#files = files;
    const on = (name: string, does: (project: Project) => Promise<void>) => {
      action(root, name).addEventListener("click", () => {
        const { open } = this.#projects;
        if (open) does(open.project);
      });
    };
    on("vie-hanke", (project) => this.#save(project));
    on("vie-html", (project) => this.#savePage(project));
    on("kopioi-vastaukset", (project) => this.#copy(project));
    on("tulosta-vastaukset", (project) => this.#print(project));
  }

  /** Saves a project that is not open. */
  async saveOther(id: string): Promise<void> {
    const shelved = this.#projects.others.find((each) => each.id === id);
    const project = shelved?.project;
    const name = project ? fileNameOf(project) : `${id}.juurrutus.json`;
    const isUnreadable = shelved && !project;
    const text = isUnreadable ? shelved.text : await exportedText(id);
    if (!isUnreadable) await this.#projects.look();
    this.#give(name, text, "application/json");
  }

  async #save(project: Project): Promise<void> {
    const text = await this.#projects.open?.exported();
    if (text) this.#give(fileNameOf(project), text, "application/json");
  }

  async #savePage(project: Project): Promise<void> {
    const text = (await this.#files()).pageText(project, today());
    await this.#projects.open?.exported();
    this.#give(fileNameOf(project, PAGE_END), text, "text/html");
  }

  #give(name: string, text: string, kind: string): void {
    saveFile(name, text, kind);
    statusOf(this.#root).textContent = `Tallennettu tiedostoon ${name}.`;
  }

  async #copy(project: Project): Promise<void> {
    const { text, html } = (await this.#files()).copied(project, today());
    const box = part(this.#root, ".hb-project__copied");
    const isCopied = await toClipboardAs(text, html);
    box.hidden = isCopied;
    if (!isCopied) showSelected(part(box, "textarea", HTMLTextAreaElement), text);
    statusOf(this.#root).textContent = isCopied ? "Vastaukset on kopioitu." : REFUSED;
  }

  /** Prints a cover and every filled sheet in the place of the page. */
  async #print(project: Project): Promise<void> {
    const page = (await this.#files()).page(project, today());
    const paper = part(this.#root, ".hb-project__paper");
    const body = [part(page, "header"), part(page, "main")];
    paper.replaceChildren(...body.map((each) => document.importNode(each, true)));
    markSheets(paper);
    nameCells(paper);
    const root = document.documentElement;
    root.classList.add("hb-tulosta-hanke");
    addEventListener(
      "afterprint",
      () => {
        root.classList.remove("hb-tulosta-hanke");
        paper.replaceChildren();
      },
      { once: true },
    );
    print();
  }
}

/** Says on each sheet that it is invented, for sheets are handed out one by one. */
function markSheets(paper: HTMLElement): void {
  const mark = paper.querySelector('header [data-osa="keksitty"]');
  if (!mark) return;
  for (const title of parts(paper, "[data-arkki] > h3")) title.before(mark.cloneNode(true));
}

function today(): string {
  return dayOf(Date.now() / 1000);
}
