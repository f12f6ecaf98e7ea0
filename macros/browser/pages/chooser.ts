/**
 * Three questions that lead to one to three worksheets with the reason: phase, trouble, time and
 * people. The advice comes from the page's own decision list; the answers live in the address.
 */

import {
  type Answers,
  faultsOf,
  forFinder,
  type Needs,
  ordered,
  readAnswers,
  sentence,
  verdict,
  writeAnswers,
} from "../core/chooser.ts";
import { onStep, readQuery, searchOf, writeQuery } from "../parts/address.ts";
import { part, parts, rootOf, statusOf } from "../parts/component.ts";
import { element } from "../parts/elements.ts";

interface Advice {
  readonly row: HTMLElement;
  readonly faults: readonly string[];
}

class Chooser {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #time: HTMLInputElement;
  readonly #people: HTMLInputElement;
  readonly #phases: HTMLInputElement[];
  readonly #troubles: HTMLInputElement[];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = part(root, "form", HTMLFormElement);
    this.#time = part(this.#form, "[name=aika]", HTMLInputElement);
    this.#people = part(this.#form, "[name=meita]", HTMLInputElement);
    this.#phases = parts(this.#form, "[name=vaihe]");
    this.#troubles = parts(this.#form, "[name=pulma]");
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    // A reset tells of itself before the fields are empty.
    this.#form.addEventListener("reset", () => setTimeout(() => this.#write(true)));
    this.#form.addEventListener("input", ({ target }) => this.#changed(target));
    onStep(() => this.read());
  }

  /** Takes the answers from the address. */
  read(): void {
    const phases = this.#phases.map((radio) => radio.value);
    const troubles = new Map(this.#troubles.map((radio) => [radio.value, phaseOf(radio)]));
    const answers = readAnswers(readQuery(), phases, troubles);
    for (const radio of this.#phases) radio.checked = radio.value === answers.vaihe;
    for (const radio of this.#troubles) radio.checked = radio.value === answers.pulma;
    this.#time.value = String(answers.aika || "");
    this.#people.value = String(answers.meita || "");
    this.#show(answers);
  }

  /** Another phase has other troubles. */
  #changed(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === "vaihe") for (const radio of this.#troubles) radio.checked = false;
    this.#write(target.type === "radio");
  }

  #answers(): Answers {
    return {
      vaihe: checked(this.#phases),
      pulma: checked(this.#troubles),
      aika: Math.max(0, Number(this.#time.value)),
      meita: Math.max(0, Number(this.#people.value)),
    };
  }

  #write(step: boolean): void {
    const answers = this.#answers();
    writeQuery(writeAnswers(answers), step);
    this.#show(answers);
  }

  #show(answers: Answers): void {
    const { vaihe, pulma } = answers;
    part(this.#root, ".hb-chooser__list").hidden = Boolean(vaihe);
    part(this.#form, ".hb-chooser__troubles").hidden = !vaihe;
    part(this.#form, ".hb-chooser__limits").hidden = !pulma;
    for (const label of parts(this.#form, "[data-vaiheessa]")) {
      label.hidden = label.dataset.vaiheessa !== vaihe;
    }
    const advice = ordered(pulma ? adviceOn(pulma, answers) : []);
    const list = element("ul", "hb-cardlist hb-advice");
    list.append(...advice.map((each) => each.row));
    part(this.#root, ".hb-chooser__answer").replaceChildren(...(advice.length ? [list] : []));
    const counts = advice.map((each) => each.faults.length);
    statusOf(this.#root).textContent = sentence(counts, answers);
    this.#lead(answers);
  }

  /** To the finder with the same phase, time and people. */
  #lead(answers: Answers): void {
    const more = part(this.#root, ".hb-chooser__more");
    more.hidden = !answers.vaihe;
    part(more, "a", HTMLAnchorElement).search = searchOf(forFinder(answers));
  }
}

/** The worksheets of the decision list that help in a trouble, with what speaks against each. */
function adviceOn(trouble: string, answers: Answers): Advice[] {
  return parts(rootOf(trouble), "[data-neuvo]").map((original) => {
    const faults = faultsOf(needsOf(original), answers);
    const row = original.cloneNode(true) as HTMLElement;
    const said = verdict(faults, answers);
    if (said) row.append(element("p", "hb-advice__verdict", said));
    return { row, faults };
  });
}

function needsOf({ dataset }: HTMLElement): Needs {
  return {
    aika: Number(dataset.aika),
    lyhyt: Number(dataset.lyhyt),
    suuri: Number(dataset.suuri),
    vahintaan: Number(dataset.vahintaan),
    enintaan: Number(dataset.enintaan),
  };
}

function phaseOf(radio: HTMLInputElement): string {
  return radio.closest("label")?.dataset.vaiheessa ?? "";
}

function checked(radios: readonly HTMLInputElement[]): string {
  return radios.find((radio) => radio.checked)?.value ?? "";
}

/** Starts the page of three questions. */
export function startChooser(): void {
  new Chooser(rootOf("hb-valinta")).read();
}
