/**
 * Shows what the handbook keeps in this browser, and takes it away; removals can be undone one by
 * one, the last first.
 * Whole projects come first, and with them the way to save them.
 */

import { fileNameOf } from "../core/project/file-name.ts";
import { isBlank } from "../core/project/summary.ts";
import { action, rootOf, statusOf } from "../parts/component.ts";
import { saveFile } from "../parts/file-saving.ts";
import type { Kept } from "../store/database.ts";
import {
  everything,
  hearAll,
  isOfProject,
  remove,
  restore,
  type Thing,
} from "../store/everything.ts";
import { exportedText } from "../store/project-store.ts";
import { Shelf } from "../store/shelf.ts";
import type { Shelved } from "../store/shelved.ts";
import { KeptTables } from "./privacy-tables.ts";

const REFUSED = "Selain ei anna tallentaa mitään, joten täällä ei ole mitään.";
const NOT_ALL = "Selain ei anna palauttaa kaikkea. Vapauta tallennustilaa ja yritä uudelleen.";

const NOT_REMOVED =
  "Selain ei antanut poistaa hanketta, joten se on yhä tallessa. Yritä hetken kuluttua uudelleen.";
const NOT_ALL_REMOVED =
  "Selain ei antanut poistaa kaikkia hankkeita, joten taulukossa näkyvät hankkeet ovat yhä " +
  "tallessa. Yritä hetken kuluttua uudelleen.";

/** What is removed at once, or was. */
interface Load<Project> {
  readonly projects: readonly Project[];
  readonly things: readonly Thing[];
}

class KeptThings {
  readonly #status: HTMLElement;
  readonly #all: HTMLButtonElement;
  readonly #undo: HTMLButtonElement;
  readonly #shelf = new Shelf();
  readonly #tables: KeptTables;
  #projects: readonly Shelved[] = [];
  /** What removals took, the last one last. */
  #taken: readonly Load<Kept>[] = [];

  constructor(root: HTMLElement) {
    this.#status = statusOf(root);
    this.#all = action(root, "tyhjenna-kaikki");
    this.#undo = action(root, "palauta");
    this.#tables = new KeptTables(root, {
      save: (project) => this.#save(project),
      removeProject: (project) => this.#remove({ projects: [project], things: [] }),
      removeThing: (thing) => this.#remove({ projects: [], things: [thing] }),
    });
    this.#all.addEventListener("click", () => {
      this.#remove({ projects: this.#projects, things: everything() ?? [] });
    });
    this.#undo.addEventListener("click", () => this.#restore());
    hearAll(() => this.show());
  }

  /** Shows what is kept now, with a sentence of what was done. */
  async show(said = ""): Promise<void> {
    this.#projects = (await this.#shelf.list()).filter(({ project, removed }) => {
      return !project || removed === undefined || !isBlank(project);
    });
    this.#draw(said);
  }

  /** Shows the projects that were there when last looked at, and the other things there are now. */
  #draw(said: string): void {
    const kept = everything();
    const things = (kept ?? []).filter((thing) => !isOfProject(thing));
    const count = things.length + this.#projects.length;
    this.#tables.show(this.#projects, things);
    this.#all.hidden = !count;
    this.#undo.hidden = !this.#taken.length;
    this.#status.textContent = kept || count ? said || countOf(count) : REFUSED;
  }

  async #save({ id, project, text }: Shelved): Promise<void> {
    const file = project ? fileNameOf(project) : `${id}.juurrutus.json`;
    saveFile(file, project ? await exportedText(id) : text, "application/json");
    await this.show(`Tallennettu tiedostoon ${file}.`);
  }

  /** Removes what the browser lets; what it does not stays as it is shown. */
  async #remove({ projects, things }: Load<Shelved>): Promise<void> {
    const { gone, taken } = await this.#erase(projects);
    const isAll = gone.length === projects.length;
    const free = isAll ? things : things.filter((thing) => !isOfProject(thing));
    this.#taken = [...this.#taken, ...loads(taken, remove(free))];
    const isOne = projects.length + things.length === 1;
    if (isAll) await this.show(isOne ? removedText(projects.length) : "Kaikki on poistettu.");
    else this.#drawWithout(gone, isOne ? NOT_REMOVED : NOT_ALL_REMOVED);
    (this.#taken.length ? this.#undo : this.#all).focus();
  }

  async #erase(projects: readonly Shelved[]): Promise<{ gone: string[]; taken: Kept[] }> {
    const gone: string[] = [];
    const taken: Kept[] = [];
    for (const { id } of projects) {
      const erased = await this.#shelf.erase(id);
      if (erased.isDone) gone.push(id);
      if (erased.taken) taken.push(erased.taken);
    }
    return { gone, taken };
  }

  /** The projects are not looked at again: a database that is refused would show none. */
  #drawWithout(gone: readonly string[], said: string): void {
    this.#projects = this.#projects.filter(({ id }) => !gone.includes(id));
    this.#draw(said);
  }

  async #restore(): Promise<void> {
    const last = this.#taken.at(-1);
    if (!last) return;
    const { left } = restore(last.things);
    const projects: Kept[] = [];
    for (const kept of last.projects) {
      if (!(await this.#shelf.putBack(kept))) projects.push(kept);
    }
    const rest = loads(projects, left);
    this.#taken = [...this.#taken.slice(0, -1), ...rest];
    await this.show(rest.length ? NOT_ALL : "Poistettu on palautettu.");
    (this.#taken.length ? this.#undo : this.#all).focus();
  }
}

/** A load, if there is anything in it. */
function loads(projects: readonly Kept[], things: readonly Thing[]): Load<Kept>[] {
  return projects.length + things.length ? [{ projects, things }] : [];
}

function removedText(projects: number): string {
  return projects ? "Hanke on poistettu." : "Tieto on poistettu.";
}

function countOf(count: number): string {
  if (!count) return "Tässä selaimessa ei ole mitään tallessa.";
  return count === 1 ? "Tallessa on yksi tieto." : `Tallessa on ${count} tietoa.`;
}

/** Starts the page that tells what is kept. */
export function startPrivacy(): void {
  new KeptThings(rootOf("hb-tietosuoja")).show();
}
