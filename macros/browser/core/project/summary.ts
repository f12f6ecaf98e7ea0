/** What a project holds, counted, and the same in a sentence. */

import { editsIn, isOfDraft } from "./draft-edits.ts";
import { headOf, OWN, sheets } from "./paths.ts";
import { conflicts, type Entry, type Project, textAt, valueAt } from "./project.ts";

const DECISION = /^(toimet\/[a-z0-9]+\/|.+\/paatos-\d+-)(?:mita|kuka|milloin)$/;
const INVENTED = "hanke/keksitty";
const HEAD: readonly string[] = ["hanke", "paivays"];
/** A numbered row after the first, which may be empty on a filled sheet: `paatos-2-mita`. */
const FURTHER_ROW = /-(?:[2-9]|[1-9]\d+)-/;

/** Counts of what stands in a project; `changed` is when something was last written (s). */
export interface Summary {
  readonly sheets: number;
  readonly answers: number;
  readonly decisions: number;
  readonly conflicts: number;
  readonly drafts: number;
  readonly changed: number | undefined;
}

/** Counts what stands in a project. */
export function summaryOf(project: Project): Summary {
  const paths = [...project.values.keys()].filter(isAnswer);
  const times = [...project.values.values(), ...project.former.values()].flat().map(timeOf);
  return {
    sheets: sheets(project).length,
    answers: paths.length,
    decisions: decisionsAmong([...project.values.keys()]),
    conflicts: conflicts(project).filter((path) => !isOfDraft(path)).length,
    drafts: editsIn(project),
    changed: times.length ? times.reduce((last, time) => Math.max(last, time)) : undefined,
  };
}

/** How many decisions paths belong to: rows of sheets and the project's own actions, each once. */
function decisionsAmong(paths: readonly string[]): number {
  const records = paths.flatMap((path) => DECISION.exec(path)?.[1] ?? []);
  return new Set(records).size;
}

/** How many places of a sheet have an answer. */
export function answersOn(project: Project, sheet: string): number {
  const paths = [...project.values.keys()];
  return paths.filter((path) => isAnswer(path) && headOf(path) === sheet).length;
}

/** How many of the places that a filled sheet has answered are answered on a sheet. */
export function neededOn(project: Project, sheet: string): number {
  const paths = [...project.values.keys()].filter((path) => {
    return isAnswer(path) && headOf(path) === sheet && typeof valueAt(project, path) === "string";
  });
  const fields = paths.map((path) => path.slice(sheet.length + 1));
  return fields.filter((field) => !HEAD.includes(field) && !FURTHER_ROW.test(field)).length;
}

/** The counts in a sentence: ”3 arkkia, 41 vastausta, 5 päätöstä.” */
export function summaryText(summary: Summary): string {
  const { sheets, answers, decisions, conflicts, drafts } = summary;
  const counts = [
    counted(sheets, "arkki", "arkkia"),
    counted(answers, "vastaus", "vastausta"),
    counted(decisions, "päätös", "päätöstä"),
    counted(conflicts, "ristiriita", "ristiriitaa"),
    counted(drafts, "muokattu luonnos", "muokattua luonnosta"),
  ].filter((text) => text !== "");
  return counts.length ? `${counts.join(", ")}.` : "Hankkeessa ei ole vielä vastauksia.";
}

/** The name of a sheet that is one of many; nothing when it has none. */
export function sheetName(project: Project, sheet: string): string {
  return textAt(project, `${sheet}/@nimi`);
}

/** Whether the project is the invented one that is shown as an example. */
export function isInvented(project: Project): boolean {
  return valueAt(project, INVENTED) === true;
}

/** Whether nothing stands in the project, and nothing has. */
export function isBlank({ values, former }: Project): boolean {
  return values.size + former.size === 0;
}

/** Where a project is kept that is not open: by when it changed and when a file was made (s). */
export function whereKept(changed: number, exported: number | undefined, when: string): string {
  if (exported === undefined) return "Vain tässä selaimessa. Hanketta ei ole viety tiedostoon.";
  const file = `tallennettiin tai avattiin ${when}.`;
  if (changed > exported) return `Tiedosto ${file} Sen jälkeen hankkeeseen on kirjoitettu lisää.`;
  return `Tässä selaimessa ja tiedostossa, joka ${file} Sen jälkeen ei ole kirjoitettu mitään.`;
}

function counted(count: number, one: string, many: string): string {
  if (count === 0) return "";
  return `${count}\u00a0${count === 1 ? one : many}`;
}

/** Whether a path is a place on a sheet, and not a name or a state. */
function isAnswer(path: string): boolean {
  return !OWN.includes(headOf(path)) && !path.includes("@");
}

function timeOf({ time }: Entry): number {
  return time;
}
