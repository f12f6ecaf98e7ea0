/**
 * The part of a ballot's address after #: which round is graded, or the statements themselves.
 *
 * What is after # is sent nowhere. An own round ends with its number, by which a link that was cut
 * short or changed on its way is found out: a chat leaves the last full stop out of a link.
 */

import {
  type Asked,
  LONGEST_STATEMENT,
  LONGEST_TITLE,
  MOST_STATEMENTS,
  numberOf,
} from "./project/own-rounds.ts";

const OWN = "#oma=";
const NUMBER = "&n=";
/** What encodeURIComponent lets be, and a chat takes for its own marks. */
const MARKS = /[!'()*~_]/g;

/** Writes the statements of an own round: `#oma=Nimi%0AV%C3%A4ite&n=12`. */
export function hashOfAsked(asked: Asked): string {
  const text = encodeURIComponent([asked.title, ...asked.statements].join("\n"));
  const marked = text.replace(MARKS, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `${OWN}${marked.replaceAll("%20", "+")}${NUMBER}${numberOf(asked)}`;
}

/** Whether an address holds an own round, sound or not. */
export function isOfOwn(hash: string): boolean {
  return hash.startsWith(OWN);
}

/** The own round of an address; undefined when it is not whole. */
export function askedInHash(hash: string): Asked | undefined {
  const [encoded = "", number = ""] = hash.slice(OWN.length).split(NUMBER);
  if (!isOfOwn(hash)) return undefined;
  const [title = "", ...statements] = decoded(encoded).split("\n");
  const asked = { title, statements };
  return isSound(asked) && String(numberOf(asked)) === number ? asked : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return "";
  }
}

function isSound({ title, statements }: Asked): boolean {
  const { length } = statements;
  const isOf = (text: string, most: number) => text.trim() !== "" && text.length <= most;
  const isCounted = length > 0 && length <= MOST_STATEMENTS;
  const areOf = statements.every((text) => isOf(text, LONGEST_STATEMENT));
  return isCounted && areOf && isOf(title, LONGEST_TITLE) && !/\p{Cc}/u.test(title);
}
