/**
 * Where the project is: its map with each sheet's state, the next steps, and saying how far one
 * is.
 */

import { decisionsOf, meetingOf } from "../core/project/decisions.ts";
import type { Project } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import { type Progress, progressSaid } from "../core/project/sheet-map.ts";
import { part } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { today } from "./days.ts";
import { showProgress } from "./project-map.ts";
import { placesIn } from "./sheet-places.ts";

type Control = HTMLInputElement | HTMLSelectElement;

/** Makes changes that can be taken back, in the words that are given with them. */
export type Saying = (changes: readonly Change[], what: string) => void;

export class ProjectWhere {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;

  constructor(root: HTMLElement, say: Saying) {
    this.#root = root;
    this.#form = part(root, '[data-toimi="arkin-tila"]', HTMLFormElement);
    this.#offer();
    this.#form.addEventListener("change", () => this.#ask());
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      const [worksheet, progress] = [this.#value("arkki"), this.#value("tila") as Progress];
      const { selectedOptions } = part(this.#form, '[name="arkki"]', HTMLSelectElement);
      const name = selectedOptions[0]?.textContent ?? "";
      say(progressSaid(worksheet, progress, this.#value("syy")), `Arkin tila on muutettu: ${name}`);
    });
    this.#ask();
  }

  /** Shows where a project is, or nothing when none is open. */
  show(project: Project | undefined): void {
    this.#root.hidden = !project;
    if (!project) return;
    const meeting = meetingOf(project);
    const now = today();
    const days = { today: now, ...(meeting && { meeting }) };
    const all = decisionsOf(project, placesIn(this.#root), days);
    const told = showProgress(this.#root, project, all, now);
    part(this.#root, '[data-osa="arkkien-maara"]').textContent = `Arkkeja on ${told}.`;
  }

  #offer(): void {
    const select = part(this.#form, '[name="arkki"]', HTMLSelectElement);
    for (const { id, number, title } of placesIn(this.#root).values()) {
      const option = element("option", "", `${number} ${title}`);
      option.value = id;
      select.append(option);
    }
  }

  #value(name: string): string {
    return part<Control>(this.#form, `[name="${name}"]`).value;
  }

  /** Why is asked only of what is not done now. */
  #ask(): void {
    const state = this.#value("tila");
    const isAsked = state === "ei-tarvita" || state === "myohemmin";
    part(this.#form, '[data-osa="syy"]').hidden = !isAsked;
    part(this.#form, '[name="syy"]', HTMLInputElement).required = state === "ei-tarvita";
  }
}
