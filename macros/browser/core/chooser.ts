/**
 * Three questions: phase, trouble, time and people; and how the advised worksheets suit the
 * answers.
 */

import { inMinutes } from "./finnish.ts";
import { filled, type Query, smallNumber } from "./query.ts";

/** What a visitor has answered; an empty text or 0 is no answer yet. */
export interface Answers {
  readonly vaihe: string;
  readonly pulma: string;
  /** Minutes there are. */
  readonly aika: number;
  /** People there are. */
  readonly meita: number;
}

/** What an advised worksheet takes: minutes of its versions, and how many people. */
export interface Needs {
  readonly aika: number;
  readonly lyhyt: number;
  readonly suuri: number;
  readonly vahintaan: number;
  readonly enintaan: number;
}

/** The answers that an address holds; `troubles` has the phase of each trouble. */
export function readAnswers(
  query: Query,
  phases: readonly string[],
  troubles: ReadonlyMap<string, string>,
): Answers {
  const phase = query.get("vaihe") ?? "";
  const trouble = query.get("pulma") ?? "";
  const vaihe = phases.includes(phase) ? phase : "";
  return {
    vaihe,
    pulma: vaihe && troubles.get(trouble) === vaihe ? trouble : "",
    aika: smallNumber(query, "aika"),
    meita: smallNumber(query, "meita"),
  };
}

/** The address's part that holds the answers. */
export function writeAnswers({ vaihe, pulma, aika, meita }: Answers): Query {
  return filled([
    ["vaihe", vaihe],
    ["pulma", pulma],
    ["aika", aika ? String(aika) : ""],
    ["meita", meita ? String(meita) : ""],
  ]);
}

/** What of the answers the finder understands too. */
export function forFinder({ vaihe, aika, meita }: Answers): Query {
  return writeAnswers({ vaihe, pulma: "", aika, meita });
}

/** What speaks against a worksheet with this time and these people, a sentence each. */
export function faultsOf(needs: Needs, { aika, meita }: Answers): string[] {
  const { lyhyt, suuri, vahintaan, enintaan } = needs;
  const faults: string[] = [];
  if (aika && needs.aika > aika) {
    const fitsShort = `Aikaa on vähän: tehkää lyhyt versio, ${inMinutes(lyhyt)}.`;
    const tooLong = `Ei mahdu: lyhyinkin versio vie ${inMinutes(lyhyt)}.`;
    faults.push(lyhyt <= aika ? fitsShort : tooLong);
  }
  if (meita && meita < vahintaan) {
    faults.push(`Pyytäkää mukaan muita: tarvitaan vähintään ${vahintaan} henkeä.`);
  }
  if (meita > enintaan) {
    const large = `varatkaa suuren ryhmän versioon ${inMinutes(suuri)}`;
    faults.push(`Teitä on paljon: jakautukaa, tai ${large}.`);
  }
  return faults;
}

/** What is said of a worksheet: its faults, or that it suits; nothing when nothing was asked. */
export function verdict(faults: readonly string[], { aika, meita }: Answers): string {
  return faults.join(" ") || (aika || meita ? "Sopii teille." : "");
}

/** The advice with the least faults first; otherwise in its own order. */
export function ordered<Advice extends { readonly faults: readonly string[] }>(
  advice: readonly Advice[],
): Advice[] {
  return [...advice].sort((a, b) => a.faults.length - b.faults.length);
}

/** How many worksheets help, by the number of faults that each has; nothing when there is none. */
export function sentence(faults: readonly number[], { aika, meita }: Answers): string {
  if (!faults.length) return "";
  const many = `${faults.length} työpohjaa auttaa tässä.`;
  const count = faults.length === 1 ? "Yksi työpohja auttaa tässä." : many;
  if ((!aika && !meita) || faults.includes(0)) return count;
  return `${count} Yksikään ei sovi aivan sellaisenaan: katsokaa huomautus.`;
}
