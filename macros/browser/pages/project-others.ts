/** The projects of this browser that are not open, also those that can still be brought back. */

import { shownNameOf } from "../core/project/file-name.ts";
import { isBlank, isInvented, summaryOf, summaryText, whereKept } from "../core/project/summary.ts";
import { action, nearest, part } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";
import { whenText } from "../parts/when.ts";
import type { Shelved } from "../store/shelved.ts";
import { dayOf } from "./days.ts";

const THERE = ["avaa-hanke", "vie-muu", "poista-muu"];
const REMOVED = ["palauta-hanke", "poista-lopullisesti"];
const UNREADABLE =
  "Hanketta ei voi lukea. Sen teksti on tallessa, ja sen voi tallentaa tiedostoon.";

/** What is done to which project. */
export type Doing = (what: string, id: string) => void;

export class OtherProjects {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement, does: Doing) {
    this.#root = root;
    root.addEventListener("click", (event) => {
      const what = nearest(event, "[data-toimi]")?.dataset.toimi;
      const card = nearest(event, ".hb-project__card")?.dataset;
      const id = card?.hanke ?? card?.poistettu;
      if (what && id) does(what, id);
    });
  }

  /** Shows the projects; what has nothing in it and was removed is gone. */
  show(projects: readonly Shelved[], now: number): void {
    const shown = projects.filter(({ project, removed }) => {
      return removed === undefined || !project || !isBlank(project);
    });
    const template = part(this.#root, "template", HTMLTemplateElement);
    const cards = shown.map((each) => cardOf(copyOf(template), each, now));
    part(this.#root, "ul").replaceChildren(...cards);
    this.#root.hidden = !cards.length;
  }

  /** The button that does a thing to a project, where it is shown. */
  button(what: string, id: string): HTMLElement | null {
    const card = `[data-hanke="${id}"], [data-poistettu="${id}"]`;
    return this.#root.querySelector(`:is(${card}) [data-toimi="${what}"]`);
  }
}

function cardOf(card: HTMLElement, shelved: Shelved, now: number): HTMLElement {
  const { id, project, removed, changed, exported } = shelved;
  const isRemoved = removed !== undefined;
  const name = project ? shownNameOf(project) : "Hanke, jota ei voi lukea";
  card.dataset[isRemoved ? "poistettu" : "hanke"] = id;
  part(card, "h3").textContent = name;
  part(card, '[data-osa="keksitty"]').hidden = !project || !isInvented(project);
  part(card, '[data-osa="sisalto"]').textContent = project
    ? `${summaryText(summaryOf(project))} Muutettu ${dayOf(changed)}.`
    : UNREADABLE;
  part(card, '[data-osa="tallessa"]').textContent = isRemoved
    ? "Poistettu. Hankkeen voi palauttaa vuorokauden ajan."
    : whereKept(changed, exported, whenText(exported ?? 0, now));
  for (const what of [...THERE, ...REMOVED]) {
    const button = action(card, what);
    button.hidden = REMOVED.includes(what) !== isRemoved || (what === "avaa-hanke" && !project);
    button.setAttribute("aria-label", `${button.textContent}: ${name}`);
  }
  return card;
}
