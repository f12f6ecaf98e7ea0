/**
 * What a sheet takes when something stands on it: points, sums, conflicts and former versions, and
 * the way to the draft that it feeds.
 */

import { sheets } from "../core/project/paths.ts";
import type { Entry } from "../core/project/project.ts";
import type { ProjectStore } from "../store/project-store.ts";
import type { Settle } from "./sheet-conflicts.ts";
import { extrasIfAny } from "./sheet-extras.ts";
import type { SheetHistory } from "./sheet-history.ts";
import type { SheetPoints } from "./sheet-points.ts";
import type { ShownSheet } from "./shown-sheet.ts";

/** What is done with what people choose of them. */
export interface Chosen {
  readonly settle: Settle;
  readonly changed: (field: HTMLElement) => void;
  readonly takeBack: (field: string, entry: Entry) => void;
}

export class AddedExtras {
  readonly #shown: ShownSheet;
  readonly #root: HTMLElement;
  readonly #page: ParentNode;
  readonly #chosen: Chosen;
  #points: SheetPoints | undefined;
  #history: SheetHistory | undefined;

  constructor(shown: ShownSheet, root: HTMLElement, page: ParentNode, chosen: Chosen) {
    this.#shown = shown;
    this.#root = root;
    this.#page = page;
    this.#chosen = chosen;
  }

  /** Shows what the project has; loads what is needed when it has anything. */
  show(store: ProjectStore): void {
    this.#points?.show();
    this.#history?.show(store, this.#shown.sheet);
    this.#leadOn(store);
    if (store.project.values.size > 0) this.add();
  }

  /** The draft is linked to when there is something that it may take. */
  #leadOn({ project }: ProjectStore): void {
    const link = this.#page.querySelector<HTMLElement>("[data-luonnokseen]");
    if (link) link.hidden = !sheets(project, this.#shown.worksheet).length;
  }

  /** Something was written. */
  written(): void {
    this.#points?.show();
    this.add();
  }

  /** Loads and adds all, once; what cannot be loaded is tried again at the next call. */
  async add(): Promise<void> {
    if (this.#history) return;
    const extras = await extrasIfAny();
    if (!extras || this.#history) return;
    const { fields, conflicts } = this.#shown;
    const { settle, changed, takeBack } = this.#chosen;
    conflicts.drawn = new extras.DrawnConflicts(this.#root, fields, settle);
    fields.showSum = extras.showSum;
    this.#points = new extras.SheetPoints(this.#root, fields, changed);
    this.#history = new extras.SheetHistory(this.#page, fields, takeBack);
    this.#shown.show();
  }
}
