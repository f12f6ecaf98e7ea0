/**
 * Three questions that lead to a path, a worksheet in its version or a page; one is open at a
 * time. The advice comes from the page's own decision list; the answers live in the address.
 */

import {
  type Advice,
  type Answers,
  answered,
  asked,
  forFinder,
  forPlan,
  OWN,
  ordered,
  type QuestionName,
  readAnswers,
  sentence,
  type Verdict,
  verdictOn,
  writeAnswers,
} from "../core/chooser.ts";
import type { RunId } from "../core/types.ts";
import { onStep, readQuery, searchOf, writeQuery } from "../parts/address.ts";
import { nearest, part, parts, rootOf, statusOf } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { Limits } from "../parts/limits.ts";
import { addressOf, runsOf } from "../parts/run-rows.ts";
import { Question } from "./chooser-question.ts";

interface Judged {
  readonly row: HTMLElement;
  readonly verdict: Verdict;
}

class Chooser {
  readonly #root: HTMLElement;
  readonly #limits: Limits;
  readonly #questions: ReadonlyMap<QuestionName, Question>;
  #answers: Answers = { tilanne: "", vaihe: "", pulma: "", aika: 0, meita: 0 };

  constructor(root: HTMLElement) {
    this.#root = root;
    const form = part(root, "form", HTMLFormElement);
    this.#limits = new Limits(form);
    const questions = parts(form, "[data-kysymys]").map((each) => new Question(each));
    this.#questions = new Map(questions.map((each) => [each.name, each]));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => this.#restart());
    form.addEventListener("click", (event) => this.#clicked(event));
    form.addEventListener("input", () => this.#limited());
    onStep(() => this.read());
  }

  /** Takes the answers from the address. */
  read(): void {
    const values = (name: QuestionName) => this.#questions.get(name)?.values() ?? new Map();
    this.#answers = readAnswers(readQuery(), {
      situations: [...values("tilanne").keys()],
      phases: [...values("vaihe").keys()],
      troubles: values("pulma"),
    });
    this.#limits.set(this.#answers);
    this.#show();
  }

  #limited(): void {
    this.#limits.check();
    this.#write({ ...this.#answers, ...this.#limits.values }, false);
  }

  /** An answer opens the next question, and changing one opens it again. */
  #clicked(event: MouseEvent): void {
    const button = nearest(event, "button");
    if (!(button instanceof HTMLButtonElement) || button.type !== "button") return;
    this.#write(answered(this.#answers, button.name as QuestionName, button.value), true);
    const last = asked(this.#answers).at(-1);
    if (last) this.#questions.get(last)?.focus();
  }

  #restart(): void {
    this.#limits.set({ aika: 0, meita: 0 });
    this.#write({ tilanne: "", vaihe: "", pulma: "", aika: 0, meita: 0 }, true);
    this.#questions.get("tilanne")?.focus();
  }

  #write(answers: Answers, step: boolean): void {
    this.#answers = answers;
    writeQuery(writeAnswers(answers), step);
    this.#show();
  }

  #show(): void {
    const { tilanne, vaihe, pulma } = this.#answers;
    const open = asked(this.#answers);
    const home = tilanne === OWN ? vaihe : tilanne;
    for (const [name, question] of this.#questions) {
      question.show(open.includes(name), name === "rajat" ? "" : this.#answers[name], home);
    }
    this.#questions.get("pulma")?.ask(this.#questionOf(tilanne));
    const listed = !tilanne && Boolean(location.hash);
    part(this.#root, ".hb-chooser__list").classList.toggle("is-shown", listed);
    this.#answer(pulma ? adviceOn(pulma, this.#answers) : []);
    const more = part(this.#root, ".hb-chooser__more");
    more.hidden = !tilanne;
    part(more, "a", HTMLAnchorElement).search = searchOf(forFinder(this.#answers));
  }

  /** What a situation asks; nothing of one's own. */
  #questionOf(situation: string): string {
    const asked = this.#root.querySelector(`[data-tilanteen-kysymys="${situation}"]`);
    return asked?.textContent ?? "";
  }

  #answer(advice: readonly Judged[]): void {
    const list = element("ul", "hb-cardlist hb-advice");
    list.append(...advice.map((each) => each.row));
    part(this.#root, ".hb-chooser__answer").replaceChildren(...(advice.length ? [list] : []));
    statusOf(this.#root).textContent = sentence(advice.map((each) => each.verdict));
  }
}

/** What the decision list advises in a trouble, each with how it suits. */
function adviceOn(trouble: string, answers: Answers): Judged[] {
  const advice = parts(rootOf(trouble), "[data-neuvo]").map((original) => {
    const verdict = verdictOn(adviceOf(original), answers);
    const row = original.cloneNode(true) as HTMLElement;
    suit(row, verdict);
    carry(row, answers);
    return { row, verdict };
  });
  return ordered(advice);
}

function adviceOf(row: HTMLElement): Advice {
  const wanted = (row.dataset.ensin || "paa") as RunId;
  const [minutes, alone] = [Number(row.dataset.minuutit), Number(row.dataset.yksin)];
  return { runs: runsOf(row), wanted, minutes, alone };
}

/** Leads a row to the version that suits; what does not suit is told and leads nowhere. */
function suit(row: HTMLElement, { suits, run, words }: Verdict): void {
  const link = part(row, "a", HTMLAnchorElement);
  row.querySelector(".hb-runs")?.remove();
  row.classList.toggle("is-out", !suits);
  if (run) {
    row.dataset.versio = run;
    link.href = addressOf(link.href, run);
  }
  if (!suits) link.removeAttribute("href");
  if (words) row.append(element("p", "hb-advice__verdict", words));
}

/** Takes the minutes and the people along to a page that would ask for them again. */
function carry(row: HTMLElement, answers: Answers): void {
  const link = row.querySelector<HTMLAnchorElement>("a[data-vie]");
  if (!link) return;
  const isPlan = link.dataset.vie === "tyopaja";
  link.search = searchOf(isPlan ? forPlan(answers) : forFinder(answers));
}

/** Starts the page of three questions. */
export function startChooser(): void {
  new Chooser(rootOf("hb-valinta")).read();
}
