/** The tables of what is kept in this browser: a row for each project and for each other thing. */

import { bytes } from "../core/finnish.ts";
import { shownNameOf } from "../core/project/file-name.ts";
import { action, part } from "../parts/component.ts";
import { copyOf, element } from "../parts/elements.ts";
import type { Thing } from "../store/everything.ts";
import type { Shelved } from "../store/shelved.ts";
import { dayOf } from "./days.ts";

/** What the buttons of the rows do. */
export interface RowActs {
  readonly save: (project: Shelved) => void;
  readonly removeProject: (project: Shelved) => void;
  readonly removeThing: (thing: Thing) => void;
}

export class KeptTables {
  readonly #root: HTMLElement;
  readonly #acts: RowActs;

  constructor(root: HTMLElement, acts: RowActs) {
    this.#root = root;
    this.#acts = acts;
  }

  /** Shows projects and things in the place of those before; an empty table is hidden. */
  show(projects: readonly Shelved[], things: readonly Thing[]): void {
    const projectRows = projects.map((each) => this.#projectRow(each));
    this.#fill("hankkeet", projectRows);
    const thingRows = things.map((thing) => this.#row(thing));
    this.#fill("muut", thingRows);
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
    on("tallenna-hanke", () => this.#acts.save(shelved));
    on("poista-hanke", () => this.#acts.removeProject(shelved));
    return row;
  }

  #row(thing: Thing): HTMLElement {
    const row = element("tr");
    const head = element("th", "", thing.name);
    head.scope = "row";
    const button = element("button", "hb-button hb-button--ghost hb-button--small", "Poista");
    button.type = "button";
    button.setAttribute("aria-label", `Poista: ${thing.name}`);
    button.addEventListener("click", () => this.#acts.removeThing(thing));
    row.append(head, cell(bytes(thing.size)), cell(button));
    return row;
  }
}

function cell(content: string | Node): HTMLElement {
  const made = element("td");
  made.append(content);
  return made;
}
