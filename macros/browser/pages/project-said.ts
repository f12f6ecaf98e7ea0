/** What is said on the page of one's own project, and the button that takes the last act back. */

import { statusOf } from "../parts/component.ts";
import { showUndo, undoneTold } from "../parts/undo-button.ts";
import type { Projects } from "../store/projects.ts";

const SHELVED = "Hankkeen voi palauttaa vuorokauden ajan.";

export class ProjectSaid {
  readonly #root: HTMLElement;
  readonly #projects: Projects;
  /** What is not offered to be taken back, because what is told now is of another project. */
  #passed: string | undefined;

  constructor(root: HTMLElement, projects: Projects) {
    this.#root = root;
    this.#projects = projects;
  }

  /** Says a sentence. */
  say(text: string): void {
    statusOf(this.#root).textContent = text;
  }

  /** Shows the button of what the open project can take back. */
  show(): void {
    const what = this.#projects.open?.undoable;
    showUndo(this.#root, what === this.#passed ? undefined : what);
  }

  /** Another project was opened: what it could take back has nothing to do with what is told. */
  pass(): void {
    this.#passed = this.#projects.open?.undoable;
  }

  /** Takes back what was done last; gives the sentence that tells of it. */
  async undo(): Promise<string> {
    const { undoable, isAllUndoable } = this.#projects.open ?? {};
    await this.#projects.undo();
    const told = undoneTold(undoable);
    return isAllUndoable ? `${told} ${SHELVED}` : told;
  }
}
