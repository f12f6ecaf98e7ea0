/**
 * The page of one's own project (/hanke/): the open one, the others, what a file would bring, and
 * the files that are saved.
 */

import { shownNameOf } from "../core/project/file-name.ts";
import { isInvented } from "../core/project/summary.ts";
import { action, part, rootOf, statusOf } from "../parts/component.ts";
import type { News } from "../store/project-store.ts";
import { Projects } from "../store/projects.ts";
import { FileReview, reader } from "./file-review.ts";
import { projectFiles } from "./project-loading.ts";
import { OpenProject } from "./project-open.ts";
import { OtherProjects } from "./project-others.ts";
import { ProjectSaving } from "./project-saving.ts";
import { startTaking } from "./project-taking.ts";

const EXAMPLE = "assets/hanke/esimerkki.js";
const SAID = {
  example: "Esimerkki on avattu omana hankkeenaan.",
  undone: "Kumottu. Hanke on niin kuin ennen tuontia.",
  copied: "Kopio on muissa hankkeissa.",
  restored: "Hanke on palautettu.",
  forgotten: "Hanke on poistettu lopullisesti.",
  elsewhere: "Toisella välilehdellä avattiin toinen hanke. Tällä sivulla on auki entinen.",
  removedElsewhere: "Hanke poistettiin toisella välilehdellä.",
} as const;

class ProjectPage {
  readonly #root: HTMLElement;
  readonly #projects = new Projects((news) => this.#heard(news));
  readonly #open: OpenProject;
  readonly #others: OtherProjects;
  readonly #saving: ProjectSaving;

  constructor(root: HTMLElement) {
    this.#root = root;
    const write = (name: string) => this.#projects.open?.write([["hanke/nimi", name]]);
    this.#open = new OpenProject(part(root, ".hb-project__open"), write);
    this.#others = new OtherProjects(part(root, ".hb-project__others"), (what, id) => {
      this.#doToOther(what, id);
    });
    this.#saving = new ProjectSaving(root, this.#projects, projectFiles);
    const review = new FileReview(part(root, ".hb-project__review"), {
      projects: this.#projects,
      files: projectFiles,
      end: (said, isBrought) => this.#ended(said, isBrought),
    });
    startTaking(root, (file) => {
      this.#say("");
      review.take(file);
    });
    this.#listen();
  }

  /** Opens what is there, and shows it. */
  async start(): Promise<void> {
    await this.#projects.start();
    part(this.#root, '[data-osa="safari"]').hidden = !navigator.vendor.startsWith("Apple");
    part(this.#root, '[data-osa="tiedosto"]').hidden = location.origin !== "null";
    this.#show();
    this.#say(this.#projects.open?.undoable ?? "");
    this.#root.dataset.valmis = "true";
  }

  #listen(): void {
    const on = (name: string, does: () => unknown) => {
      action(this.#root, name).addEventListener("click", () => does());
    };
    on("kumoa", () => this.#undo());
    on("kopioi-hanke", () => this.#done(this.#projects.copy(), SAID.copied));
    on("poista-hanke", () => this.#remove(this.#projects.open?.project.id ?? ""));
    on("avaa-esimerkki", () => this.#example());
    const form = part(this.#root, '[data-toimi="uusi"]', HTMLFormElement);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const name = part(form, "input", HTMLInputElement);
      this.#done(this.#projects.begin(name.value.trim()), `Hanke ”${name.value}” on aloitettu.`);
      form.reset();
      this.#open.focus();
    });
  }

  #show(): void {
    const { open } = this.#projects;
    const now = Math.floor(Date.now() / 1000);
    this.#open.show(open?.project, open?.status, now);
    this.#others.show(this.#projects.others, now);
    part(this.#root, '[data-osa="ei-hanketta"]').hidden = !!open;
    action(this.#root, "kumoa").hidden = !open?.undoable;
  }

  #say(text: string): void {
    statusOf(this.#root).textContent = text;
  }

  async #done(work: Promise<unknown>, text: string): Promise<void> {
    await work;
    this.#show();
    this.#say(text);
  }

  #heard(news: News): void {
    this.#show();
    if (news === "vaihdettu") this.#say(SAID.elsewhere);
    if (news === "poistettu") this.#say(SAID.removedElsewhere);
  }

  #ended(text: string, isBrought: boolean): void {
    this.#show();
    this.#say(text);
    if (isBrought) this.#open.focus();
    else part(this.#root, '[data-toimi="tuo-hanke"]').focus();
  }

  async #undo(): Promise<void> {
    await this.#done(this.#projects.undo(), SAID.undone);
    this.#open.focus();
  }

  async #remove(id: string): Promise<void> {
    const open = this.#projects.open?.project;
    const other = this.#projects.others.find((each) => each.id === id)?.project;
    const project = open?.id === id ? open : other;
    const name = project ? `Hanke ”${shownNameOf(project)}” on poistettu.` : "Hanke on poistettu.";
    const text = `${name} Sen voi palauttaa vuorokauden ajan.`;
    await this.#done(this.#projects.remove(id), text);
    this.#others.button("palauta-hanke", id)?.focus();
  }

  async #doToOther(what: string, id: string): Promise<void> {
    if (what === "avaa-hanke") {
      await this.#done(this.#projects.show(id), "");
      this.#open.focus();
    } else if (what === "vie-muu") await this.#saving.saveOther(id);
    else if (what === "poista-muu") await this.#remove(id);
    else if (what === "palauta-hanke") await this.#restore(id);
    else await this.#done(this.#projects.forget(id), SAID.forgotten);
    this.#show();
  }

  async #restore(id: string): Promise<void> {
    await this.#done(this.#projects.restore(id), SAID.restored);
    const button = this.#others.button("avaa-hanke", id);
    if (button) button.focus();
    else this.#open.focus();
  }

  /** Opens the invented project; one that is there already is only shown. */
  async #example(): Promise<void> {
    const there = this.#projects.others.find(({ project, removed }) => {
      return project && isInvented(project) && removed === undefined;
    });
    const open = this.#projects.open?.project;
    if (open && isInvented(open)) return this.#open.focus();
    if (there) await this.#done(this.#projects.show(there.id), "");
    else await this.#loadExample();
    this.#open.focus();
  }

  async #loadExample(): Promise<void> {
    const [files] = await Promise.all([projectFiles(), hbSearch.load(EXAMPLE)]);
    const { project } = files.read(new TextEncoder().encode(hbEsimerkkihanke), reader());
    if (project) await this.#done(this.#projects.adopt(project, SAID.example), SAID.example);
  }
}

/** Starts the page once the site's own script, which loads others, has run. */
export function startProject(): void {
  addEventListener("DOMContentLoaded", () => new ProjectPage(rootOf("hb-hanke")).start());
}
