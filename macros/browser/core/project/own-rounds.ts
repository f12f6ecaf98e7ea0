/** A team's own rounds: a title and statements of its own, which a group grades. */

import { fingerprint } from "../fingerprint.ts";
import { pathsOfRecord } from "./paths.ts";
import { entriesAt, type Project, textAt } from "./project.ts";
import type { Change } from "./register.ts";
import { linesOf } from "./standing.ts";

/** A title, and the statements that are graded. */
export interface Asked {
  readonly title: string;
  readonly statements: readonly string[];
}

/** An own round that a project has. */
export interface OwnRound extends Asked {
  readonly id: string;
}

export const MOST_STATEMENTS = 11;
export const LONGEST_STATEMENT = 120;
export const LONGEST_TITLE = 80;
const ROUNDS = "hanke/kierros.";
const TITLE = /^hanke\/kierros\.([a-z0-9]+)\/nimi$/;
const NUMBERS = 1024;

/** Where a round is kept. */
export function recordOf(id: string): string {
  return `${ROUNDS}${id}`;
}

/** Where a statement of a round is, the first being 0. */
export function nameOf(index: number): string {
  return `v${index + 1}`;
}

/** The own rounds of a project, the newest first. */
export function ownRounds(project: Project): OwnRound[] {
  const ids = [...project.values.keys()].flatMap((path) => TITLE.exec(path)?.[1] ?? []);
  const time = (id: string) => {
    const entries = entriesAt(project.values, `${recordOf(id)}/nimi`);
    return Math.max(...entries.map((each) => each.time));
  };
  const sorted = ids.sort((a, b) => time(b) - time(a) || a.localeCompare(b));
  return sorted.map((id) => {
    const texts = Array.from({ length: MOST_STATEMENTS }, (_, index) => {
      return textAt(project, `${recordOf(id)}/${nameOf(index)}`);
    });
    const title = textAt(project, `${recordOf(id)}/nimi`);
    return { id, title, statements: texts.filter((text) => text !== "") };
  });
}

/** Reads what is written for a round, a statement a line; a sentence when it cannot be one. */
export function readAsked(title: string, text: string): Asked | string {
  const asked = { title: oneLine(title), statements: linesOf(text).map(oneLine) };
  const { length } = asked.statements;
  if (!asked.title) return "Kirjoittakaa arviolle nimi.";
  if (asked.title.length > LONGEST_TITLE) return tooLong("Nimessä", asked.title, LONGEST_TITLE);
  if (length === 0) return "Kirjoittakaa ainakin yksi väittämä.";
  if (length > MOST_STATEMENTS) return `Väittämiä on ${length}. Niitä voi olla enintään 11.`;
  const long = asked.statements.findIndex((each) => each.length > LONGEST_STATEMENT);
  const statement = asked.statements[long];
  return statement ? tooLong(`Väittämässä ${long + 1}`, statement, LONGEST_STATEMENT) : asked;
}

function tooLong(where: string, { length }: string, most: number): string {
  return `${where} on ${length}\u00a0merkkiä. Niitä voi olla enintään ${most}.`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

/** The changes that make a round; `id` is random. */
export function making(id: string, { title, statements }: Asked): Change[] {
  const lines = statements.map((text, index): Change => {
    return [`${recordOf(id)}/${nameOf(index)}`, text];
  });
  return [[`${recordOf(id)}/nimi`, title], ...lines];
}

/** The changes that remove a round with its grades. */
export function removing(project: Project, id: string): Change[] {
  return pathsOfRecord(project, recordOf(id)).map((path): Change => [path, ""]);
}

/**
 * The number (0–1023) that is on every ballot of a round: other statements have another, so that
 * a ballot of them is not counted.
 */
export function numberOf({ title, statements }: Asked): number {
  return fingerprint([title, ...statements].join("\n")) % NUMBERS;
}
