/** A team's own rounds on the page of the poll: made, shown, taken as a model, removed. */

import { hashOfAsked } from "../core/ballot-address.ts";
import {
  making,
  type OwnRound,
  ownRounds,
  readAsked,
  recordOf,
  removing,
} from "../core/project/own-rounds.ts";
import { action, part, parts } from "../parts/component.ts";
import { undone } from "../parts/undo-button.ts";
import type { Projects } from "../store/projects.ts";
import { randomId } from "../store/random.ts";
import { addOwn, removeOwn, sectionOf } from "./grading-asked.ts";

const ID = 8;

export class GradingOwn {
  readonly #root: HTMLElement;
  readonly #projects: Projects;
  readonly #changed: () => void;
  readonly #form: HTMLFormElement;
  /** The words of the last act here, by which it is taken back. */
  #last = "";

  /** `changed` is called when a round was made or removed. */
  constructor(root: HTMLElement, projects: Projects, changed: () => void) {
    this.#root = root;
    this.#projects = projects;
    this.#changed = changed;
    this.#form = part(root, '[data-toimi="oma-arvio"]', HTMLFormElement);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#make();
    });
    action(root, "kumoa-oma").addEventListener("click", () => this.#undo());
  }

  /** Shows the own rounds of the open project. */
  show(): void {
    const project = this.#projects.open?.project;
    const all = project ? ownRounds(project) : [];
    const wanted = new Map(all.map((round) => [`oma-${round.id}`, round]));
    const shown = parts(this.#root, '[data-osa="omat"] > [data-kierros]').map(idOf);
    for (const id of shown) if (!wanted.has(id)) removeOwn(this.#root, id);
    for (const [id, round] of wanted) if (!shown.includes(id)) this.#add(id, round);
  }

  #add(id: string, round: OwnRound): void {
    const section = sectionOf(this.#root, id, round);
    section.dataset.tyopohja = recordOf(round.id);
    const link = part(section, '[data-osa="linkki"]', HTMLAnchorElement);
    link.href = link.href.split("#", 1)[0] + hashOfAsked(round);
    action(section, "poista-oma").addEventListener("click", () => this.#remove(round));
    action(section, "malliksi").addEventListener("click", () => this.#model(round));
    addOwn(this.#root, section, round.title);
  }

  async #make(): Promise<void> {
    const [title, text] = [this.#field("nimi").value, this.#field("vaittamat").value];
    const asked = readAsked(title, text);
    if (typeof asked === "string") {
      this.#say(asked, false);
      return;
    }
    const id = randomId(ID);
    if (!this.#projects.open) await this.#projects.begin("");
    await this.#projects.open?.act(making(id, asked), `Arvio ”${asked.title}” on lisätty.`);
    this.#form.reset();
    part(this.#root, '[data-osa="oma-lomake"]', HTMLDetailsElement).open = false;
    this.#changed();
    this.#choose(`oma-${id}`);
    this.#say(`Arvio ”${asked.title}” on lisätty.`);
  }

  async #remove(round: OwnRound): Promise<void> {
    const { open } = this.#projects;
    const told = `Arvio ”${round.title}” on poistettu.`;
    await open?.act(removing(open.project, round.id), told);
    this.#changed();
    this.#say(told);
  }

  async #undo(): Promise<void> {
    const told = await undone(this.#projects.open, this.#last);
    this.#changed();
    this.#say(told, false);
  }

  #choose(id: string): void {
    const choice = part(this.#root, '[data-osa="kierros"]', HTMLSelectElement);
    choice.value = id;
    choice.dispatchEvent(new Event("change"));
  }

  /** Puts the statements into the form, for a new round. */
  #model({ title, statements }: OwnRound): void {
    this.#field("nimi").value = title;
    this.#field("vaittamat").value = statements.join("\n");
    part(this.#root, '[data-osa="oma-lomake"]', HTMLDetailsElement).open = true;
    this.#field("vaittamat").focus();
  }

  #field(name: string): HTMLInputElement | HTMLTextAreaElement {
    return part(this.#form, `[name="${name}"]`);
  }

  #say(told: string, isUndoable = true): void {
    if (isUndoable) this.#last = told;
    const place = part(this.#root, '[data-osa="oma-kerrottu"]');
    place.textContent = told;
    place.focus();
    action(this.#root, "kumoa-oma").hidden = !isUndoable;
  }
}

function idOf({ dataset }: HTMLElement): string {
  return dataset.kierros ?? "";
}
