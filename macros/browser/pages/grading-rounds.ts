/** The rounds of a poll: one is ended with its day, and each statement is compared with then. */

import { dayText, isDay } from "../core/calendar.ts";
import { shiftText } from "../core/grade-shift.ts";
import { fingersIn, type Opinion, opinionOf } from "../core/group-grades.ts";
import {
  type Ended,
  type Evidence,
  endedRemoved,
  endedRounds,
  ending,
  evidenceAt,
  gradesAt,
  type RoundPlace,
} from "../core/project/ended-rounds.ts";
import { headOf, sheets } from "../core/project/paths.ts";
import { type Project, textAt } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import { action, part, parts } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { undone } from "../parts/undo-button.ts";
import type { Projects } from "../store/projects.ts";
import { randomId } from "../store/random.ts";
import { today } from "./days.ts";
import { drawShift } from "./grading-drawings.ts";

const ID = 8;
const LETTERS = 160;
const EMPTY = "Kierroksella ei ole vielä lukuja, joten sitä ei voi päättää.";

export class GradingRounds {
  readonly #root: HTMLElement;
  readonly #place: RoundPlace;
  readonly #projects: Projects;
  readonly #changed: () => void;
  readonly #earlier: HTMLSelectElement;
  readonly #day: HTMLInputElement;
  #opinions: readonly Opinion[] = [];
  /** The words of the last act here, by which it is taken back. */
  #last = "";

  /** `changed` is called when a round was ended or removed, or that was taken back. */
  constructor(root: HTMLElement, place: RoundPlace, projects: Projects, changed: () => void) {
    this.#root = root;
    this.#place = place;
    this.#projects = projects;
    this.#changed = changed;
    this.#earlier = part(root, '[name="aiempi"]', HTMLSelectElement);
    this.#day = part(root, '[name="kierroksen-paiva"]', HTMLInputElement);
    this.#day.value = today();
    this.#earlier.addEventListener("change", () => this.show(this.#opinions));
    const form = part(root, '[data-toimi="paata-kierros"]', HTMLFormElement);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#end();
    });
    action(root, "poista-kierros").addEventListener("click", () => this.#remove());
    action(root, "kumoa-kierros").addEventListener("click", () => this.#undo());
  }

  /** Shows beside what the statements are given now what they were given in an ended round. */
  show(opinions: readonly Opinion[]): void {
    this.#opinions = opinions;
    const project = this.#projects.open?.project;
    const all = project ? endedRounds(project, this.#place) : [];
    this.#offer(all);
    part(this.#root, '[data-osa="kierrokset"]').hidden = all.length === 0;
    if (!project) return;
    const chosen = all.find(({ id }) => id === this.#earlier.value);
    for (const [at, root] of parts(this.#root, "[data-vaittama]").entries()) {
      const now = opinions[at] ?? opinionOf([]);
      const path = this.#place.statements[at] ?? "";
      showEvidence(root, project, path, { now, since: all[0]?.time ?? 0 });
      const before = chosen ? thenAt(project, path, chosen) : opinionOf([]);
      showShift(part(root, '[data-osa="vertailu"]'), now, before, chosen);
    }
  }

  #offer(all: readonly Ended[]): void {
    const chosen = this.#earlier.value;
    const options = all.map(({ id, day }) => {
      const option = element("option", "", dayText(day));
      option.value = id;
      return option;
    });
    this.#earlier.replaceChildren(...options);
    this.#earlier.value = all.some(({ id }) => id === chosen) ? chosen : (all[0]?.id ?? "");
  }

  async #end(): Promise<void> {
    const project = this.#projects.open?.project;
    const isEmpty = this.#opinions.every(({ count }) => count === 0);
    const day = this.#day.value;
    if (!project || isEmpty) this.#say(EMPTY);
    if (!project || isEmpty || !isDay(day)) return;
    const changes = ending(project, this.#place, randomId(ID), day);
    await this.#act(changes, `Kierros ${dayText(day)} on päätetty. Seuraava voi alkaa.`);
  }

  async #remove(): Promise<void> {
    const [option] = this.#earlier.selectedOptions;
    if (!option) return;
    const told = `Kierros ${option.textContent} on poistettu.`;
    await this.#act(endedRemoved(this.#place, option.value), told);
  }

  async #act(changes: readonly Change[], told: string): Promise<void> {
    await this.#projects.open?.act(changes, told);
    this.#last = told;
    action(this.#root, "kumoa-kierros").hidden = false;
    this.#changed();
    this.#say(told);
  }

  async #undo(): Promise<void> {
    const told = await undone(this.#projects.open, this.#last);
    action(this.#root, "kumoa-kierros").hidden = true;
    this.#changed();
    this.#say(told);
  }

  #say(told: string): void {
    const place = part(this.#root, '[data-osa="kierros-kerrottu"]');
    place.textContent = told;
    place.focus();
  }
}

function thenAt(project: Project, path: string, { id }: Ended): Opinion {
  return opinionOf(fingersIn(textAt(project, gradesAt(path, id))).grades);
}

function showShift(box: HTMLElement, now: Opinion, before: Opinion, ended?: Ended): void {
  box.hidden = !ended || before.count + now.count === 0;
  if (!ended) return;
  part(box, '[data-osa="vertailtu"]').textContent = shiftText(dayText(ended.day), before, now);
  drawShift(part<SVGElement>(box, "svg"), before, now);
}

/** Tells what shows a statement's grade; a round of one's own has no sheet to show it. */
function showEvidence(
  root: HTMLElement,
  project: Project,
  path: string,
  { now, since }: { readonly now: Opinion; readonly since: number },
): void {
  const place = part(root, '[data-osa="naytto"]');
  const worksheet = headOf(path);
  const isAsked = worksheet !== "hanke" && now.count > 0;
  place.hidden = !isAsked;
  if (!isAsked) return;
  const field = path.slice(worksheet.length + 1);
  const paths = sheets(project, worksheet).map((sheet) => `${sheet}/${field}-naytto`);
  const evidence = evidenceAt(project, paths, since);
  root.dataset.naytto = evidence?.isFresh ? "on" : "puuttuu";
  place.textContent = evidenceTold(evidence);
}

function evidenceTold(evidence: Evidence | undefined): string {
  if (!evidence) return "Näyttö puuttuu arkista.";
  const { text, isFresh } = evidence;
  const short = text.length > LETTERS ? `${text.slice(0, LETTERS)} …` : text;
  if (isFresh) return `Näyttö: ”${short}”`;
  return `Uusi näyttö puuttuu. Arkissa on edellisen kierroksen näyttö: ”${short}”`;
}
