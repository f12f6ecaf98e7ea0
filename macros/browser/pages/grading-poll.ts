/**
 * The grades of a group for the statements of a round. They are kept in the open project, beside
 * the statement that they are of (`@arviot`): grades alone, never whose they are.
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
import { textAt } from "../core/project/project.ts";
import { action, part, parts, statusOf } from "../parts/component.ts";
import type { Projects } from "../store/projects.ts";

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
  readonly #codesPath: string;
  #begun: Promise<void> | undefined;

  constructor(root: HTMLElement, projects: Projects) {
    this.#root = root;
    this.#projects = projects;
    const sheet = root.dataset.tyopohja ?? "";
    this.#codesPath = `${sheet}/${root.dataset.kierros}/@koodit`;
    this.#codes = part(root, "textarea", HTMLTextAreaElement);
    this.#statements = parts(root, "[data-vaittama]").map((each) => ({
      root: each,
      field: part(each, "input", HTMLInputElement),
      path: `${sheet}/${each.dataset.vaittama}/@arviot`,
    }));
    for (const { field, path } of this.#statements) {
      field.addEventListener("input", () => {
        this.#tell();
        this.#keep([[path, field.value.trim()]]);
      });
    }
    action(root, "lisaa-koodit").addEventListener("click", () => this.#add());
  }

  /** Shows what the open project holds; the field in hand is left as it is. */
  show(): void {
    const project = this.#projects.open?.project;
    for (const { field, path } of this.#statements) {
      if (project && field !== document.activeElement) field.value = textAt(project, path);
    }
    this.#tell();
  }

  async #keep(changes: readonly (readonly [string, string])[]): Promise<void> {
    if (!this.#projects.open) this.#begun ??= this.#projects.begin("");
    await this.#begun;
    this.#projects.open?.write(changes);
  }

  #tell(): void {
    const opinions = this.#statements.map((statement) => {
      const { grades, unread } = fingersIn(statement.field.value);
      const opinion = opinionOf(grades);
      part(statement.root, '[data-osa="tulos"]').textContent = opinionText(opinion);
      const told = unread.length ? `Ei luku 1–5: ${unread.join(", ")}.` : "";
      part(statement.root, '[data-osa="epaselva"]').textContent = told;
      for (const [at, place] of parts(statement.root, '[data-osa="pisteet"]').entries()) {
        place.textContent = DOT.repeat(opinion.dots[at] ?? 0);
      }
      return opinion;
    });
    this.#tellTalk(opinions);
  }

  #tellTalk(opinions: readonly Opinion[]): void {
    const places = { hajalla: mostApart(opinions), matalin: lowest(opinions) };
    for (const [name, at] of Object.entries(places)) {
      const title = at === undefined ? "" : this.#statements[at]?.root.querySelector("label");
      part(this.#root, `[data-osa="${name}"]`).hidden = !title;
      part(this.#root, `[data-osa="${name}-nimi"]`).textContent = title ? title.textContent : "";
    }
    part(this.#root, '[data-osa="puhutaan"]').hidden = places.matalin === undefined;
  }

  /** Adds the grades of ballots that are not there yet; of what is pasted nothing else is kept. */
  async #add(): Promise<void> {
    const { ballots, codes, unsound } = ballotsIn(this.#codes.value, this.#statements.length);
    const project = this.#projects.open?.project;
    const before = project ? textAt(project, this.#codesPath).split(" ").filter(Boolean) : [];
    const round = Number(this.#root.dataset.numero);
    const ours = ballots.map((ballot, at) => ({ ...ballot, code: codes[at] ?? "" }));
    const added = ours.filter((each) => each.round === round && !before.includes(each.code));
    const changes = this.#statements.map(({ field, path }, at): [string, string] => {
      const given = added.flatMap(({ grades }) => grades[at] ?? []);
      field.value = fingersText([...fingersIn(field.value).grades, ...given]);
      return [path, field.value];
    });
    const kept = [...before, ...added.map(({ code }) => code)].join(" ");
    if (added.length) await this.#keep([...changes, [this.#codesPath, kept]]);
    const others = ours.filter((each) => each.round !== round).length;
    statusOf(this.#root).textContent = said(added.length, ours.length, others, unsound);
    if (!unsound.length && ours.length) this.#codes.value = "";
    this.#tell();
  }
}

function said(added: number, all: number, others: number, unsound: readonly string[]): string {
  if (!all && !unsound.length) return "Tekstissä ei ole koodeja.";
  const told = [added === 1 ? "1\u00a0arvio lisättiin." : `${added}\u00a0arviota lisättiin.`];
  const again = all - added - others;
  if (again) told.push(`Jo mukana: ${again}.`);
  if (others) told.push(`Toisen arvion koodeja: ${others}.`);
  if (unsound.length) told.push(`Virheellinen koodi, kysykää uudelleen: ${unsound.join(", ")}.`);
  return told.join(" ");
}
