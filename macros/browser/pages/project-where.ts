/**
 * Where the project is: its map with each sheet's state, the next steps, and saying how far one
 * is.
 */

import { dayText } from "../core/calendar.ts";
import { decisionsOf, meetingOf } from "../core/project/decisions.ts";
import { shownNameOf } from "../core/project/file-name.ts";
import type { Project } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import { type Progress, progressSaid } from "../core/project/sheet-map.ts";
import { isInvented } from "../core/project/summary.ts";
import { action, part } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { today } from "./days.ts";
import { showKey } from "./decision-marks.ts";
import { showProgress } from "./project-map.ts";
import { placesIn } from "./sheet-places.ts";

const BOARD = "hb-tulosta-taulu";

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
    showKey(root);
    action(root, "tulosta-taulu").addEventListener("click", printBoard);
    this.#ask();
  }

  /** Shows where a project is, or nothing when none is open. */
  show(project: Project | undefined): void {
    this.#root.hidden = !project;
    if (!project) return;
    const meeting = meetingOf(project);
    const now = today();
    part(this.#root, '[data-osa="taulun-nimi"]').textContent = shownNameOf(project);
    part(this.#root, '[data-osa="taulun-paiva"]').textContent = dayText(now);
    part(this.#root, '[data-osa="keksitty"]').hidden = !isInvented(project);
    const days = { today: now, ...(meeting && { meeting }) };
    const all = decisionsOf(project, placesIn(this.#root), days);
    const count = part(this.#root, '[data-osa="arkkien-maara"]');
    count.textContent = showProgress(this.#root, project, all, now);
    count.hidden = count.textContent === "";
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

/** Prints the map alone, as a board for a wall: one page of A4 across. */
function printBoard(): void {
  const { classList } = document.documentElement;
  classList.add(BOARD);
  addEventListener("afterprint", () => classList.remove(BOARD), { once: true });
  print();
}
