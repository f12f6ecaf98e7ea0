/** The projects of this browser and the one that is open: opened, begun, copied, removed. */

import type { Change } from "../core/project/register.ts";
import { Opened } from "./opened.ts";
import { begunWith, openedProject } from "./opening.ts";
import { type News, ProjectStore } from "./project-store.ts";
import { Shelf } from "./shelf.ts";
import type { Shelved } from "./shelved.ts";

export class Projects {
  readonly #shelf = new Shelf();
  readonly #opened: Opened;
  #others: readonly Shelved[] = [];

  /** `hear` is called at news of the open project. */
  constructor(hear: (news: News) => void) {
    this.#opened = new Opened(hear);
  }

  /** The open project; undefined when there is none. */
  get open(): ProjectStore | undefined {
    return this.#opened.store;
  }

  /** The other projects, as they were when last looked at, also removed ones. */
  get others(): readonly Shelved[] {
    return this.#others;
  }

  /** Opens what is open in this browser, and looks at the others. */
  async start(): Promise<void> {
    await this.#shelf.tidy();
    await this.#opened.find(() => openedProject(this.#shelf));
    await this.look();
  }

  /** Looks at the other projects again. */
  async look(): Promise<void> {
    const all = await this.#shelf.list();
    this.#others = all.filter(({ id }) => id !== this.open?.project.id);
  }

  /** Opens a project. */
  async show(id: string): Promise<ProjectStore> {
    const store = new ProjectStore(id);
    await store.start();
    this.#shelf.setOpen(id);
    this.#opened.use(store);
    await this.look();
    return store;
  }

  /** Begins a project with a name; whether this browser could keep it. */
  async begin(name: string): Promise<boolean> {
    this.#opened.use(begunWith([["hanke/nimi", name]]));
    await this.open?.start();
    await this.look();
    return this.open?.status.keeping !== "sivulla";
  }

  /** Makes changes in the open project, or in one that begins with them, and keeps them at once. */
  keep(changes: readonly Change[]): void {
    if (!this.open) this.begin("");
    this.open?.write(changes);
  }

  /** Takes back the last join. What a file brought whole is removed, and can be brought back. */
  async undo(): Promise<void> {
    if (this.open?.isAllUndoable) return this.remove(this.open.project.id);
    await this.open?.undo();
    const project = this.open?.project;
    if (!project || project.values.size > 0) return;
    this.#opened.use(undefined);
    await this.#shelf.forget(project.id);
    await this.#openNext();
  }

  /** Removes a project so that it can be brought back. */
  async remove(id: string): Promise<void> {
    if (this.open?.project.id === id) {
      await this.open.save();
      this.#opened.use(undefined);
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

  async #openNext(): Promise<void> {
    await this.look();
    const next = this.#others.find(({ project, removed }) => project && removed === undefined);
    if (!this.open && next) await this.show(next.id);
    else if (!this.open) this.#shelf.setOpen("");
  }
}
