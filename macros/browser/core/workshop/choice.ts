/**
 * The address of a workshop's plan ↔ what was chosen. What an address asks that cannot be is told
 * in a sentence, and the rest is kept.
 */

import { filled, type Query, short } from "../query.ts";
import { MOST_GROUPS } from "../runs.ts";
import { readSheets, tell, writeSheets } from "./chosen.ts";
import type { Chosen, Sheet } from "./sheets.ts";
import { isDay, readTime, writeTime } from "./times.ts";

export const MOST_PEOPLE = 120;
export const LONGEST_SLOT = 600; // minutes

export const PRINTERS = ["a4", "a3", "paino"] as const;
export type Printer = (typeof PRINTERS)[number];

/** What was chosen; 0 groups and 0 minutes of time mean that they are not said. */
export interface Choice {
  readonly sheets: readonly Chosen[];
  /** Minutes after midnight. */
  readonly start: number;
  readonly people: number;
  readonly remote: number;
  readonly groups: number;
  readonly slot: number;
  readonly printer: Printer;
  readonly isTwoSided: boolean;
  /** `2026-11-30`, or empty. */
  readonly day: string;
  readonly place: string;
  readonly link: string;
  readonly name: string;
}

/** A choice, and a sentence for each thing that the address asked in vain. */
export interface Asked {
  readonly choice: Choice;
  readonly faults: readonly string[];
}

export const DEFAULTS: Choice = {
  sheets: [],
  start: 9 * 60,
  people: 6,
  remote: 0,
  groups: 0,
  slot: 0,
  printer: "a4",
  isTwoSided: false,
  day: "",
  place: "",
  link: "",
  name: "",
};

const LONGEST_TEXT = 200;

/** The choice that an address asks for: `?t=01,06.lyhyt&klo=0900&n=12&etana=6&kesto=90`. */
export function readChoice(query: Query, known: readonly Sheet[]): Asked {
  const faults: string[] = [];
  const sheets = readSheets(query.get("t") ?? "", known, faults);
  const crowd = readCrowd(query, faults);
  const slot = inRange(query, "kesto", crowd.people, 0, faults);
  const choice: Choice = {
    sheets,
    ...crowd,
    slot,
    start: readStart(query, faults),
    printer: readPrinter(query, faults),
    isTwoSided: query.get("puolet") === "2",
    day: readDay(query, faults),
    place: textOf(query, "paikka"),
    link: readLink(query, faults),
    name: textOf(query, "nimi"),
  };
  return { choice, faults };
}

/** The address's part that holds a choice; what is as it is by itself is left out. */
export function writeChoice(choice: Choice): Query {
  const number = (value: number, usual: number) => (value === usual ? "" : String(value));
  return filled([
    ["t", writeSheets(choice.sheets)],
    ["klo", choice.sheets.length ? writeTime(choice.start) : number(choice.start, DEFAULTS.start)],
    ["n", choice.sheets.length ? String(choice.people) : number(choice.people, DEFAULTS.people)],
    ["etana", number(choice.remote, 0)],
    ["kesto", number(choice.slot, 0)],
    ["ryhmia", number(choice.groups, 0)],
    ["tulostin", choice.printer === DEFAULTS.printer ? "" : choice.printer],
    ["puolet", choice.isTwoSided ? "2" : ""],
    ["pvm", choice.day],
    ["paikka", choice.place],
    ["linkki", choice.link],
    ["nimi", choice.name],
  ]);
}

/** The numbers of a plan by their names in an address. */
export type NumberName = "n" | "etana" | "ryhmia" | "kesto";

/** The least and the most that a number can be for so many people. */
export function limitsOf(name: NumberName, people: number): readonly [number, number] {
  const limits: Readonly<Record<NumberName, readonly [number, number]>> = {
    n: [1, MOST_PEOPLE],
    etana: [0, people],
    ryhmia: [1, Math.min(MOST_GROUPS, people)],
    kesto: [10, LONGEST_SLOT],
  };
  return limits[name];
}

/** What is said before the limits of a number. */
const SAID: Readonly<Record<NumberName, string>> = {
  n: "Osallistujia voi olla",
  etana: "Etänä voi olla enintään niin monta kuin osallistujia on, eli",
  ryhmia: "Ryhmiä voi olla",
  kesto: "Aikaa voi olla",
};

/** People, those of them who are remote, and the groups. */
function readCrowd(query: Query, faults: string[]): Pick<Choice, "people" | "remote" | "groups"> {
  const people = inRange(query, "n", MOST_PEOPLE, DEFAULTS.people, faults);
  const remote = inRange(query, "etana", people, 0, faults);
  const groups = inRange(query, "ryhmia", people, 0, faults);
  return { people, remote, groups };
}

/** A whole number of a text within its limits; undefined of any other text. */
export function wholeIn(
  text: string,
  [least, most]: readonly [number, number],
): number | undefined {
  const value = /^[0-9]{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/** What a number can be, in a sentence: `Osallistujia voi olla 1–120.` */
export function limitSentence(name: NumberName, people: number): string {
  const [least, most] = limitsOf(name, people);
  const unit = name === "kesto" ? "\u00a0minuuttia" : "";
  return `${SAID[name]} ${least === most ? least : `${least}–${most}`}${unit}.`;
}

/** A whole number within its limits; otherwise the usual one, and a sentence of it. */
function inRange(
  query: Query,
  name: NumberName,
  people: number,
  usual: number,
  faults: string[],
): number {
  const text = query.get(name)?.trim();
  if (!text) return usual;
  const value = wholeIn(text, limitsOf(name, people));
  if (value !== undefined) return value;
  const kept = usual ? `käytettiin lukua ${usual}` : "sitä ei otettu huomioon";
  tell(faults, `${limitSentence(name, people)} Osoitteessa on ”${short(text)}”, joten ${kept}.`);
  return usual;
}

function readStart(query: Query, faults: string[]): number {
  const text = query.get("klo")?.trim();
  if (!text) return DEFAULTS.start;
  const start = readTime(text);
  if (start !== undefined) return start;
  tell(faults, `”${short(text)}” ei ole kellonaika, joten suunnitelma alkaa klo\u00a09.00.`);
  return DEFAULTS.start;
}

function readPrinter(query: Query, faults: string[]): Printer {
  const text = query.get("tulostin");
  if (!text) return DEFAULTS.printer;
  const printer = PRINTERS.find((each) => each === text);
  if (printer) return printer;
  tell(
    faults,
    `Tulostinta ”${short(text)}” ei tunneta, joten paperit on laskettu A4-tulostimelle.`,
  );
  return DEFAULTS.printer;
}

function readDay(query: Query, faults: string[]): string {
  const text = query.get("pvm")?.trim() ?? "";
  if (!text || isDay(text)) return text;
  tell(faults, `”${short(text)}” ei ole päivä, joten päivä jäi pois.`);
  return "";
}

function readLink(query: Query, faults: string[]): string {
  const text = textOf(query, "linkki");
  if (!text || isLink(text)) return text;
  tell(
    faults,
    "Linkin pitää alkaa https:// tai http:// ilman välilyöntejä, joten linkki jäi pois.",
  );
  return "";
}

/** Whether a text is an address that a link can lead to. */
export function isLink(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}

function textOf(query: Query, name: string): string {
  return (query.get(name) ?? "").trim().slice(0, LONGEST_TEXT);
}
