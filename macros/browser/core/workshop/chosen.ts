/** The worksheets of a plan ↔ their part of its address: `01,06.lyhyt,10.paa.3`. */

import { short } from "../query.ts";
import type { RunId } from "../types.ts";
import type { Chosen, Sheet } from "./sheets.ts";

const LONGEST = 4000; // characters that are read at all
const RUN_IDS: readonly string[] = ["paa", "lyhyt", "suuri-ryhma", "eta", "yksin"];

/** Worksheets as an address has them. */
export function writeSheets(sheets: readonly Chosen[]): string {
  return sheets.map(written).join(",");
}

function written({ number, run, sitting = 1 }: Chosen): string {
  return [number, ...(run ? [run] : []), ...(sitting > 1 ? [sitting] : [])].join(".");
}

/** Worksheets in their order, each once; `faults` gets a sentence for each thing that cannot be. */
export function readSheets(text: string, known: readonly Sheet[], faults: string[]): Chosen[] {
  const found: Chosen[] = [];
  for (const part of text.slice(0, LONGEST).split(",").filter(Boolean)) {
    const chosen = readSheet(part.trim(), known, faults);
    if (!chosen) continue;
    if (!found.some((each) => each.number === chosen.number)) found.push(chosen);
    else
      tell(
        faults,
        `Työpohja ${chosen.number} on osoitteessa kahdesti. Se on suunnitelmassa kerran.`,
      );
  }
  return found;
}

function readSheet(part: string, known: readonly Sheet[], faults: string[]): Chosen | undefined {
  const [written = "", ...rest] = part.split(".");
  const number = written.padStart(2, "0");
  const sheet = known.find((each) => each.number === number);
  if (!sheet) {
    tell(faults, `Työpohjaa ”${short(written)}” ei ole, joten se jäi pois.`);
    return undefined;
  }
  const sitting = readSitting(rest.find(isNumber), sheet, faults);
  const asked = rest.find((each) => !isNumber(each));
  const chosen = { number, ...(sitting !== undefined && { sitting }) };
  if (asked === undefined) return chosen;
  if (RUN_IDS.includes(asked) && sheet.runs.some((run) => run.id === asked)) {
    return { ...chosen, run: asked as RunId };
  }
  tell(faults, `Työpohjalla ${number} ei ole versiota ”${short(asked)}”. Siihen valittiin sopiva.`);
  return chosen;
}

function isNumber(text: string): boolean {
  return /^[0-9]{1,2}$/.test(text);
}

/** Which sitting an address asks for, when it asks for one. */
function readSitting(text: string | undefined, { number, runs }: Sheet, faults: string[]) {
  if (text === undefined) return undefined;
  const most = Math.max(1, ...runs.map(({ sittings }) => sittings.length));
  const asked = Number(text);
  if (asked >= 1 && asked <= most) return asked;
  tell(faults, `Työpohjalla ${number} ei ole kertaa ${asked}. Suunnitelmaan otettiin ensimmäinen.`);
  return 1;
}

/** Tells a thing once. */
export function tell(faults: string[], sentence: string): void {
  if (!faults.includes(sentence)) faults.push(sentence);
}
