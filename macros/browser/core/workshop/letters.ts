/** The messages of a workshop: invitation, reminder and follow-up with the plan's own facts. */

import { listed, spoken } from "../finnish.ts";
import type { Plan } from "./plan.ts";
import type { StepRun } from "./sheets.ts";
import { placeOf, titleIn } from "./sittings.ts";
import { dayInWords, endOfDay, timeOfDay } from "./times.ts";

export type LetterKind = "kutsu" | "muistutus" | "jatko";

/** A message: what it is, its subject and its text. */
export interface Letter {
  readonly kind: LetterKind;
  readonly title: string;
  readonly subject: string;
  readonly text: string;
}

/** The messages that a worksheet has of its own, with blanks in square brackets. */
export type OwnLetters = Readonly<Record<LetterKind, string>>;

const OF_PARTS = /\d\s+minuuttia/;
const TITLES: Readonly<Record<LetterKind, string>> = {
  kutsu: "Kutsu",
  muistutus: "Muistutus päivää ennen",
  jatko: "Viesti työpajan jälkeen",
};

/**
 * The messages of a plan: those of the worksheet where it is the only one, else of them all. `own`
 * has those of each worksheet in its order, and `next` tells what was left to another time.
 */
export function lettersOf(plan: Plan, own: readonly OwnLetters[], next = ""): Letter[] {
  const kinds: readonly LetterKind[] = ["kutsu", "muistutus", "jatko"];
  const beforehand = beforehandOf(plan, own);
  return kinds.map((kind) => {
    const only = own[0]?.[kind];
    const text = only && isOf(plan, kind, only) ? fill(only, plan) : common(kind, plan, beforehand);
    const whole = kind === "jatko" && next ? withNext(text, next) : text;
    return { kind, title: TITLES[kind], subject: subjectOf(kind, plan), text: whole };
  });
}

/**
 * Whether a worksheet's own text is of a plan: of that worksheet alone, and in another version than
 * the long one only when it tells of no part that takes its own minutes.
 */
function isOf({ picked }: Plan, kind: LetterKind, text: string): boolean {
  const [only, other] = picked;
  if (!only || other || !isOfSitting(only.run, kind)) return false;
  const told = kind === "kutsu" ? text.replace(askedIn(text), "") : text;
  const rest = told.replaceAll(`${minutesOf(only)} minuuttia`, "");
  return only.run.id === "paa" || !OF_PARTS.test(rest);
}

/** Of several sittings a worksheet's own texts invite to the first and follow the last. */
function isOfSitting(run: StepRun, kind: LetterKind): boolean {
  const { length } = run.sittings;
  const place = placeOf(run);
  if (!place) return true;
  return kind === "kutsu" ? place === 1 : kind === "jatko" && place === length;
}

/** The minutes of a worksheet's long version, of which its own texts tell. */
function minutesOf({ sheet }: Plan["picked"][number]): number {
  return sheet.runs.find(({ id }) => id === "paa")?.minutes ?? 0;
}

/** The name of the workshop: its own, or that of its worksheets. */
export function nameOf({ choice, picked }: Plan): string {
  return choice.name || picked.map(({ sheet, run }) => titleIn(sheet.title, run)).join(", ");
}

function subjectOf(kind: LetterKind, plan: Plan): string {
  const start = kind === "jatko" ? "Kiitos työpajasta" : `${TITLES[kind].split(" ")[0]} työpajaan`;
  return `${start}: ${nameOf(plan)}`;
}

/** A worksheet's own text with the facts in its blanks; what is not known stays to be written. */
function fill(text: string, plan: Plan): string {
  const { choice } = plan;
  const isAway = choice.remote === choice.people && !choice.place;
  const known: readonly (readonly [blank: string, value: string])[] = [
    ["[päivä]", dayInWords(choice.day)],
    ["[klo]", timeOfDay(choice.start)],
    ["[paikka] [linkki]", isAway ? choice.link || "[linkki]" : ""],
    ["[paikka]", choice.place],
    ["[linkki]", choice.remote ? choice.link : ""],
  ];
  const filled = known.reduce(
    (made, [blank, value]) => (value ? made.replaceAll(blank, value) : made),
    lasting(unwrapped(text), plan),
  );
  return choice.remote ? filled : filled.replaceAll(/ ?\[linkki\]/g, "");
}

const WRAPPED = 60; // letters of a line after which it may have been broken in the data

/** A text whose sentences are not broken in the middle: mail breaks the lines by itself. */
function unwrapped(text: string): string {
  return text.replaceAll(/^(.*[^.!?:\]\n])\n(?=\S)/gm, (line: string, said: string) =>
    said.length > WRAPPED ? `${said} ` : line,
  );
}

/** A text that tells how long the plan takes, and of a break only when there is one. */
function lasting(text: string, { picked, rows, minutes }: Plan): string {
  const whole = picked[0] ? minutesOf(picked[0]) : 0;
  const hours = whole === 120 && minutes !== whole ? "kaksi tuntia" : "";
  const told = [`${whole} minuuttia`, hours].filter(Boolean);
  const timed = told.reduce((made, each) => made.replaceAll(each, lastingOf(minutes)), text);
  const hasPause = rows.some(({ kind }) => kind === "tauko");
  return hasPause ? timed : timed.replace(/, (?:välissä (?:on )?tauko|tauko mukana)/, "");
}

