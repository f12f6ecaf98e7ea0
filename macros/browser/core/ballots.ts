/**
 * A ballot as letters that can be said aloud: a grade 1–5 for each statement, in the alphabet of
 * Crockford.
 *
 * The round's own number keeps ballots of two rounds apart, and a random number those of two people
 * who agree. Two check letters over GF(32) are such that any two letters that are wrong are caught:
 * so any wrong letter is, and any swap of two.
 */

/** A ballot: the round (0–1023), a random number (0–1023), and a grade for each statement. */
export interface Ballot {
  readonly round: number;
  readonly random: number;
  readonly grades: readonly (number | undefined)[];
}

/**
 * What is found in a text: ballots, each once, and what looks like one but is not sound, for a
 * letter is wrong or one or two are missing or too many.
 */
export interface Found {
  readonly ballots: readonly Ballot[];
  readonly codes: readonly string[];
  readonly unsound: readonly string[];
}

export const ROUNDS = 1024;
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SIZE = 32;
const HEAD = 4;
const CHECK = 2;
const GROUP = 4;
const GRADES = 6; // 1–5, or none
const POLYNOMIAL = 0b100101;
const POWERS = powers();
const LETTER = "[\\dA-Za-z]";
const DASH = "[-\u2010-\u2015\u2212]";
const SEPARATORS = new RegExp(`${DASH}|\\s`, "g");

/** The letters of a ballot, in groups of four: `320V-MMN4-7PQ`. */
export function codeOf({ round, random, grades }: Ballot): string {
  const head = [...digits(round, 2), ...digits(random, 2)];
  const value = grades.reduce<bigint>((sum, grade) => sum * 6n + BigInt(grade ?? 0), 0n);
  const body = [...head, ...bigDigits(value, lettersFor(grades.length))];
  const letters = [...body, ...checkOf(body)].map((each) => ALPHABET[each]).join("");
  return letters.match(new RegExp(`.{1,${GROUP}}`, "g"))?.join("-") ?? "";
}

/** How many letters a ballot of so many statements has. */
export function lengthOf(statements: number): number {
  return HEAD + lettersFor(statements) + CHECK;
}

/** The ballot of a code with so many statements; undefined when a letter of it is wrong. */
export function ballotOf(code: string, statements: number): Ballot | undefined {
  const plain = code.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(SEPARATORS, "");
  const values = [...plain].map((letter) => ALPHABET.indexOf(letter));
  if (values.length !== lengthOf(statements) || values.includes(-1) || !isSound(values)) return;
  const body = values.slice(0, -CHECK);
  const [a = 0, b = 0, c = 0, d = 0, ...rest] = body;
  let value = rest.reduce<bigint>((sum, each) => sum * 32n + BigInt(each), 0n);
  const grades: (number | undefined)[] = [];
  for (let left = statements; left > 0; left -= 1) {
    grades.unshift(Number(value % 6n) || undefined);
    value /= 6n;
  }
  return value === 0n ? { round: a * SIZE + b, random: c * SIZE + d, grades } : undefined;
}

/** The ballots in a text, such as a whole chat: each code once, whoever wrote it. */
export function ballotsIn(text: string, statements: number): Found {
  const length = lengthOf(statements);
  const found = new Map<string, Ballot>();
  const unsound = new Set<string>();
  for (const [code] of text.matchAll(shapeOf(length))) {
    const ballot = ballotOf(code, statements);
    if (ballot) found.set(codeOf(ballot), ballot);
    else if (isAlmost(code, length)) unsound.add(code);
  }
  return { ballots: [...found.values()], codes: [...found.keys()], unsound: [...unsound] };
}

/**
 * What may be a code: its letters with or without dashes, its groups with spaces between them, or
 * groups of some other length. Phones and chats turn a hyphen into a dash.
 */
function shapeOf(length: number): RegExp {
  const whole = `(?:${LETTER}${DASH}?){${length - 1}}${LETTER}`;
  const groups = Array.from({ length: Math.ceil(length / GROUP) }, (_, at) => {
    return `${LETTER}{${Math.min(GROUP, length - at * GROUP)}}`;
  });
  const spaced = groups.join(`(?:${DASH}|\\s){1,3}`);
  const other = `${LETTER}{2,6}(?:${DASH}${LETTER}{1,6}){1,4}`;
  const [before, after] = [`(?<![\\p{L}\\d]|${DASH})`, `(?![\\p{L}\\d]|${DASH})`];
  return new RegExp(`${before}(?:${whole}|${spaced}|${other})${after}`, "gu");
}

/** Whether it is told as a code with a fault: of about the length, with a digit or a dash in it. */
function isAlmost(code: string, length: number): boolean {
  const letters = code.replace(SEPARATORS, "");
  if (letters.length === length) return /[^A-Za-z\s]/.test(code);
  return Math.abs(letters.length - length) <= 2 && /\d/.test(letters) && /[A-Za-z]/.test(letters);
}

/** Letters that hold the grades of so many statements. */
function lettersFor(statements: number): number {
  return Math.ceil((statements * Math.log2(GRADES)) / Math.log2(SIZE));
}

function digits(value: number, count: number): number[] {
  return bigDigits(BigInt(value), count);
}

function bigDigits(value: bigint, count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    return Number((value >> BigInt(5 * (count - 1 - at))) & 31n);
  });
}

/** The two letters that make both sums of a code nothing. */
function checkOf(body: readonly number[]): number[] {
  const at = body.length;
  const [plain, weighed] = sums(body);
  const wanted = weighed ^ times(plain, power(at));
  const last = divided(wanted, power(at) ^ power(at + 1));
  return [plain ^ last, last];
}

function isSound(values: readonly number[]): boolean {
  return sums(values).every((sum) => sum === 0);
}

/** The sum of the letters, and that of each weighed by its place. */
function sums(values: readonly number[]): [number, number] {
  let plain = 0;
  let weighed = 0;
  for (const [at, value] of values.entries()) {
    plain ^= value;
    weighed ^= times(value, power(at));
  }
  return [plain, weighed];
}

function powers(): number[] {
  const all = [1];
  while (all.length < SIZE - 1) {
    const next = (all.at(-1) ?? 0) << 1;
    all.push(next >= SIZE ? next ^ POLYNOMIAL : next);
  }
  return all;
}

function power(at: number): number {
  return POWERS[at % (SIZE - 1)] ?? 0;
}

function times(a: number, b: number): number {
  return a && b ? power(POWERS.indexOf(a) + POWERS.indexOf(b)) : 0;
}

function divided(a: number, b: number): number {
  return a ? power(POWERS.indexOf(a) - POWERS.indexOf(b) + SIZE - 1) : 0;
}
