/**
 * Three questions: a situation, what of it is missing or hard, time and people; and how what is
 * advised suits the answers.
 */

import { listed, spoken } from "./finnish.ts";
import { filled, type Query, smallNumber } from "./query.ts";
import { fittingRun, type Limits, lackWords, nearestRun, type Run, runWords } from "./runs.ts";
import type { RunId } from "./types.ts";

/** The situation that is none of the named: its phase is asked, and then the trouble. */
export const OWN = "oma";

/** What a visitor has answered; an empty text or 0 is no answer yet. */
export interface Answers {
  readonly tilanne: string;
  /** Asked in one's own situation alone. */
  readonly vaihe: string;
  readonly pulma: string;
  /** Minutes there are. */
  readonly aika: number;
  /** People there are. */
  readonly meita: number;
}

export type QuestionName = "tilanne" | "vaihe" | "pulma" | "rajat";

/** What the page can be answered with: `troubles` has the situation or the phase of each. */
export interface Choices {
  readonly situations: readonly string[];
  readonly phases: readonly string[];
  readonly troubles: ReadonlyMap<string, string>;
}

/** What is advised: a worksheet has `runs`, a path its minutes, and a page neither. */
export interface Advice {
  readonly runs: readonly Run[];
  /** The version that is tried first. */
  readonly wanted: RunId;
  readonly minutes: number;
  /** The minutes of a path for one who is alone; 0 where there is no such path. */
  readonly alone: number;
}

/** How an advice suits: in which version, and what is said of it. */
export interface Verdict {
  readonly suits: boolean;
  readonly run: RunId | undefined;
  readonly words: string;
}

/** The answers that an address holds; a phase alone means one's own situation. */
export function readAnswers(query: Query, { situations, phases, troubles }: Choices): Answers {
  const phase = query.get("vaihe") ?? "";
  const known = phases.includes(phase) ? phase : "";
  const asked = query.get("tilanne") ?? (known && OWN);
  const tilanne = situations.includes(asked) ? asked : "";
  const vaihe = tilanne === OWN ? known : "";
  const trouble = query.get("pulma") ?? "";
  const home = tilanne === OWN ? vaihe : tilanne;
  return {
    tilanne,
    vaihe,
    pulma: home && troubles.get(trouble) === home ? trouble : "",
    aika: smallNumber(query, "aika"),
    meita: smallNumber(query, "meita"),
  };
}

/** The address's part that holds the answers. */
export function writeAnswers({ tilanne, vaihe, pulma, aika, meita }: Answers): Query {
  return filled([
    ["tilanne", tilanne],
    ["vaihe", vaihe],
    ["pulma", pulma],
    ["aika", aika ? String(aika) : ""],
    ["meita", meita ? String(meita) : ""],
  ]);
}

/** What of the answers the finder understands too. */
export function forFinder({ vaihe, aika, meita }: Answers): Query {
  return writeAnswers({ tilanne: "", vaihe, pulma: "", aika, meita });
}

/** What of the answers the plan of a workshop understands. */
export function forPlan({ aika, meita }: Answers): Query {
  return filled([
    ["n", meita ? String(meita) : ""],
    ["kesto", aika ? String(aika) : ""],
  ]);
}

/** The answers after one more: an earlier question's answer empties the later ones. */
export function answered(answers: Answers, name: QuestionName, value: string): Answers {
  if (name === "tilanne") return { ...answers, tilanne: value, vaihe: "", pulma: "" };
  if (name === "vaihe") return { ...answers, vaihe: value, pulma: "" };
  return { ...answers, pulma: value };
}

/** The questions to show, in their order: those answered, and the next one. */
export function asked({ tilanne, vaihe, pulma }: Answers): QuestionName[] {
  if (!tilanne) return ["tilanne"];
  const first: QuestionName[] = tilanne === OWN ? ["tilanne", "vaihe"] : ["tilanne"];
  if (tilanne === OWN && !vaihe) return first;
  return pulma ? [...first, "pulma", "rajat"] : [...first, "pulma"];
}

/** How an advice suits the time and the people; a page suits always. */
export function verdictOn(advice: Advice, { aika, meita }: Answers): Verdict {
  const { runs, wanted, minutes, alone } = advice;
  if (!runs.length)
    return meita === 1 && alone ? onPath(alone, aika, "yksin polku") : onPath(minutes, aika);
  const limits: Limits = { aika, meita, muoto: [] };
  const run = fittingRun(runs, limits, wanted);
  if (run) return { suits: true, run: run.id, words: `${capital(runWords(run, meita))}.` };
  const near = nearestRun(runs, limits);
  const lacking = listed(lackWords(near.lacks));
  const words = `Ei mahdu. Lähin on ${runWords(near.run, meita)}: ${lacking}.`;
  return { suits: false, run: undefined, words };
}

function onPath(minutes: number, aika: number, who = "polku"): Verdict {
  const suits = !aika || minutes <= aika;
  const long = `Ei mahdu: ${who} vie ${spoken(minutes)}.`;
  const words = minutes ? `${capital(who)} vie ${spoken(minutes)}.` : "";
  return { suits, run: undefined, words: suits ? words : long };
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** What suits comes first; otherwise in its own order. */
export function ordered<Judged extends { readonly verdict: Verdict }>(
  advice: readonly Judged[],
): Judged[] {
  return [...advice].sort((a, b) => Number(b.verdict.suits) - Number(a.verdict.suits));
}

/** What is said of all that is advised; nothing when there is nothing. */
export function sentence(verdicts: readonly Verdict[]): string {
  if (!verdicts.length) return "";
  const suiting = verdicts.filter(({ suits }) => suits).length;
  if (!suiting) return "Mikään näistä ei mahdu. Lisää aikaa tai väkeä, tai katso muita työpohjia.";
  return suiting === 1 ? "Aloita tästä." : "Aloita ensimmäisestä.";
}
