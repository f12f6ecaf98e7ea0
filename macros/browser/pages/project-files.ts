/** What reading and making files of a project takes: loaded when somebody does so. */

import type { ReadFile } from "../core/project/file.ts";
import type { Project } from "../core/project/project.ts";
import type { Reader } from "../core/project/project-json.ts";
import { type Review, reviewed } from "../core/project/review.ts";
import { readBytes } from "../parts/file-bytes.ts";
import { FilledPage } from "./filled-page.ts";
import { markupOf, textOf } from "./filled-text.ts";
import { type Given, ReviewPanel, type Target } from "./project-review.ts";

export class ProjectFiles {
  readonly #filled: FilledPage;

  /** Takes the text of a project's page without answers. */
  constructor(empty: string) {
    this.#filled = new FilledPage(empty);
  }

  /** Reads a project from a file's bytes. */
  read(bytes: Uint8Array, reader: Reader): ReadFile {
    return readBytes(bytes, reader);
  }

  /** What joining theirs to ours would do. */
  review(ours: Project, theirs: Project): Review {
    return reviewed(ours, theirs, (path) => this.#filled.knows(path));
  }

  /** Shows in a panel what a file would bring. */
  show(panel: HTMLElement, given: Given, target: Target | undefined): void {
    new ReviewPanel(panel, (path) => this.#filled.label(path)).show(given, target);
  }

  /** The page of a project as it is printed; `day` is told on it. */
  page(project: Project, day: string): Document {
    return this.#filled.of(project, day);
  }

  /** The same as the text of a file. */
  pageText(project: Project, day: string): string {
    return this.#filled.file(this.page(project, day));
  }

  /** The answers as plain text and as HTML; the plan that is put together from them stays out. */
  copied(project: Project, day: string): { readonly text: string; readonly html: string } {
    const page = this.page(project, day);
    page.querySelector('[data-osa="suunnitelma"]')?.remove();
    return { text: textOf(page), html: markupOf(page) };
  }
}
