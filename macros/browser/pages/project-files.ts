/** What reading and making files of a project takes: loaded when somebody does so. */

import type { ReadFile } from "../core/project/file.ts";
import { filledForm, fingerprintOf, refusedForm } from "../core/project/filled-form.ts";
import type { Project } from "../core/project/project.ts";
import type { Reader } from "../core/project/project-json.ts";
import { type Review, reviewed } from "../core/project/review.ts";
import { formKindOf, readBytes, refused } from "../parts/file-bytes.ts";
import { FilledPage } from "./filled-page.ts";
import { markupOf, textOf } from "./filled-text.ts";
import { type Given, ReviewPanel, type Target } from "./project-review.ts";

const READERS = {
  pdf: "assets/koottu/pdflukija.js",
  docx: "assets/koottu/docxlukija.js",
} as const;
/** What the end of a file's name promises. */
const NAMED = { ".pdf": "PDF", ".docx": "Word-tiedosto" } as const;

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

  /** Reads a file of any kind; `waits` is called when what reads its form must be loaded. */
  async take(file: File, reader: Reader, waits: () => void): Promise<Given> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = formKindOf(bytes);
    if (!kind) return { ...this.#plain(file.name, bytes, reader), name: file.name };
    waits();
    try {
      await hbSearch.load(READERS[kind]);
    } catch {
      return { ...refused("lukija"), name: file.name };
    }
    const form = kind === "pdf" ? await hbReadPdf(bytes) : hbReadDocx(bytes);
    const read =
      typeof form === "string"
        ? refusedForm(form)
        : filledForm(form, this.#filled.forms(), kind, reader, fingerprintOf(bytes));
    return { ...read, name: file.name, sheets: read.sheets.map((id) => this.#filled.title(id)) };
  }

  /** A project's file; what only its name makes a form is told. */
  #plain(name: string, bytes: Uint8Array, reader: Reader): ReadFile {
    const read = this.read(bytes, reader);
    const [, promised] =
      Object.entries(NAMED).find(([end]) => name.toLowerCase().endsWith(end)) ?? [];
    const isTold = read.faults.some(({ kind }) =>
      ["tyhja", "suuri", "docx-salattu"].includes(kind),
    );
    return read.project || isTold || !promised ? read : refused("nimetty", promised);
  }

  /** What joining theirs to ours would do. */
  review(ours: Project, theirs: Project): Review {
    return reviewed(ours, theirs, (path) => this.#filled.knows(path));
  }

  /** The question of a path; nothing when the handbook has none. */
  question(path: string): string {
    return this.#filled.question(path);
  }

  /** A worksheet's number and title; its id when the handbook does not have it. */
  title(worksheet: string): string {
    return this.#filled.title(worksheet);
  }

  /** The paths at which something stands and for which the handbook has no place. */
  strays(project: Project): string[] {
    return [...project.values.keys()].filter((path) => !this.#filled.knows(path)).sort();
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
