/**
 * A phrase of a draft: a few joining words of the handbook, with slots for a team's own words.
 *
 * `{1}` is the first answer, `{1|€}` the same as a sum of money, and what is in square brackets is
 * left out when an answer in it is missing. An empty phrase takes answers letter by letter. Nothing
 * that a team has written is left out: what no slot took is a sentence of its own.
 */

import { euros } from "../finnish.ts";
import { readNumber } from "../numbers.ts";
import type { Value } from "./project.ts";

/** What stands at a path, or nothing. */
export type Answer = Value | undefined;

/** A text, a slot, or what may be left out. */
type Piece =
  | { readonly text: string }
  | { readonly slot: number; readonly isMoney: boolean }
  | { readonly group: readonly Piece[] };

/** A phrase with the answers in it; `used` are the slots that it took. */
interface Filled {
  readonly text: string;
  readonly used: ReadonlySet<number>;
}

/** An answer alone: its lines are sentences as they are. */
const ALONE = "{1}";
const TOKEN = /\{(\d+)(\|€)?\}|[[\]]|[^[\]{]+/g;
const ENDED = /[.!?…][”"’')\]]*$/;
const SHORTENED = /(?:^|[\s(])(?:ym|yms|jne|ry|esim|mm|klo|n|s|v)\.$/i;
const NOTHING: Filled = { text: "", used: new Set() };

/** The sentences of a phrase with answers by their numbers; none when nothing is answered. */
export function sentencesOf(phrase: string, answers: readonly Answer[]): string[] {
  const given = answers.flatMap((answer, index) => (isGiven(answer) ? [index + 1] : []));
  if (!given.length) return [];
  if (phrase === "") return answers.flatMap(asWritten);
  const { text, used } = phrase === ALONE ? NOTHING : (filled(parsed(phrase), answers) ?? NOTHING);
  const left = given.filter((slot) => !used.has(slot)).map((slot) => answers[slot - 1]);
  return [text, ...left.filter((answer) => typeof answer === "string")].flatMap(sentences);
}

function asWritten(answer: Answer): string[] {
  return typeof answer === "string" ? linesOf(answer) : [];
}

/** Whether something has been answered. */
export function isGiven(answer: Answer): boolean {
  return typeof answer === "string" ? answer.trim() !== "" : answer === true;
}

function parsed(phrase: string): readonly Piece[] {
  const open: Piece[][] = [[]];
  for (const [token, slot, money] of phrase.matchAll(TOKEN)) {
    if (token === "[") open.push([]);
    else {
      const piece = token === "]" ? { group: open.pop() ?? [] } : pieceOf(token, slot, money);
      open.at(-1)?.push(piece);
    }
  }
  return open[0] ?? [];
}

function pieceOf(token: string, slot: string | undefined, money: string | undefined): Piece {
  return slot ? { slot: Number(slot), isMoney: !!money } : { text: token };
}

/** Undefined when a slot that is in no inner group has no answer, or when no slot has one. */
function filled(pieces: readonly Piece[], answers: readonly Answer[]): Filled | undefined {
  const all = pieces.map((piece) => filledPiece(piece, answers));
  const done = all.filter((piece) => piece !== undefined);
  const used = new Set(done.flatMap((piece) => [...piece.used]));
  if (done.length < all.length || !used.size) return undefined;
  return { text: done.map(({ text }) => text).join(""), used };
}

function filledPiece(piece: Piece, answers: readonly Answer[]): Filled | undefined {
  if ("text" in piece) return { text: piece.text, used: NOTHING.used };
  if ("group" in piece) return filled(piece.group, answers) ?? NOTHING;
  const answer = answers[piece.slot - 1];
  if (!isGiven(answer)) return undefined;
  return { text: within(answer, piece.isMoney), used: new Set([piece.slot]) };
}

/** An answer inside a sentence: on one line, and without the point that would end the sentence. */
function within(answer: Answer, isMoney: boolean): string {
  if (typeof answer !== "string") return "";
  const reading = isMoney ? readNumber(answer) : undefined;
  if (reading && "value" in reading) return euros(reading.value);
  const text = linesOf(answer).join("; ");
  const isPoint = text.endsWith(".") && !text.endsWith("..") && !SHORTENED.test(text);
  return isPoint ? text.slice(0, -1) : text;
}

/** A text as sentences: each line is one, begins with a capital and has its point. */
function sentences(text: string): string[] {
  return linesOf(text).map((line) => {
    const whole = line.charAt(0).toLocaleUpperCase("fi") + line.slice(1);
    return ENDED.test(whole) ? whole : `${whole}.`;
  });
}

function linesOf(text: string): string[] {
  const lines = text.split(/[\r\n]+/).map((line) => line.replace(/[ \t]+/g, " ").trim());
  return lines.filter((line) => line !== "");
}
