/** Conflicts of a sheet: what others wrote where it is written in, kept in view until settled. */

import { type Entry, entriesAt, type Value } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import type { ProjectStore } from "../store/project-store.ts";
import type { DrawnConflicts } from "./sheet-conflicts-drawn.ts";

/** Settles by changes, and goes on in the field. */
export type Settle = (changes: readonly Change[], field: string) => void;
/** Path → what others have written there, unseen. */
export type Others = ReadonlyMap<string, readonly Entry[]>;

export class SheetConflicts {
  readonly #others = new Map<string, readonly Entry[]>();
  /** What draws them, when it has been loaded: where nothing stands, nothing conflicts. */
  drawn: DrawnConflicts | undefined;

  /** Whether a field has a conflict that is shown. */
  has(field: string): boolean {
    return this.drawn?.has(field) ?? false;
  }

  /**
   * Keeps in view what others have at a path that is about to be written over by one who has not
   * seen it; `shown`: what the page has shown there.
   */
  noteOthers({ project }: ProjectStore, path: string, shown: Value): void {
    const unseen = entriesAt(project.values, path).filter(({ value }) => value !== shown);
    const before = (this.#others.get(path) ?? []).filter(({ value }) => value !== shown);
    this.#others.set(path, [...before, ...unseen]);
  }

  /** Keeps in view what this page shows at a path, when another page has written over it. */
  noteOwn({ project }: ProjectStore, path: string, shown: Value): void {
    const own = entriesAt(project.former, path).filter(({ value }) => value === shown);
    this.#others.set(path, [...(this.#others.get(path) ?? []), ...own.slice(0, 1)]);
  }

  /** Forgets what others wrote at a path, for it has been settled; without a path, everywhere. */
  forget(path?: string): void {
    if (path === undefined) this.#others.clear();
    else this.#others.delete(path);
  }

  /** Shows the conflicts of a sheet; how many there are. */
  show(store: ProjectStore, sheet: string): number {
    return this.drawn?.show(store, sheet, this.#others) ?? 0;
  }
}
