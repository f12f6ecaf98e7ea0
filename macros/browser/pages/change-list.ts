/** Changes and guesses as lists: each with its sheet, a link to it, its question and its texts. */

import { type Changed, type Guess, KINDS, type Kind } from "../core/project/changes.ts";
import type { Place } from "../core/project/decisions.ts";
import { headOf, OWN, worksheetOf } from "../core/project/paths.ts";
import { wordsOf } from "../core/project/place-words.ts";
import type { Project } from "../core/project/project.ts";
import { sheetName } from "../core/project/summary.ts";
import { hashOf } from "../core/sheet-address.ts";
import { part } from "../parts/component.ts";
import { copyOf } from "../parts/elements.ts";
import { dayOf } from "./days.ts";
import { addressOf } from "./sheet-places.ts";

const LONGEST = 240;
const OPEN_AT_MOST = 25;
const NAMES: Readonly<Record<Kind, string>> = {
  paatetty: "Päätetty",
  tehty: "Tehty",
  lisatty: "Lisätty",
  muuttunut: "Muuttunut",
  poistettu: "Poistettu",
};
const COUNTED: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  paatetty: ["uusi päätös", "uutta päätöstä"],
  tehty: ["tehty", "tehtyä"],
  lisatty: ["uusi vastaus", "uutta vastausta"],
  muuttunut: ["muuttunut kohta", "muuttunutta kohtaa"],
  poistettu: ["poistettu kohta", "poistettua kohtaa"],
};
const FORGOTTEN = "aiempaa tekstiä ei ole enää tallessa";

/** What stands in a row. */
interface Row {
  readonly path: string;
  readonly before: string;
  readonly now: string;
  readonly day: string;
}

export class ChangeList {
  readonly #root: HTMLElement;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #question: (path: string) => string;

  /** `root` is within the page of the map; `question` gives the question of a path. */
  constructor(
    root: HTMLElement,
    places: ReadonlyMap<string, Place>,
    question: (path: string) => string,
  ) {
    this.#root = root;
    this.#places = places;
    this.#question = question;
  }

  /** Shows changes in groups by what happened, and how many there are. */
  show(project: Project, changes: readonly Changed[]): void {
    const groups = KINDS.map(
      (kind) => [kind, changes.filter((each) => each.kind === kind)] as const,
    );
    const some = groups.filter(([, all]) => all.length > 0);
    const told = some.map(([kind, all]) => countOf(kind, all.length)).join(", ");
    part(this.#root, '[data-osa="muutoksia"]').textContent = told
      ? `${told}.`
      : "Mikään ei ole muuttunut.";
    const boxes = some.map(([kind, all]) => this.#group(project, kind, all));
    part(this.#root, '[data-osa="muutosten-ryhmat"]').replaceChildren(...boxes);
  }

  /** Shows guesses, and how many there are. */
  showGuesses(project: Project, guesses: readonly Guess[]): void {
    const rows = guesses.map(({ path, text }) => {
      return this.#row(project, { path, before: "", now: text, day: "" });
    });
    part(this.#root, '[data-osa="arvausten-rivit"]').replaceChildren(...rows);
    const count = guesses.length;
    const told = count === 1 ? "1\u00a0vastaus päättyy" : `${count}\u00a0vastausta päättyy`;
    part(this.#root, '[data-osa="arvauksia"]').textContent = count
      ? `${told} kysymysmerkkiin. Kun kohta on selvinnyt, kirjoittakaa vastaus ilman kysymysmerkkiä.`
      : "Yksikään vastaus ei pääty kysymysmerkkiin.";
  }

  #group(project: Project, kind: Kind, changes: readonly Changed[]): HTMLElement {
    const model = part(this.#root, 'template[data-osa="muutosryhma"]', HTMLTemplateElement);
    const box = copyOf(model) as HTMLDetailsElement;
    box.dataset.laji = kind;
    box.open = changes.length <= OPEN_AT_MOST;
    part(box, '[data-osa="nimi"]').textContent = NAMES[kind];
    part(box, '[data-osa="maara"]').textContent = String(changes.length);
    part(box, "ol").append(...changes.map((each) => this.#row(project, rowOf(each))));
    return box;
  }

  #row(project: Project, { path, before, now, day }: Row): HTMLElement {
    const row = copyOf(part(this.#root, 'template[data-osa="muutosrivi"]', HTMLTemplateElement));
    const { words, question } = wordsOf(project, path);
    const asked = question ? this.#question(question) : "";
    this.#link(project, row, path);
    text(row, "kysymys", [words, asked].filter((told) => told).join(": "));
    text(row, "ennen", before);
    text(row, "nyt", now);
    text(row, "paiva", day);
    part(row, '[data-osa="nuoli"]').hidden = !before || !now;
    return row;
  }

  /** Takes a row to its sheet, or to the page of what is on none. */
  #link(project: Project, row: HTMLElement, path: string): void {
    const sheet = headOf(path);
    const link = part(row, "a", HTMLAnchorElement);
    const place = this.#places.get(worksheetOf(sheet));
    const way = OWN.includes(sheet) ? wayOf(path) : "";
    const page = this.#root.querySelector<HTMLAnchorElement>(`[data-tie="${way}"]`);
    if (place) {
      const name = sheetName(project, sheet);
      link.href = `${addressOf(document, place.id) ?? ""}${hashOf(sheet)}`;
      link.textContent = `${place.number} ${place.title}${name && `: ${name}`}`;
    } else if (page) {
      link.href = page.href;
      link.textContent = page.textContent;
    } else link.replaceWith(sheet);
  }
}

/** The page of what is on no sheet. */
function wayOf(path: string): string {
  if (path.startsWith("hanke/kierros")) return "arviot";
  return headOf(path) === "toimet" ? "paatokset" : "tilanne";
}

function countOf(kind: Kind, count: number): string {
  const [one, many] = COUNTED[kind];
  return `${count}\u00a0${count === 1 ? one : many}`;
}

function rowOf({ path, before, now, isForgotten, time }: Changed): Row {
  const then = before ?? (isForgotten ? FORGOTTEN : "");
  const day = time === undefined ? "" : dayOf(time);
  return { path, before: then, now: now.join(" ja "), day };
}

function text(row: HTMLElement, name: string, told: string): void {
  const place = part(row, `[data-osa="${name}"]`);
  place.textContent = told.length > LONGEST ? `${told.slice(0, LONGEST)} …` : told;
  place.hidden = told === "";
}