/** Minutes in a sentence: `85 minuuttia`, and from two hours on as everywhere: `2 h 15 min`. */
function lastingOf(minutes: number): string {
  return spoken(minutes).replace(/^(\d+)\u00a0min$/, "$1 minuuttia");
}

const GREETING = "Terveisin [ohjaaja]";
const BEFOREHAND = "Tee etukäteen: [mitä pyydät jokaiselta]";
const AFTERWARDS =
  "Päätökset ja niiden tekijät ovat arkkien lopussa. " +
  "Katsomme [seuraava päivä], mitä niistä on tehty.";

/** A follow-up that tells, before its greeting, what was left to another time. */
function withNext(text: string, next: string): string {
  const at = text.lastIndexOf("Terveisin");
  return at < 0
    ? `${text}\n\n${next}`
    : `${text.slice(0, at).trimEnd()}\n\n${next}\n\n${text.slice(at)}`;
}

/** What an invitation of a worksheet asks of everybody beforehand: the paragraph before its end. */
function askedIn(invitation: string): string {
  const paragraphs = invitation.split("\n\n");
  const asked = paragraphs.at(-2) ?? "";
  return paragraphs.length > 2 && !asked.includes("[klo]") ? asked : "";
}

/** What everybody is asked to do before the workshop, of each worksheet that asks something. */
function beforehandOf({ picked }: Plan, own: readonly OwnLetters[]): string {
  const asked = picked.flatMap(({ sheet, run }, at) => {
    const said = placeOf(run) > 1 ? "" : unwrapped(askedIn(own[at]?.kutsu ?? ""));
    return said ? [{ title: sheet.title, said: said.replaceAll("\n", " ") }] : [];
  });
  if (!asked.length) return BEFOREHAND;
  if (picked.length === 1) return asked[0]?.said ?? "";
  return `Valmistaudu näin:\n${asked.map(({ title, said }) => `– ${title}: ${said}`).join("\n")}`;
}

function common(kind: LetterKind, plan: Plan, beforehand: string): string {
  const titles = plan.picked.map(({ sheet, run }) => titleIn(sheet.title, run));
  const many = titles.length > 1 ? "nämä työpohjat" : "tämä työpohja";
  const names = titles.map((title) => `– ${title}`).join("\n");
  const when = `Aika: ${whenOf(plan)}\n${whereOf(plan)}`;
  const said: Readonly<Record<LetterKind, readonly string[]>> = {
    kutsu: [
      `Kutsun sinut työpajaan. Teemme siinä yhdessä ${many}:\n${names}`,
      [when, pausesOf(plan)].filter(Boolean).join("\n"),
      beforehand,
    ],
    muistutus: [
      "Muistutan työpajasta, joka on huomenna.",
      when,
      "Jos et pääse, kerro siitä minulle tänään.",
    ],
    jatko: [`Kiitos työpajasta! Liitteenä ovat arkit, jotka täytimme:\n${names}`, AFTERWARDS],
  };
  return ["Hei!", ...said[kind], GREETING].join("\n\n");
}

function whenOf({ choice, end, minutes }: Plan): string {
  const day = dayInWords(choice.day) || "[päivä]";
  return `${day} klo ${timeOfDay(choice.start)}–${endOfDay(end)} (${spoken(minutes)})`;
}

/** The place and the link, each on its own line, as far as somebody needs it. */
function whereOf({ choice }: Plan): string {
  const place = choice.remote === choice.people ? choice.place : choice.place || "[paikka]";
  const link = choice.remote ? choice.link || "[linkki]" : choice.link;
  const isMixed = choice.remote > 0 && choice.remote < choice.people;
  const lines = [
    place && `Paikka: ${place}`,
    link && `${isMixed ? "Linkki etänä oleville" : "Linkki"}: ${link}`,
  ];
  return lines.filter(Boolean).join("\n");
}

function pausesOf({ rows }: Plan): string {
  const pauses = rows.filter(({ kind }) => kind === "tauko").map(({ start }) => timeOfDay(start));
  if (!pauses.length) return "";
  return `${pauses.length > 1 ? "Tauot ovat" : "Tauko on"} klo ${listed(pauses)}.`;
}

/** Letters of an address that mail programs and the systems under them still open whole. */
export const LONGEST_MAIL = 2000;

/** The address that opens a message in the reader's mail, and whether the text fits in it. */
export function mailOf({ subject, text }: Letter): { address: string; isWhole: boolean } {
  const encoded = encodeURIComponent(text.replaceAll("\n", "\r\n"));
  const short = `mailto:?subject=${encodeURIComponent(subject)}`;
  const whole = `${short}&body=${encoded}`;
  const isWhole = whole.length <= LONGEST_MAIL;
  return { address: isWhole ? whole : short, isWhole };
}
