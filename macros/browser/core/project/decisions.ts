/**
 * What a project has decided: every decision row of every sheet and its own actions, each with
 * who, when, its state and what is noted of it.
 */

import { type Day, dayOfTime, isDay } from "../calendar.ts";
import { type Reading, readDay } from "../finnish-days.ts";
import type { Phase, V } from "../types.ts";
import { headOf, OWN, worksheetOf } from "./paths.ts";
import { entriesAt, type Project, textAt, valuesAt } from "./project.ts";
import type { Change } from "./register.ts";
import {
  fingerprint,
  OPEN,
  type RowState,
  readState,
  type State,
  stateSet,
  stateText,
} from "./state.ts";
import { sheetName } from "./summary.ts";

/** A worksheet as decisions need it; `block` is the id of its block of decisions. */
export interface Place {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly v: V;
  readonly phase: Phase;
  readonly block: string;
  /** How many places a filled sheet has answered, where it is told. */
  readonly needed?: number;
}

/** What is known of the days: when it is today, and when the steering group meets next. */
export interface Days {
  readonly today: Day;
  readonly meeting?: Day;
}

/**
 * A decision. `day` is what its `when` says, `confirmed` whether somebody has confirmed it or has
 * moved it; `reopened` the state that was set before the text changed; `states` and `isApart`
 * tell of conflicts: states that stand side by side (the decision is open until one is chosen),
 * and cells that do.
 */
export interface Decision {
  readonly record: string;
  readonly sheet: string;
  readonly sheetName: string;
  readonly place: Place | undefined;
  readonly what: string;
  readonly who: string;
  readonly when: string;
  readonly day: Reading;
  readonly isConfirmed: boolean;
  readonly state: RowState;
  readonly stateDay: string;
  readonly note: string;
  readonly reason: string;
  readonly reopened: State | undefined;
  readonly states: readonly RowState[];
  readonly isApart: boolean;
}

const ACTIONS = "toimet";
const BLOCK = "paatos";
const ROW = /^([a-z0-9-]+)-(\d+)-(?:mita|kuka|milloin)$/;
const ACTION = /^toimet\/([a-z0-9]+)\/(?:mita|kuka|milloin)$/;
const MEETING = "hanke/kokous";

/** Every decision of a project, in the order of sheets and rows; the project's own actions last. */
export function decisionsOf(
  project: Project,
  places: ReadonlyMap<string, Place>,
  days: Days,
): Decision[] {
  const records = new Set<string>();
  for (const path of project.values.keys()) {
    const record = recordOf(path, places);
    if (record) records.add(record);
  }
  const all = [...records].map((record) => decisionAt(project, record, places, days));
  return all.sort(byPlace);
}

/** The record that a path is a cell of; undefined when it is none's. */
export function recordOf(path: string, places: ReadonlyMap<string, Place>): string | undefined {
  const [, action] = ACTION.exec(path) ?? [];
  if (action) return `${ACTIONS}/${action}`;
  const head = headOf(path);
  if (OWN.includes(head)) return undefined;
  const [, block, row] = ROW.exec(path.slice(head.length + 1)) ?? [];
  const expected = places.get(worksheetOf(head))?.block ?? BLOCK;
  return block === expected ? `${head}/${block}-${row}` : undefined;
}

function decisionAt(
  project: Project,
  record: string,
  places: ReadonlyMap<string, Place>,
  days: Days,
): Decision {
  const sheet = isOwn(record) ? "" : headOf(record);
  const [what, who, when] = CELLS.map((cell) => textAt(project, cellOf(record, cell)).trim());
  const text = { what: what ?? "", who: who ?? "", when: when ?? "" };
  const kept = textAt(project, `${record}/@tila`);
  const states = statesAt(project, `${record}/@tila`);
  const isDisputed = states.length > 1;
  const state = isDisputed ? OPEN : readState(kept, text.what);
  const apart = CELLS.some((cell) => valuesAt(project, cellOf(record, cell)).length > 1);
  return {
    record,
    sheet,
    sheetName: sheet && sheetName(project, sheet),
    place: places.get(worksheetOf(sheet)),
    ...text,
    ...dayAndState(project, record, text.when, state, days),
    note: textAt(project, `${record}/@huomio`),
    reason: textAt(project, `${record}/@syy`),
    reopened: state.state === "auki" && !isDisputed ? stateSet(kept) : undefined,
    states,
    isApart: apart,
  };
}

