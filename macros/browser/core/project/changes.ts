/**
 * What has changed in a project since a point in time, as a team reads it: decided, done, added,
 * changed and removed; and the answers that are guesses still.
 */

import { type Decision, isOwn, type Place, recordOf } from "./decisions.ts";
import { type Difference, differences, type Since } from "./difference.ts";
import { isOfDraft } from "./draft-edits.ts";
import { headOf, OWN } from "./paths.ts";
import { entriesAt, type Project, type Value, valuesAt } from "./project.ts";
import { PROGRESS_NAMES } from "./sheet-map.ts";

/** What happened, in the order in which a team reads it. */
export const KINDS = ["paatetty", "tehty", "lisatty", "muuttunut", "poistettu"] as const;
export type Kind = (typeof KINDS)[number];

/** A change: `before` is undefined when nothing stood there, or when it is not known what did. */
export interface Changed {
  readonly kind: Kind;
  readonly path: string;
  readonly before: string | undefined;
  readonly now: readonly string[];
  readonly isForgotten: boolean;
  /** When what stands now was written (s); undefined for what was removed. */
  readonly time: number | undefined;
}

/** Places beside answers that are told of; others, such as codes of ballots, are not. */
const TOLD = /\/@(?:tila|huomio|syy|nimi|arviot)$/;
const UNTOLD: readonly string[] = ["merkit", "tekijat"];
const STATE = /\/@tila$/;
const STATES: Readonly<Record<string, string>> = {
  tehty: "tehty",
  siirtyi: "siirtyi",
  turha: "ei enää tarpeen",
};

/** What has changed since a point in time; `decisions` are the project's as they are now. */
export function changesSince(
  project: Project,
  since: Since,
  places: ReadonlyMap<string, Place>,
  decisions: readonly Decision[],
): Changed[] {
  const all = differences(project, since).filter(isTold);
  const byPath = new Map(all.map((each) => [each.path, each]));
  const byRecord = new Map(decisions.map((each) => [each.record, each]));
  const kept = all.filter(({ path }) => !isPartOf(path, byPath, places));
  return kept.map((each) => changed(project, each, places, byRecord)).sort(byPlace(places));
}

/** Grades that are gone were moved to an ended round. */
function isTold({ path, now }: Difference): boolean {
  if (UNTOLD.includes(headOf(path)) || path === "hanke/keksitty" || isOfDraft(path)) return false;
  if (path.endsWith("/@arviot") && now.length === 0) return false;
  return !path.includes("@") || TOLD.test(path);
}

/** Whether a change is a part of a decision's that came or went whole: its who and its when. */
function isPartOf(
  path: string,
  all: ReadonlyMap<string, Difference>,
  places: ReadonlyMap<string, Place>,
): boolean {
  const record = recordOf(path, places);
  const cell = /(?:kuka|milloin)$/.exec(path)?.[0];
  if (!record || !cell) return false;
  const whole = all.get(path.replace(/(?:kuka|milloin)$/, "mita"));
  return !!whole && (whole.then === undefined || whole.now.length === 0);
}

function changed(
  project: Project,
  difference: Difference,
  places: ReadonlyMap<string, Place>,
  decisions: ReadonlyMap<string, Decision>,
): Changed {
  const { path, then, now, isForgotten } = difference;
  const decision = decisions.get(recordOf(path, places) ?? path.replace(STATE, ""));
  const kind = kindOf(difference, decision);
  const whole = kind === "paatetty" && decision ? [wholeOf(decision)] : undefined;
  const times = entriesAt(project.values, path).map(({ time }) => time);
  return {
    kind,
    path,
    before: then === undefined ? undefined : told(path, then, decision),
    now: whole ?? now.map((value) => told(path, value, decision)),
    isForgotten,
    time: times.length ? Math.max(...times) : undefined,
  };
}

function kindOf({ path, then, now, isForgotten }: Difference, decision?: Decision): Kind {
  if (now.length === 0) return "poistettu";
  if (STATE.test(path)) return isDone(now, decision) ? "tehty" : "muuttunut";
  if (then !== undefined || isForgotten) return "muuttunut";
  return decision && path.endsWith("mita") ? "paatetty" : "lisatty";
}

/** Whether a state says done: of a decision, only while its text is the one that was done. */
function isDone(now: readonly Value[], decision?: Decision): boolean {
  if (decision) return decision.state === "tehty";
  return String(now[0]).startsWith("tehty");
}

/** A decision whole: what, who and when. */
function wholeOf({ what, who, when }: Decision): string {
  return [what, who, when].filter((text) => text !== "").join(", ");
}

/** A value in words. */
function told(path: string, value: Value, decision?: Decision): string {
  if (typeof value !== "string") return "Kyllä";
  if (!STATE.test(path)) return value;
  if (decision?.reopened) return "taas auki, koska teksti muuttui";
  const [said = ""] = value.split(" ", 1);
  const names: Readonly<Record<string, string>> = decision ? STATES : PROGRESS_NAMES;
  return names[said] ?? value;
}

/** By the worksheet as the places have it, then as the paths follow each other. */
function byPlace(
  places: ReadonlyMap<string, Place>,
): (a: { path: string }, b: { path: string }) => number {
  const order = [...places.keys()];
  const at = ({ path }: { path: string }) => {
    const index = order.indexOf(headOf(path).split(".", 1)[0] ?? "");
    return index < 0 ? order.length : index;
  };
  return (a, b) => at(a) - at(b) || a.path.localeCompare(b.path, "fi", { numeric: true });
}

/** An answer that is a guess still: it ends in a question mark. */
export interface Guess {
  readonly path: string;
  readonly text: string;
}

/** The answers on sheets, and the actions, that end in a question mark. */
export function guessesOf(project: Project, places: ReadonlyMap<string, Place>): Guess[] {
  const paths = [...project.values.keys()].filter((path) => {
    const isAnswer = !OWN.includes(headOf(path)) || isOwn(path);
    return isAnswer && !path.includes("@");
  });
  const all = paths.flatMap((path) => {
    const texts = valuesAt(project, path).filter((value) => typeof value === "string");
    return texts.map((text): Guess => ({ path, text }));
  });
  return all.filter(({ text }) => text.trimEnd().endsWith("?")).sort(byPlace(places));
}
