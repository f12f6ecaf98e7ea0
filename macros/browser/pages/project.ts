/**
 * The page of one's own project (/hanke/): the open one, the others, what a file would bring, and
 * the files that are saved.
 */

import type { Change } from "../core/project/register.ts";
import { action, part, rootOf } from "../parts/component.ts";
import { copyOpen } from "../store/arrivals.ts";
import type { News } from "../store/project-store.ts";
import { Projects } from "../store/projects.ts";
import { FileReview } from "./file-review.ts";
import { ProjectChanges } from "./project-changes.ts";
import { openExample } from "./project-example.ts";
import { projectFiles } from "./project-loading.ts";
import { OpenProject } from "./project-open.ts";
import { ProjectSaid } from "./project-said.ts";
import { ProjectSaving } from "./project-saving.ts";
import { ProjectShelf } from "./project-shelf.ts";
import { ProjectStrays } from "./project-strays.ts";
import { startTaking } from "./project-taking.ts";
import { ProjectWhere } from "./project-where.ts";

const SAID = {
  reading: "Luetaan täytettyä lomaketta.",
  copied: "Kopio on muissa hankkeissa.",
  unkept: "Hanke on vain tällä sivulla, koska selain ei voi tallentaa sitä.",
  elsewhere: "Toisella välilehdellä avattiin toinen hanke. Tällä sivulla on auki entinen.",
  removedElsewhere: "Hanke poistettiin toisella välilehdellä.",
} as const;

class ProjectPage {
  readonly #root: HTMLElement;
  readonly #projects = new Projects((news) => this.#heard(news));
  readonly #open: OpenProject;
  readonly #others: ProjectShelf;
  readonly #where: ProjectWhere;
  readonly #changes: ProjectChanges;
  readonly #said: ProjectSaid;
  readonly #strays: ProjectStrays;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#said = new ProjectSaid(root, this.#projects);
    const write = (name: string) => this.#projects.open?.write([["hanke/nimi", name]]);
    this.#open = new OpenProject(part(root, ".hb-project__open"), write);
    const saving = new ProjectSaving(root, this.#projects, projectFiles);
    this.#others = new ProjectShelf(part(root, ".hb-project__others"), this.#projects, saving, {
      done: (work, said) => this.#switched(work, said),
      show: () => this.#show(),
      focus: () => this.#open.focus(),
    });
    const act = (changes: readonly Change[], what: string) => this.#act(changes, what);
    this.#where = new ProjectWhere(part(root, ".hb-project__where"), act);
    this.#changes = new ProjectChanges(root, act, projectFiles);
    this.#strays = new ProjectStrays(root, projectFiles);
    startReview(root, this.#projects, {
      say: (said) => this.#said.say(said),
      end: (said, isBrought) => this.#ended(said, isBrought),
    });
    this.#listen();
  }

  /** Opens what is there, and shows it. */
  async start(): Promise<void> {
    await this.#projects.start();
    part(this.#root, '[data-osa="safari"]').hidden = !navigator.vendor.startsWith("Apple");
    part(this.#root, '[data-osa="tiedosto"]').hidden = location.origin !== "null";
    this.#show();
    this.#said.say(this.#projects.open?.undoable ?? "");
    this.#root.dataset.valmis = "true";
  }

  #listen(): void {
    const on = (name: string, does: () => unknown) => {
      action(this.#root, name).addEventListener("click", () => does());
    };
    on("kumoa", async () => this.#ended(await this.#said.undo(), true));
    on("kopioi-hanke", () => this.#done(copyOpen(this.#projects), SAID.copied));
    on("poista-hanke", () => this.#others.remove(this.#projects.open?.project.id ?? ""));
    on("avaa-esimerkki", async () => this.#ended(await openExample(this.#projects), true));
    startBeginning(this.#root, (name) => this.#begin(name.trim()));
  }

  async #begin(name: string): Promise<void> {
    const isKept = await this.#projects.begin(name);
    this.#ended(isKept ? `Hanke ”${name}” on aloitettu.` : SAID.unkept, true);
  }

  #show(): void {
    const { open } = this.#projects;
    const now = Math.floor(Date.now() / 1000);
    this.#open.show(open?.project, open?.status, now);
    this.#where.show(open?.project);
    this.#changes.show(open?.project);
    this.#strays.show(open?.project);
    this.#others.show(now);
    part(this.#root, '[data-osa="ei-hanketta"]').hidden = !!open;
    this.#said.show();
  }

  async #switched(work: Promise<unknown>, text: string): Promise<void> {
    await work;
    this.#said.pass();
    await this.#done(work, text);
  }

  async #done(work: Promise<unknown>, text: string): Promise<void> {
    await work;
    this.#show();
    this.#said.say(text);
  }

  async #act(changes: readonly Change[], what: string): Promise<void> {
    const { open } = this.#projects;
    if (open) await this.#done(open.act(changes, what), what);
  }

  #heard(news: News): void {
    this.#show();
    if (news === "vaihdettu") this.#said.say(SAID.elsewhere);
    if (news === "poistettu") this.#said.say(SAID.removedElsewhere);
  }

  #ended(text: string, isBrought: boolean): void {
    this.#show();
    this.#said.say(text);
    if (isBrought) this.#open.focus();
    else part(this.#root, '[data-toimi="tuo-hanke"]').focus();
  }
}

/** What the page does about a file: says a sentence, and goes on when its review has ended. */
interface Reviewing {
  readonly say: (said: string) => void;
  readonly end: (said: string, isBrought: boolean) => void;
}

/** Takes files, and shows what each would bring. */
function startReview(root: HTMLElement, projects: Projects, { say, end }: Reviewing): void {
  const review = new FileReview(part(root, ".hb-project__review"), {
    projects,
    files: projectFiles,
    wait: (isWaiting) => {
      part(root, '[data-osa="luetaan"]').hidden = !isWaiting;
      if (isWaiting) say(SAID.reading);
    },
    end,
  });
  startTaking(root, (file) => {
    say("");
    review.take(file);
  });
}

/** Calls `begin` with the name that is written for a new project. */
function startBeginning(root: HTMLElement, begin: (name: string) => void): void {
  const form = part(root, '[data-toimi="uusi"]', HTMLFormElement);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    begin(part(form, "input", HTMLInputElement).value);
    form.reset();
  });
}

/** Starts the page once the site's own script, which loads others, has run. */
export function startProject(): void {
  addEventListener("DOMContentLoaded", () => new ProjectPage(rootOf("hb-hanke")).start());
}