/** The states that stand side by side at a path, each once. */
function statesAt(project: Project, path: string): RowState[] {
  const all = valuesAt(project, path).map((value) => stateSet(String(value))?.state ?? "auki");
  return [...new Set(all)];
}

const CELLS = ["mita", "kuka", "milloin"] as const;

/** The day that counts: the one it was moved to, the one confirmed, or what the text says. */
function dayAndState(
  project: Project,
  record: string,
  when: string,
  { state, day }: State,
  days: Days,
): Pick<Decision, "day" | "isConfirmed" | "state" | "stateDay"> {
  const told = { state, stateDay: day };
  const moved = state === "siirtyi" && isDay(day) ? day : confirmedDay(project, record, when);
  if (moved) return { ...told, day: { kind: "sure", day: moved }, isConfirmed: true };
  const [entry] = entriesAt(project.values, cellOf(record, "milloin"));
  const written = entry ? dayOfTime(entry.time) : days.today;
  const context = days.meeting ? { written, meeting: days.meeting } : { written };
  return { ...told, day: readDay(when, context), isConfirmed: false };
}

/** The day that somebody confirmed for the text as it is now. */
function confirmedDay(project: Project, record: string, when: string): Day | undefined {
  const [day = "", print] = textAt(project, `${record}/@paiva`).split(" ");
  return isDay(day) && print === fingerprint(when) ? day : undefined;
}

/** The next meeting of the steering group that the project knows. */
export function meetingOf(project: Project): Day | undefined {
  const day = textAt(project, MEETING);
  return isDay(day) ? day : undefined;
}

/** The change that sets the next meeting; nothing clears it. */
export function meetingSet(day: string): Change {
  return [MEETING, isDay(day) ? day : ""];
}

/** Whether a record is one of the project's own actions, and of no sheet. */
export function isOwn(record: string): boolean {
  return record.startsWith(`${ACTIONS}/`);
}

/** Where a cell of a record is. */
export function cellOf(record: string, cell: "mita" | "kuka" | "milloin"): string {
  return isOwn(record) ? `${record}/${cell}` : `${record}-${cell}`;
}

/** What is set of a decision: its state with a day, its note and its reason. */
export interface Setting extends State {
  readonly note: string;
  readonly reason: string;
}

/** The changes that set a decision's state. What is set is of the text as it is now. */
export function stateChanges({ record, what }: Decision, set: Setting): Change[] {
  return [
    [`${record}/@tila`, stateText({ state: set.state, day: isDay(set.day) ? set.day : "" }, what)],
    [`${record}/@huomio`, set.note.trim()],
    [`${record}/@syy`, set.reason.trim()],
  ];
}

/** How the words begin that tell what was done to decisions. */
const DONE = /^(?:Lisätty|Merkitty tehdyksi|Päiväksi vahvistettu|Muutettu|Poistettu)[ :]/;

/** Whether words tell what was done to decisions: one was added, changed, marked or removed. */
export function isOfDecisions(told: string): boolean {
  return DONE.test(told);
}

/** The change that confirms a day for what the decision's `when` says now; "" takes it back. */
export function dayConfirmed({ record, when }: Decision, day: string): Change {
  return [`${record}/@paiva`, isDay(day) ? `${day} ${fingerprint(when)}` : ""];
}

/** The changes that write an action of the project's own; `id` is random. */
export function ownAction(id: string, what: string, who: string, when: string): Change[] {
  const record = `${ACTIONS}/${id}`;
  return [
    [cellOf(record, "mita"), what.trim()],
    [cellOf(record, "kuka"), who.trim()],
    [cellOf(record, "milloin"), when.trim()],
  ];
}

/** By the worksheet's number, the sheet, and the row; what has no worksheet comes last. */
function byPlace(a: Decision, b: Decision): number {
  return (
    orderOf(a) - orderOf(b) ||
    a.sheet.localeCompare(b.sheet, "fi") ||
    rowOf(a) - rowOf(b) ||
    a.record.localeCompare(b.record, "fi")
  );
}

function orderOf({ place, sheet }: Decision): number {
  if (place) return Number(place.number);
  return sheet ? 1000 : 2000;
}

function rowOf({ record }: Decision): number {
  return Number(/-(\d+)$/.exec(record)?.[1] ?? 0);
}
