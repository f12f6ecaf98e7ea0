/**
 * What a workshop left to another time, put into the decisions of the open project when somebody
 * asks for it. Loaded only then, as a script of its own.
 */

import { ownAction } from "../core/project/decisions.ts";
import { nameInText } from "../core/project/file-name.ts";
import { undone } from "../parts/undo-button.ts";
import { openedProject } from "../store/opening.ts";
import type { ProjectStore } from "../store/project-store.ts";
import { randomId } from "../store/random.ts";
import { Shelf } from "../store/shelf.ts";

const ID = 8;
const TOLD = "Lisätty päätöksiin, mitä työpajasta jäi seuraavaan kertaan";

export class NextTime {
  readonly #store: ProjectStore;

  constructor(store: ProjectStore) {
    this.#store = store;
  }

  /** The name of the project. */
  get name(): string {
    return nameInText(this.#store.project);
  }

  /** Those of the things that the project does not have among its decisions. */
  missing(things: readonly string[]): string[] {
    const values = [...this.#store.project.values.values()].flat();
    const texts = new Set(values.map(({ value }) => value));
    return things.filter((thing) => !texts.has(thing));
  }

  /** Adds the things that are missing, in one step that can be taken back; whether it was kept. */
  async add(things: readonly string[]): Promise<boolean> {
    const changes = this.missing(things).flatMap((thing) => {
      return ownAction(randomId(ID), thing, "", "");
    });
    await this.#store.act(changes, TOLD);
    return this.#store.save();
  }

  /** Takes the last addition back, unless something else has been done since; says which. */
  undo(): Promise<string> {
    return undone(this.#store, TOLD, "Lisäys kumottu.");
  }
}

/** The decisions of the open project; undefined when no project is open. */
export async function nextTime(): Promise<NextTime | undefined> {
  const store = await openedProject(new Shelf());
  return store && new NextTime(store);
}
