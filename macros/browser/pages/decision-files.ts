/** Decisions taken along: a calendar's file, a table, the text of a memo, a list on paper. */

import type { Day } from "../core/calendar.ts";
import { csvText } from "../core/csv.ts";
import { entriesOf, memoOf, tableOf } from "../core/project/decision-texts.ts";
import type { Decision } from "../core/project/decisions.ts";
import { fileNameOf, nameInText } from "../core/project/file-name.ts";
import type { Project } from "../core/project/project.ts";
import { REFUSED, showSelected, toClipboard } from "../parts/clipboard.ts";
import { part } from "../parts/component.ts";
import { saveFile } from "../parts/file-saving.ts";

const LIBRARY = "assets/koottu/kalenteri.js";

/** What is taken along: the decisions that the list shows, of a project, as they stand today. */
export interface Taken {
  readonly project: Project;
  readonly decisions: readonly Decision[];
  readonly today: Day;
}

/** Saves the decisions as a calendar's file; gives what is said of it. */
export async function saveCalendar({ project, decisions }: Taken): Promise<string> {
  const entries = entriesOf(project, decisions);
  const without = decisions.length - entries.length;
  const left = without ? ` Pois jäi ${counted(without)}, koska päivää ei ole vahvistettu.` : "";
  if (!entries.length) return `Kalenteriin ei ole vietävää.${left}`;
  await hbSearch.load(LIBRARY);
  const text = hbCalendarText(entries, Math.floor(Date.now() / 1000));
  saveFile(nameOf(project, "ics"), text, "text/calendar;charset=utf-8");
  const told = `Tallennettu kalenteritiedostoon: ${counted(entries.length)}.`;
  return `${told}${left} Kun tuotte tiedoston myöhemmin uudelleen, samat merkinnät päivittyvät.`;
}

/** Saves the decisions as a table; gives what is said of it. */
export function saveTable({ project, decisions }: Taken): string {
  saveFile(nameOf(project, "csv"), csvText(tableOf(decisions)), "text/csv;charset=utf-8");
  return `Tallennettu taulukkoon: ${counted(decisions.length)}.`;
}

/** Copies the decisions as the text of a memo; where the browser refuses, shows it selected. */
export async function copyMemo(root: HTMLElement, taken: Taken): Promise<string> {
  const text = memoOf(taken.decisions, taken.today, `Päätökset: ${nameInText(taken.project)}`);
  const box = part(root, ".hb-project__copied");
  box.hidden = await toClipboard(text);
  if (box.hidden) return `Kopioitu muistiota varten: ${counted(taken.decisions.length)}.`;
  showSelected(part(box, "textarea", HTMLTextAreaElement), text);
  return REFUSED;
}

function nameOf(project: Project, kind: string): string {
  return fileNameOf(project, `paatokset.${kind}`);
}

function counted(count: number): string {
  return count === 1 ? "1\u00a0päätös" : `${count}\u00a0päätöstä`;
}
