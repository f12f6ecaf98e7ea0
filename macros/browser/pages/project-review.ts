/** What a file would bring, shown before anything changes, with what is wrong in it. */

import { sentenceOf } from "../core/project/fault-sentences.ts";
import type { Fault } from "../core/project/faults.ts";
import type { ReadFile } from "../core/project/file.ts";
import { nameInText } from "../core/project/file-name.ts";
import type { Value } from "../core/project/project.ts";
import { type Changed, type Review, reviewText } from "../core/project/review.ts";
import { summaryOf, summaryText } from "../core/project/summary.ts";
import { action, part } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { wordOf } from "./filled-page.ts";

const LISTED = 200;
const LONGEST = 120;
const GHOST = "hb-button--ghost";
const NOTHING = "Mikään ei ole muuttunut.";

/** A file as it was given: its name and what could be read of it. */
export interface Given extends ReadFile {
  readonly name: string;
  /** Numbers and titles of the worksheets of a filled form. */
  readonly sheets?: readonly string[];
}

/** What would be joined to: the name of the project, and whether the file is of another one. */
export interface Target {
  readonly name: string;
  readonly review: Review;
}

export class ReviewPanel {
  readonly #root: HTMLElement;
  readonly #label: (path: string) => string;

  /** `label` gives the words of a path. */
  constructor(root: HTMLElement, label: (path: string) => string) {
    this.#root = root;
    this.#label = label;
  }

  /** Shows a file beside the project that it would be joined to; none when nothing is open. */
  show(given: Given, target: Target | undefined): void {
    const { project } = given;
    this.#root.hidden = false;
    this.#text("mista", project ? `Tiedosto ”${given.name}”` : "Tiedostoa ei voi avata");
    this.#text("mita", project ? told(given, target) : NOTHING);
    this.#text("mihin", whereTo(given, target));
    this.#showChanges(target?.review);
    this.#showFaults(given);
    this.#showActs(given, target);
    part(this.#root, "h2").focus();
  }

  /** What can be done with the file; what is advised stands out. */
  #showActs({ project, sheets }: Given, target: Target | undefined): void {
    const [join, own] = [action(this.#root, "yhdista"), action(this.#root, "avaa-omana")];
    join.hidden = !project || !target;
    join.textContent = `Yhdistä hankkeeseen ”${target?.name}”`;
    own.hidden = !project;
    own.textContent = target ? "Avaa omana hankkeenaan" : "Avaa hanke";
    const isOwn = !target || (target.review.isOther && !sheets);
    own.classList.toggle(GHOST, !isOwn);
    join.classList.toggle(GHOST, isOwn);
    action(this.#root, "peru").textContent = project ? "Peru" : "Sulje";
  }

  #text(name: string, text: string): void {
    const place = part(this.#root, `[data-osa="${name}"]`);
    place.textContent = text;
    place.hidden = text === "";
  }

  #showChanges(review: Review | undefined): void {
    const box = part(this.#root, '[data-osa="muutokset"]', HTMLDetailsElement);
    const lines = review ? this.#linesOf(review) : [];
    const more = lines.length - LISTED;
    const shown = lines.slice(0, LISTED);
    if (more > 0) shown.push(`Lisäksi ${more} muuta kohtaa.`);
    part(box, "ul").replaceChildren(...shown.map((line) => element("li", "", line)));
    box.hidden = !lines.length;
    box.open = false;
  }

  #linesOf(review: Review): string[] {
    const lines = (changes: readonly Changed[], word: string) => {
      return changes.map(({ path, before, after }) => {
        const label = this.#label(path).replace(/[^?!]$/, "$&.");
        return `${word}: ${label} ${shift(before, after)}`;
      });
    };
    return [
      ...lines(review.conflicts, "Ristiriita"),
      ...lines(review.replaced, "Muuttuu"),
      ...lines(review.removed, "Poistuu"),
      ...lines(review.fresh, "Uusi"),
      ...review.unknown.map((path) => `Tuntematon, säilyy: ${path}`),
    ];
  }

  #showFaults({ faults, count }: Given): void {
    const box = part(this.#root, '[data-osa="viat"]');
    box.hidden = !count;
    const counted = count === 1 ? "1\u00a0vika." : `${count}\u00a0vikaa.`;
    const more = count > faults.length ? ` Tässä on niistä ${faults.length} ensimmäistä.` : "";
    part(box, '[data-osa="vikoja"]').textContent = counted + more;
    part(box, "ul").replaceChildren(...faults.map((fault) => element("li", "", lineOf(fault))));
  }
}

/** What the file holds, and what joining it would do. */
function told({ project }: Given, target: Target | undefined): string {
  if (target) return reviewText(target.review);
  return project ? summaryText(summaryOf(project)) : "";
}

function whereTo({ project, sheets }: Given, target: Target | undefined): string {
  if (!project) return "";
  if (sheets) return formWhereTo(sheets, target);
  const name = `Tiedostossa on hanke ”${nameInText(project)}”.`;
  if (!target) return `${name} Selaimessa ei ole muuta hanketta, joten se avautuu sellaisenaan.`;
  if (!target.review.isOther) return `${name} Se on sama hanke kuin ”${target.name}”.`;
  return `${name} Se on eri hanke kuin ”${target.name}”, joten se kannattaa avata omanaan.`;
}

/** Of a filled form: whose sheets it has, and where the answers would go. */
function formWhereTo(sheets: readonly string[], target: Target | undefined): string {
  const named = sheets.map((title) => `”${title}”`).join(", ");
  const what = sheets.length === 1 ? "Lomake on arkki" : `Lomakkeessa on ${sheets.length} arkkia:`;
  const where = target
    ? `Yhdistettäessä vastaukset menevät hankkeeseen ”${target.name}”.`
    : "Tässä selaimessa ei ole vielä hanketta, joten vastauksista syntyy uusi hanke.";
  return `${what} ${named}. ${where}`;
}

function shift(before: readonly Value[], after: readonly Value[]): string {
  const texts = (values: readonly Value[]) => values.map(quoted).join(" ja ");
  if (!before.length) return texts(after);
  return after.length ? `${texts(before)} → ${texts(after)}` : texts(before);
}

function quoted(value: Value): string {
  const text = wordOf(value);
  return `”${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}

function lineOf(fault: Fault): string {
  const sentence = sentenceOf(fault);
  return fault.path ? `${fault.path}: ${sentence}` : sentence;
}
