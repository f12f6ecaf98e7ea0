/**
 * What has changed in the open project since a mark or a day, and which answers are guesses still.
 */

import { type Changed, changesSince, guessesOf } from "../core/project/changes.ts";
import { decisionsOf, type Place } from "../core/project/decisions.ts";
import { marking, marks, type Since } from "../core/project/difference.ts";
import { clearing, pathsOfRecord } from "../core/project/paths.ts";
import type { Project } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import { action, part, parts } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { randomId } from "../store/random.ts";
import { ChangeList } from "./change-list.ts";
import { dayOf, daysAgo, startOf, today } from "./days.ts";
import type { ProjectFiles } from "./project-files.ts";
import { placesIn } from "./sheet-places.ts";

/** Makes changes that can be taken back, in the words that are given with them. */
type Saying = (changes: readonly Change[], what: string) => Promise<void>;

const ID = 8;
const WEEK = 7;
const OF_DAY = "paiva";
const NOTHING: ReadonlySet<string> = new Set();

export class ProjectChanges {
  readonly #root: HTMLElement;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #files: () => Promise<ProjectFiles>;
  readonly #since: HTMLSelectElement;
  readonly #day: HTMLInputElement;
  readonly #say: Saying;
  #project: Project | undefined;
  #isShown = false;

  /** `root` has the map of worksheets; `files` gives the questions of sheets. */
  constructor(root: HTMLElement, say: Saying, files: () => Promise<ProjectFiles>) {
    this.#root = part(root, ".hb-project__changes");
    this.#places = placesIn(root);
    this.#files = files;
    this.#say = say;
    this.#since = part(this.#root, '[name="mista"]', HTMLSelectElement);
    this.#day = part(this.#root, '[name="paivasta"]', HTMLInputElement);
    this.#day.value = daysAgo(WEEK);
    this.#listen();
  }

  /** Shows the marks of a project, and the lists that are open; nothing when none is open. */
  show(project: Project | undefined): void {
    this.#root.hidden = !project;
    this.#project = project;
    if (!project) return;
    this.#offer(project);
    this.#list();
  }

  #listen(): void {
    for (const box of parts(this.#root, ":scope > details")) {
      box.addEventListener("toggle", () => this.#list());
    }
    const form = part(this.#root, '[data-toimi="uusi-merkki"]', HTMLFormElement);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#mark(part(form, "input", HTMLInputElement).value.trim());
      form.reset();
    });
    const choice = part(this.#root, 'form[data-osa="mista"]');
    choice.addEventListener("submit", (event) => event.preventDefault());
    choice.addEventListener("change", () => this.#list());
    action(this.#root, "poista-merkki").addEventListener("click", () => this.#unmark());
  }

  /** Makes a mark here and now, and chooses it. */
  async #mark(name: string): Promise<void> {
    const id = randomId(ID);
    if (!this.#project || !name) return;
    await this.#say(marking(this.#project, id, name), `Merkki ”${name}” on tehty.`);
    this.#since.value = id;
    this.#list();
  }

  #unmark(): void {
    if (!this.#project) return;
    const mark = marks(this.#project).find(({ id }) => id === this.#since.value);
    if (!mark) return;
    const paths = pathsOfRecord(this.#project, `merkit/${mark.id}`);
    this.#say(clearing(paths), `Merkki ”${mark.name}” on poistettu.`);
    this.#since.focus();
  }

  /** Offers each mark with its day, the newest first; what was chosen stays chosen. */
  #offer(project: Project): void {
    const chosen = this.#since.value;
    const offered = marks(project).map(({ id, name, time }) => {
      const option = element("option", "", `${name} (${dayOf(time)})`);
      option.value = id;
      return option;
    });
    for (const option of [...this.#since.options].slice(0, -1)) option.remove();
    this.#since.prepend(...offered);
    this.#since.value = this.#isShown ? chosen : (offered[0]?.value ?? OF_DAY);
    if (this.#since.selectedIndex < 0) this.#since.selectedIndex = 0;
    this.#isShown = true;
  }

  /** Shows the lists that are open, once there are words for their questions. */
  async #list(): Promise<void> {
    const isOfDay = this.#since.value === OF_DAY;
    part(this.#root, '[data-osa="paivasta"]').hidden = !isOfDay;
    part(this.#root, '[data-osa="paivan-rajat"]').hidden = !isOfDay;
    action(this.#root, "poista-merkki").hidden = isOfDay;
    const [changes, guesses] = ["muutokset", "arvaukset"].map((name) => {
      return part(this.#root, `details[data-osa="${name}"]`, HTMLDetailsElement).open;
    });
    if (!changes && !guesses) return;
    const files = await this.#files();
    const project = this.#project;
    const places = this.#places;
    if (!project) return;
    const list = new ChangeList(this.#root, places, (path) => files.question(path));
    if (changes) list.show(project, this.#changed(project));
    if (guesses) list.showGuesses(project, guessesOf(project, places));
  }

  #changed(project: Project): readonly Changed[] {
    const since = this.#point(project);
    const decisions = decisionsOf(project, this.#places, { today: today() });
    return since ? changesSince(project, since, this.#places, decisions) : [];
  }

  /** The point in time that is chosen; undefined when no day is. */
  #point(project: Project): Since | undefined {
    const mark = marks(project).find(({ id }) => id === this.#since.value);
    if (mark) return mark;
    const { value } = this.#day;
    return value ? { time: startOf(value) - 1, empty: NOTHING } : undefined;
  }
}
