/**
 * Shows what the handbook keeps in this browser, and takes it away; removals can be undone one by
 * one, the last first.
 * Whole projects come first, and with them the way to save them.
 */

import { bytes } from "../core/finnish.ts";
import { fileNameOf, shownNameOf } from "../core/project/file-name.ts";
import { isBlank } from "../core/project/summary.ts";
import { action, part, rootOf, statusOf } from "../parts/component.ts";
import { copyOf, element } from "../parts/elements.ts";
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
import { Shelf, type Shelved } from "../store/shelf.ts";
import { dayOf } from "./days.ts";

const REFUSED = "Selain ei anna tallentaa mitään, joten täällä ei ole mitään.";
const NOT_ALL = "Selain ei anna palauttaa kaikkea. Vapauta tallennustilaa ja yritä uudelleen.";

/** What is removed at once, or was. */
interface Load<Project> {
  readonly projects: readonly Project[];
  readonly things: readonly Thing[];
}

class KeptThings {
  readonly #root: HTMLElement;
  readonly #status: HTMLElement;
  readonly #all: HTMLButtonElement;
  readonly #undo: HTMLButtonElement;
  readonly #shelf = new Shelf();
  #projects: readonly Shelved[] = [];
  /** What removals took, the last one last. */
  #taken: readonly Load<Kept>[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#status = statusOf(root);
    this.#all = action(root, "tyhjenna-kaikki");
    this.#undo = action(root, "palauta");
    this.#all.addEventListener("click", () => {
      this.#remove({ projects: this.#projects, things: everything() ?? [] });
    });
    this.#undo.addEventListener("click", () => this.#restore());
    hearAll(() => this.show());
  }

  /** Shows what is kept now, with a sentence of what was done. */
  async show(said = ""): Promise<void> {
    const kept = everything();
    const things = (kept ?? []).filter((thing) => !isOfProject(thing));
    this.#projects = (await this.#shelf.list()).filter(({ project, removed }) => {
      return !project || removed === undefined || !isBlank(project);
    });
    const count = things.length + this.#projects.length;
    this.#fill(
      "hankkeet",
      this.#projects.map((each) => this.#projectRow(each)),
    );
    this.#fill(
      "muut",
      things.map((thing) => this.#row(thing)),
    );
    this.#all.hidden = !count;
    this.#undo.hidden = !this.#taken.length;
    this.#status.textContent = kept || count ? said || countOf(count) : REFUSED;
  }

  #fill(name: string, rows: readonly HTMLElement[]): void {
    const table = part(this.#root, `table[data-osa="${name}"]`, HTMLTableElement);
    table.hidden = !rows.length;
    table.tBodies[0]?.replaceChildren(...rows);
  }

  #projectRow(shelved: Shelved): HTMLElement {
    const { project, removed, changed, text } = shelved;
    const row = copyOf(part(this.#root, "template", HTMLTemplateElement));
    const name = project ? shownNameOf(project) : "Hanke, jota ei voi lukea";
    const [size, day] = row.querySelectorAll("td");
    part(row, "a").textContent = name;
    if (removed !== undefined) part(row, "th").append(" (poistettu, palautettavissa)");
    size?.append(bytes(new TextEncoder().encode(text).length));
    day?.append(dayOf(changed));
    const on = (what: string, does: () => void) => {
      const button = action(row, what);
      button.setAttribute("aria-label", `${button.textContent}: ${name}`);
      button.addEventListener("click", does);
    };
    on("tallenna-hanke", () => this.#save(shelved));
    on("poista-hanke", () => this.#remove({ projects: [shelved], things: [] }));
    return row;
  }

  #row(thing: Thing): HTMLElement {
    const row = element("tr");
    const head = element("th", "", thing.name);
    head.scope = "row";
    const button = element("button", "hb-button hb-button--ghost hb-button--small", "Poista");
    button.type = "button";
    button.setAttribute("aria-label", `Poista: ${thing.name}`);
    button.addEventListener("click", () => this.#remove({ projects: [], things: [thing] }));
    row.append(head, cell(bytes(thing.size)), cell(button));
    return row;
  }

  async #save({ id, project, text }: Shelved): Promise<void> {
    const file = project ? fileNameOf(project) : `${id}.juurrutus.json`;
    saveFile(file, project ? await exportedText(id) : text, "application/json");
    await this.show(`Tallennettu tiedostoon ${file}.`);
  }

  async #remove({ projects, things }: Load<Shelved>): Promise<void> {
    const taken: Kept[] = [];
    for (const { id } of projects) {
      const kept = await this.#shelf.erase(id);
      if (kept) taken.push(kept);
    }
    this.#taken = [...this.#taken, ...loads(taken, remove(things))];
    const one = projects.length ? "Hanke on poistettu." : "Tieto on poistettu.";
    await this.show(projects.length + things.length === 1 ? one : "Kaikki on poistettu.");
    this.#undo.focus();
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

function cell(content: string | Node): HTMLElement {
  const made = element("td");
  made.append(content);
  return made;
}

function countOf(count: number): string {
  if (!count) return "Tässä selaimessa ei ole mitään tallessa.";
  return count === 1 ? "Tallessa on yksi tieto." : `Tallessa on ${count} tietoa.`;
}

/** Starts the page that tells what is kept. */
export function startPrivacy(): void {
  new KeptThings(rootOf("hb-tietosuoja")).show();
}
