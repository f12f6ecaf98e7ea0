/**
 * What is wrong with a text of JSON, and where: what JSON.parse does not tell in every browser, or
 * not at all (a key that stands twice, and depth that could be read but never written again).
 */

/** Why a text is no JSON. */
export type JsonFault =
  | "katkeaa"
  | "jatkuu"
  | "pilkku"
  | "lainaus"
  | "kommentti"
  | "luku"
  | "ohjausmerkki"
  | "merkki"
  | "syva";

/** A text looked through: the fault, its place in the text, and keys that stand twice. */
export interface Scan {
  readonly fault?: JsonFault;
  readonly at: number;
  readonly twice: readonly string[];
}

/** How deep a file may be nested. */
export const DEEPEST = 24;
const BLANK = /[ \t\n\r]*/y;
const SIMPLE = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Some letters of a string; a pattern without an end runs out of room in a text of megabytes. */
const PLAIN = /[ !#-[\]-\uffff]{1,5000}/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** What may come next: `value?` and `key?` also let a list or an object that is empty end. */
type Next = "value" | "value?" | "key" | "key?" | "colon" | "after";

/** An object's keys so far; a list has none. */
type Level = Set<string> | undefined;

class Scanner {
  at = 0;
  fault: JsonFault | undefined;
  readonly twice: string[] = [];
  readonly #text: string;
  readonly #levels: Level[] = [];
  #next: Next = "value";

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes through the whole text, or to its first fault. */
  run(): void {
    while (!this.fault) {
      this.#pass(BLANK);
      if (this.at === this.#text.length || this.#isWhole()) break;
      this.#step(this.#text.charAt(this.at));
    }
    if (this.fault) return;
    if (this.at < this.#text.length) this.fault = "jatkuu";
    else if (!this.#isWhole()) this.fault = "katkeaa";
  }

  #isWhole(): boolean {
    return this.#next === "after" && this.#levels.length === 0;
  }

  #step(letter: string): void {
    if (this.#next === "colon") this.#expect(letter === ":", "value");
    else if (this.#next === "after" && letter === ",") this.#expect(true, this.#item());
    else if (this.#next === "after" || letter === "]" || letter === "}") this.#close(letter);
    else if (this.#next.startsWith("key")) this.#key(letter);
    else this.#value(letter);
  }

  /** One letter that must be there, and what comes after it. */
  #expect(isThere: boolean, next: Next): void {
    if (!isThere) return void this.#fail();
    this.at += 1;
    this.#next = next;
  }

  #item(): Next {
    return this.#levels.at(-1) ? "key" : "value";
  }

  #close(letter: string): void {
    const isOpen = letter === (this.#levels.at(-1) ? "}" : "]") && this.#levels.length > 0;
    const mayEnd = this.#next.endsWith("?") || this.#next === "after";
    if (isOpen && mayEnd) this.#levels.pop();
    else this.#fail(isOpen ? "pilkku" : undefined);
    if (!this.fault) this.#expect(true, "after");
  }

  #key(letter: string): void {
    const start = this.at;
    if (letter !== '"') return void this.#fail();
    if (!this.#string()) return;
    const key: string = JSON.parse(this.#text.slice(start, this.at));
    const keys = this.#levels.at(-1);
    if (keys?.has(key)) this.twice.push(key);
    keys?.add(key);
    this.#next = "colon";
  }

  #value(letter: string): void {
    if (letter === "{") this.#open(new Set(), "key?");
    else if (letter === "[") this.#open(undefined, "value?");
    else if (letter === '"' ? this.#string() : this.#pass(SIMPLE)) this.#next = "after";
    else if (!this.fault) this.#fail();
  }

  #open(level: Level, next: Next): void {
    this.#levels.push(level);
    if (this.#levels.length > DEEPEST) this.#fail("syva");
    else this.#expect(true, next);
  }

  /** Goes over a string; whether it was whole. */
  #string(): boolean {
    this.at = afterString(this.#text, this.at + 1);
    const letter = this.#text.charAt(this.at);
    if (letter === '"') this.at += 1;
    else if (letter === "") this.#fail("katkeaa");
    else this.#fail(letter < " " ? "ohjausmerkki" : undefined);
    return letter === '"';
  }

  /** Goes over what the pattern finds here; whether it was anything. */
  #pass(pattern: RegExp): boolean {
    const start = this.at;
    this.at = past(pattern, this.#text, start);
    return this.at > start;
  }

  #fail(fault: JsonFault = faultAt(this.#text.slice(this.at, this.at + 9))): void {
    this.fault = fault;
  }
}

/** Where what a pattern finds at a place ends; the place itself when it finds nothing. */
function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** Where a string stops: its quote, the end of the text, or what no string may have. */
function afterString(text: string, start: number): number {
  let [before, at] = [-1, start];
  while (at > before) {
    before = at;
    at = past(ESCAPE, text, past(PLAIN, text, at));
  }
  return at;
}

/** What a text that cannot go on as it does was meant to be. */
function faultAt(rest: string): JsonFault {
  if (rest.startsWith("'")) return "lainaus";
  if (/^(?:\/[/*]|#)/.test(rest)) return "kommentti";
  if (/^[-+]?(?:NaN|Inf)/.test(rest)) return "luku";
  if (/^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-|\\|\\u[\da-fA-F]{0,3})$/.test(rest)) return "katkeaa";
  return "merkki";
}

/** Looks a text through. It has a fault exactly when JSON.parse refuses it, or it is too deep. */
export function scanned(text: string): Scan {
  const scanner = new Scanner(text);
  scanner.run();
  const { fault, at, twice } = scanner;
  return fault ? { fault, at, twice } : { at, twice };
}
