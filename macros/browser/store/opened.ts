/** The place of the project that is open on a page: one at a time, and news of that one only. */

import { hearOpened } from "./opening.ts";
import type { News, ProjectStore } from "./project-store.ts";

export class Opened {
  readonly #hear: (news: News) => void;
  #store: ProjectStore | undefined;

  /** `hear` is called at news of the project that is open then. */
  constructor(hear: (news: News) => void) {
    this.#hear = hear;
  }

  /** The open project; undefined when there is none. */
  get store(): ProjectStore | undefined {
    return this.#store;
  }

  /** Opens what is found: now, or when nothing is, once another page has opened something. */
  async find(found: () => Promise<ProjectStore | undefined>): Promise<void> {
    this.use(await found());
    if (this.#store) return;
    hearOpened(async () => {
      if (this.#store) return;
      this.use(await found());
      if (this.#store) this.#hear("teksti");
    });
  }

  /** Opens a project in the place of the one before, or none. */
  use(store: ProjectStore | undefined): void {
    this.#store?.stop();
    this.#store = store;
    store?.hear((news) => {
      if (this.#store === store) this.#hear(news);
    });
  }
}
