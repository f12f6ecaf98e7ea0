/**
 * A round of a group's grades: fingers called out or ballots pasted, told as a mean, a range and
 * dots. What is written is kept in the open project, beside the statement that it is of
 * (`@arviot`): grades alone, never whose they are.
 */

import { ballotsIn } from "../core/ballots.ts";
import {
  fingersIn,
  fingersText,
  lowest,
  mostApart,
  type Opinion,
  opinionOf,
  opinionText,
} from "../core/group-grades.ts";
import { codesAt, endedCodes, gradesAt, type RoundPlace } from "../core/project/ended-rounds.ts";
import { textAt } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import { action, part, parts, statusOf } from "../parts/component.ts";
import type { Projects } from "../store/projects.ts";
import { GradingRounds } from "./grading-rounds.ts";

const DOT = "●";

/** A statement with the field in which its grades are written. */
interface Statement {
  readonly root: HTMLElement;
  readonly field: HTMLInputElement;
  readonly path: string;
}

export class GradingPoll {
  readonly #root: HTMLElement;
  readonly #projects: Projects;
  readonly #statements: readonly Statement[];
  readonly #codes: HTMLTextAreaElement;
  readonly #place: RoundPlace;
  readonly #rounds: GradingRounds;

  constructor(root: HTMLElement, projects: Projects) {
    this.#root = root;
    this.#projects = projects;
    const sheet = root.dataset.tyopohja ?? "";
    this.#codes = part(root, "textarea", HTMLTextAreaElement);
    this.#statements = parts(root, "[data-vaittama]").map((each) => ({
      root: each,
      field: part(each, "input", HTMLInputElement),
      path: `${sheet}/${each.dataset.vaittama}`,
    }));
    const statements = this.#statements.map(({ path }) => path);
    this.#place = { round: `${sheet}/${root.dataset.kierros}`, statements };
    this.#rounds = new GradingRounds(root, this.#place, projects, () => this.show());
    for (const { field, path } of this.#statements) {
      field.addEventListener("input", () => {
        this.#tell();
        this.#projects.keep([[gradesAt(path), field.value.trim()]]);
      });
    }
    action(root, "lisaa-koodit").addEventListener("click", () => this.#add());
  }

  /** Shows what the open project holds; the field in hand is left as it is. */
  show(): void {
    const project = this.#projects.open?.project;
    for (const { field, path } of this.#statements) {
      if (project && field !== document.activeElement)
        field.value = textAt(project, gradesAt(path));
    }
    this.#tell();
  }

  #tell(): void {
    const opinions = this.#statements.map((statement) => tellStatement(statement));
    tellTalk(this.#root, this.#statements, opinions);
    this.#rounds.show(opinions);
  }

  /** Adds the grades of ballots that are not there yet; of what is pasted nothing else is kept. */
  #add(): void {
    const { ballots, codes, unsound } = ballotsIn(this.#codes.value, this.#statements.length);
    const project = this.#projects.open?.project;
    const before = project ? textAt(project, codesAt(this.#place.round)).split(" ") : [];
    const earlier = project ? endedCodes(project, this.#place) : [];
    const round = Number(this.#root.dataset.numero);
    const all = ballots.map((ballot, at) => ({ ...ballot, code: codes[at] ?? "" }));
    const ours = all.filter((each) => each.round === round && !earlier.includes(each.code));
    const added = ours.filter(({ code }) => !before.includes(code));
    const changes = this.#statements.map(({ field, path }, at): Change => {
      const given = added.flatMap(({ grades }) => grades[at] ?? []);
      const { grades, unread } = fingersIn(field.value);
      if (given.length) field.value = [fingersText([...grades, ...given]), ...unread].join(" ");
      return [gradesAt(path), field.value];
    });
    const kept = [...before.filter(Boolean), ...added.map(({ code }) => code)].join(" ");
    if (added.length) this.#projects.keep([...changes, [codesAt(this.#place.round), kept]]);
    const counts = { added: added.length, ours: ours.length, all: all.length, unsound };
    const ended = all.filter(({ code }) => earlier.includes(code)).length;
    statusOf(this.#root).textContent = said({ ...counts, ended });
    if (!unsound.length && all.length) this.#codes.value = "";
    this.#tell();
  }
}

/** Tells what a statement was given; gives it. */
function tellStatement({ root, field }: Statement): Opinion {
  const { grades, unread } = fingersIn(field.value);
  const opinion = opinionOf(grades);
  part(root, '[data-osa="tulos"]').textContent = opinionText(opinion);
  const told = unread.length ? `Ei luku 1–5: ${unread.join(", ")}.` : "";
  part(root, '[data-osa="epaselva"]').textContent = told;
  for (const [at, place] of parts(root, '[data-osa="pisteet"]').entries()) {
    place.textContent = DOT.repeat(opinion.dots[at] ?? 0);
  }
  return opinion;
}

/** Tells what to talk about: where the group is most apart, and what is lowest. */
function tellTalk(
  root: HTMLElement,
  statements: readonly Statement[],
  opinions: readonly Opinion[],
): void {
  const places = { hajalla: mostApart(opinions), matalin: lowest(opinions) };
  for (const [name, at] of Object.entries(places)) {
    const title = at === undefined ? "" : statements[at]?.root.querySelector("label");
    part(root, `[data-osa="${name}"]`).hidden = !title;
    part(root, `[data-osa="${name}-nimi"]`).textContent = title ? title.textContent : "";
  }
  const weakest = places.matalin === undefined ? undefined : statements[places.matalin]?.root;
  part(root, '[data-osa="puhutaan"]').hidden = !weakest;
  for (const each of parts(root, "[data-avuksi]")) {
    each.hidden = each.dataset.avuksi !== weakest?.dataset.vaittama;
  }
}

/** How many ballots were added, were ours, were of an ended round, and were found in all. */
interface Counts {
  readonly added: number;
  readonly ours: number;
  readonly ended: number;
  readonly all: number;
  readonly unsound: readonly string[];
}

function said({ added, ours, ended, all, unsound }: Counts): string {
  if (!all && !unsound.length) return "Tekstissä ei ole tämän arvion koodeja.";
  const told = [added === 1 ? "1\u00a0arvio lisättiin." : `${added}\u00a0arviota lisättiin.`];
  if (ours > added) told.push(`Jo mukana: ${ours - added}.`);
  if (ended) told.push(`Päätetyn kierroksen koodeja: ${ended}.`);
  const others = all - ours - ended;
  if (others) told.push(`Toisen arvion koodeja: ${others}.`);
  if (unsound.length) told.push(`Virheellinen koodi, kysykää uudelleen: ${unsound.join(", ")}.`);
  return told.join(" ");
}
