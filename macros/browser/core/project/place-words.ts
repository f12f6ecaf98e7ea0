/** What a place of a project is called when it is not a question of a sheet. */

import { cellOf, isOwn } from "./decisions.ts";
import { isOfDraft } from "./draft-edits.ts";
import { isLimit } from "./letter-limit.ts";
import { headOf } from "./paths.ts";
import { type Project, textAt } from "./project.ts";

/** What is written beside an answer or a decision. */
const BESIDE: Readonly<Record<string, string>> = {
  "@tila": "Tila",
  "@huomio": "Huomio",
  "@syy": "Syy",
  "@nimi": "Arkin nimi",
  "@arviot": "Ryhmän luvut",
};
const OF_ACTION: Readonly<Record<string, string>> = {
  mita: "Päätös, joka ei ole arkissa",
  kuka: "Kuka",
  milloin: "Mihin mennessä",
  ...BESIDE,
};
const OF_PROJECT: Readonly<Record<string, string>> = {
  "hanke/nimi": "Hankkeen nimi",
  "hanke/kokous": "Ohjausryhmän kokous",
  "hanke/pyynnot": "Mitä ryhmältä pyydetään",
  "hanke/lupaukset": "Mitä hakemuksessa luvattiin",
};
const OF_SHEET: Readonly<Record<string, string>> = {
  "@tila": "Arkin tila",
  "@syy": "Arkin tilan syy",
};
const OWN_ROUND = "Oma arvio";

/** A place in words; `question` is the path of the question that the words are of, where one is. */
export interface PlaceWords {
  readonly words: string;
  readonly question?: string;
}

/** What a place is called. `project` gives the text of the decision that a state is of. */
export function wordsOf(project: Project, path: string): PlaceWords {
  const cell = path.slice(path.lastIndexOf("/") + 1);
  const record = path.slice(0, path.lastIndexOf("/"));
  if (isLimit(path)) return { words: "Luonnoksen merkkiraja" };
  if (isOfDraft(path)) return { words: "Luonnoksen muokkaus" };
  if (headOf(path) === "hanke") return { words: OF_PROJECT[path] ?? OWN_ROUND };
  if (isOwn(path)) return { words: joined(OF_ACTION[cell], ofDecision(project, record, cell)) };
  const beside = BESIDE[cell];
  if (!beside) return { words: "", question: path };
  if (!record.includes("/")) return { words: OF_SHEET[cell] ?? beside };
  if (cell === "@arviot") return { words: beside, question: record };
  return { words: joined(beside, ofDecision(project, record, cell)) };
}

function ofDecision(project: Project, record: string, cell: string): string {
  return cell === "mita" ? "" : textAt(project, cellOf(record, "mita"));
}

function joined(...texts: (string | undefined)[]): string {
  return texts.filter((text) => text).join(": ");
}
