/** The projects of this browser and the one that is open on a page: opened, brought in, removed. */

import { shownNameOf } from "../core/project/file-name.ts";
import type { Project } from "../core/project/project.ts";
import { write } from "../core/project/register.ts";
import { isBlank } from "../core/project/summary.ts";
import { openedProject } from "./opening.ts";
import { exportedText, type News, ProjectStore } from "./project-store.ts";
import { randomId } from "./random.ts";
import { newProjectId, Shelf, type Shelved } from "./shelf.ts";

const WRITER = 8;

export class Projects {
  readonly #shelf = new Shelf();
  readonly #hear: (news: News) => void;
  #store: ProjectStore | undefined;
  #others: readonly Shelved[] = [];

  /** `hear` is called at news of the open project. */
  constructor(hear: (news: News) => void) {
    this.#hear = hear;
  }

  /** The open project; undefined when there is none. */
  get open(): ProjectStore | undefined {
    return this.#store;
  }

  /** The other projects, as they were when last looked at, also removed ones. */
  get others(): readonly Shelved[] {
    return this.#others;
  }

  /** Opens what is open in this browser, and looks at the others. */
  async start(): Promise<void> {
    await this.#shelf.tidy();
    this.#use(await openedProject(this.#shelf));
    await this.look();
  }

  /** Looks at the other projects again. */
  async look(): Promise<void> {
    const all = await this.#shelf.list();
    this.#others = all.filter(({ id }) => id !== this.#store?.project.id);
  }

  /** Opens a project. */
  async show(id: string): Promise<ProjectStore> {
    const store = new ProjectStore(id);
    await store.start();
    this.#shelf.setOpen(id);
    this.#use(store);
    await this.look();
    return store;
  }

  /** Begins a project with a name. */
  async begin(name: string): Promise<void> {
    const store = await this.show(newProjectId());
    store.write([["hanke/nimi", name]]);
  }

  /** The project that a file of another hand would be joined to; undefined when there is none. */
  targetOf(theirs: Project): Project | undefined {
    const open = this.#store?.project;
    if (open?.id === theirs.id) return open;
    const same = this.#others.find(({ id, removed }) => id === theirs.id && removed === undefined);
    return same?.project ?? (open && !isBlank(open) ? open : undefined);
  }

  /** Joins a project to the one that it belongs to, or opens it when there is none. */
  async join(theirs: Project, what: string): Promise<void> {
    const target = this.targetOf(theirs);
    if (!target) return this.adopt(theirs, what);
    const isOpen = target.id === this.#store?.project.id;
    const store = isOpen && this.#store ? this.#store : await this.show(target.id);
    await store.join(theirs, what);
  }

  /** Opens a project as one of its own: under its id, unless another has that. */
  async adopt(theirs: Project, what: string): Promise<void> {
    const isTaken = this.#all().some(({ id, removed }) => id === theirs.id && !removed);
    const id = isTaken ? newProjectId() : theirs.id;
    await this.#shelf.makeRoom(id);
    const store = await this.show(id);
    await store.join({ ...theirs, id }, what);
    await this.look();
  }

  /** Takes back the last join; a project in which nothing is left is gone. */
  async undo(): Promise<void> {
    await this.#store?.undo();
    const project = this.#store?.project;
    if (!project || project.values.size > 0) return;
    this.#use(undefined);
    await this.#shelf.forget(project.id);
    await this.#openNext();
  }

  /** Puts a copy of the open project beside it. */
  async copy(): Promise<void> {
    const project = this.#store?.project;
    if (!project) return;
    const by = { writer: randomId(WRITER), number: 0, time: Math.floor(Date.now() / 1000) };
    const name = `${shownNameOf(project)} (kopio)`;
    await this.#shelf.add(write(project, [["hanke/nimi", name]], by).project);
    await this.look();
  }

  /** Removes a project so that it can be brought back. */
  async remove(id: string): Promise<void> {
    if (this.#store?.project.id === id) {
      await this.#store.save();
      this.#use(undefined);
    }
    await this.#shelf.remove(id);
    await this.#openNext();
  }

  /** Brings a removed project back. */
  async restore(id: string): Promise<void> {
    await this.#shelf.restore(id);
    await this.#openNext();
  }

  /** Removes a project for good. */
  async forget(id: string): Promise<void> {
    await this.#shelf.forget(id);
    await this.look();
  }

  /** The text of the file of a project that is not open. */
  async fileOf(id: string): Promise<string> {
    const shelved = this.#others.find((each) => each.id === id);
    if (shelved && !shelved.project) return shelved.text;
    const text = await exportedText(id);
    await this.look();
    return text;
  }

  #all(): { readonly id: string; readonly removed?: number }[] {
    const open = this.#store?.project;
    return open && !isBlank(open) ? [...this.#others, open] : [...this.#others];
  }

  async #openNext(): Promise<void> {
    await this.look();
    const next = this.#others.find(({ project, removed }) => project && removed === undefined);
    if (!this.#store && next) await this.show(next.id);
    else if (!this.#store) this.#shelf.setOpen("");
  }

  #use(store: ProjectStore | undefined): void {
    this.#store?.stop();
    this.#store = store;
    store?.hear((news) => {
      if (this.#store === store) this.#hear(news);
    });
  }
}
