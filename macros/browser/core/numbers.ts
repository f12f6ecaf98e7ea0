/**
 * Numbers as Finns write them, read and summed; what cannot be understood is told, never guessed.
 */

import { thousands, withCents } from "./finnish.ts";

/** What a text holds: a number (to a thousandth), something that does not count, or nothing. */
export type Reading = { readonly value: number } | { readonly uncounted: string } | undefined;

/** The sum of what was understood, how many numbers it has, and the texts that are not in it. */
export interface Sum {
  readonly total: number;
  readonly counted: number;
  readonly uncounted: readonly string[];
}

const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const SPACES = /[\t \u00a0\u2007\u2009\u202f]+/g; // what word processors put between thousands
const UNIT = "(?:€|e|eur|euro|euroa)";
const SPACED = "[1-9][0-9]{0,2}(?: [0-9]{3})+";
const POINTED = "[1-9][0-9]{0,2}(?:\\.[0-9]{3})+"; // a point before three digits parts thousands
const NUMBER = new RegExp(
  "^(?<sign>[+\u2212-]?) ?(?:(?:€|eur) ?)?" +
    `(?<body>(?:${SPACED}|${POINTED}|[0-9]*)(?:,[0-9]*)?|${SPACED}\\.[0-9]+|[0-9]+\\.[0-9]+)` +
    `(?<even>[,.] ?[-\u2013\u2014\u2212]{1,2})? ?${UNIT}?\\.?$`,
  "i",
);
const THOUSANDS = new RegExp(`^${POINTED}(?:,|$)`);
const UNSURE = /^(?!0\.)[0-9]+\.[0-9]{3}$/; // 1000.500: neither thousands nor clearly decimals
const NOTHING = /^[-\u2013\u2014\u2212]+$/; // a dash in a cell says that there is nothing
const DIGITS = 15; // more than these a number of the machine does not hold exactly

/** Reads a text such as `1 000 €`, `1.000,50`, `−99,5 e` or `1000,-`; a dash alone is nothing. */
export function readNumber(text: string): Reading {
  const plain = text.replace(UNSEEN, "").trim().replace(SPACES, " ");
  if (!plain || NOTHING.test(plain)) return undefined;
  const { sign, body = "", even } = NUMBER.exec(plain)?.groups ?? {};
  if (!isSure(body) || (even && body.includes(","))) return { uncounted: text.trim() };
  const size = inThousandths(body) / 1000;
  return { value: sign && sign !== "+" && size ? -size : size };
}

/** Whether a number without sign and unit can be taken in one way only, and held exactly. */
function isSure(body: string): boolean {
  const digits = body.replace(/[^0-9]/g, "").length;
  const ambiguous = UNSURE.test(body) && !THOUSANDS.test(body);
  return digits > 0 && digits <= DIGITS && !ambiguous;
}

/** Thousandths of a number without sign and unit; the fourth decimal rounds the third. */
function inThousandths(body: string): number {
  const plain = THOUSANDS.test(body) ? body.replaceAll(".", "") : body.replaceAll(" ", "");
  const [whole = "", decimals = ""] = plain.split(/[,.]/);
  const up = Number(decimals.charAt(3)) >= 5;
  return Number(whole + decimals.slice(0, 3).padEnd(3, "0")) + Number(up);
}

/** Reads a cell, in which each line is a number of its own. */
export function readCell(text: string): Reading[] {
  return text.split(/\r?\n/).map(readNumber);
}

/** What of a cell is not counted, line by line. */
export function leftOut(text: string): string[] {
  return readCell(text).flatMap((reading) => {
    return reading && "uncounted" in reading ? [reading.uncounted] : [];
  });
}

/** Adds up cells; exact to a thousandth. */
export function sum(texts: readonly string[]): Sum {
  let thousandths = 0;
  let counted = 0;
  const uncounted: string[] = [];
  for (const reading of texts.flatMap(readCell)) {
    if (reading === undefined) continue;
    if ("uncounted" in reading) {
      uncounted.push(reading.uncounted);
      continue;
    }
    thousandths += Math.round(reading.value * 1000);
    counted += 1;
  }
  return { total: thousandths / 1000, counted, uncounted };
}

/** What was understood, summed: `1 500`, of money `1 500,50`; nothing when there is no number. */
export function totalText({ total, counted }: Sum, isMoney = false): string {
  if (!counted) return "";
  return isMoney ? withCents(total) : thousands(total);
}

/** What is told after the total of what is not in it: `, 1 ei laskettu`; nothing when all is. */
export function uncountedText({ counted, uncounted }: Sum): string {
  if (!uncounted.length) return "";
  return `${counted ? ", " : ""}${uncounted.length} ei laskettu`;
}

/** A sum as it is shown: `1 500`, `1 500, 1 ei laskettu`; nothing when nothing is written. */
export function sumText(sum: Sum, isMoney = false): string {
  return totalText(sum, isMoney) + uncountedText(sum);
}
