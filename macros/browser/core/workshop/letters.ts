/** The messages of a workshop: invitation, reminder and follow-up with the plan's own facts. */

import { inMinutes } from "../finnish.ts";
import type { Plan } from "./plan.ts";
import { dayInWords, timeOfDay } from "./times.ts";

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

const TITLES: Readonly<Record<LetterKind, string>> = {
  kutsu: "Kutsu",
  muistutus: "Muistutus päivää ennen",
  jatko: "Viesti työpajan jälkeen",
};

/**
 * The messages of a plan: those of the worksheet where it is the only one, else of them all.
 * `next` tells what was left to another time, when something was.
 */
export function lettersOf(plan: Plan, own: OwnLetters | undefined, next = ""): Letter[] {
  const isOne = plan.picked.length === 1 && own;
  const kinds: readonly LetterKind[] = ["kutsu", "muistutus", "jatko"];
  return kinds.map((kind) => {
    const text = isOne ? fill(own[kind], plan) : common(kind, plan);
    const whole = kind === "jatko" && next ? `${text}\n\n${next}` : text;
    return { kind, title: TITLES[kind], subject: subjectOf(kind, plan), text: whole };
  });
}

/** The name of the workshop: its own, or that of its worksheets. */
export function nameOf({ choice, picked }: Plan): string {
  return choice.name || picked.map(({ sheet }) => sheet.title).join(", ");
}

function subjectOf(kind: LetterKind, plan: Plan): string {
  const start = kind === "jatko" ? "Kiitos työpajasta" : `${TITLES[kind].split(" ")[0]} työpajaan`;
  return `${start}: ${nameOf(plan)}`;
}

/** A worksheet's own text with the facts in its blanks; what is not known stays to be written. */
function fill(text: string, plan: Plan): string {
  const { choice, picked } = plan;
  const whole = picked[0]?.sheet.runs.find(({ id }) => id === "paa")?.minutes ?? 0;
  const link = choice.remote ? choice.link : "";
  const known: Readonly<Record<string, string>> = {
    "[päivä]": dayInWords(choice.day),
    "[klo]": timeOfDay(choice.start),
    "[paikka]": choice.place,
    "[linkki]": link,
  };
  const filled = Object.entries(known).reduce(
    (made, [blank, value]) => (value ? made.replaceAll(blank, value) : made),
    text,
  );
  const timed = filled.replaceAll(`${whole} minuuttia`, `${plan.minutes} minuuttia`);
  const isPlain = !choice.remote || choice.link !== "";
  return isPlain ? timed.replaceAll(/ ?\[linkki\]/g, "") : timed;
}

const GREETING = "Terveisin [ohjaaja]";
const AFTERWARDS =
  "Päätökset ja tekijät ovat arkkien lopussa. Katsomme [seuraava päivä], mitä niistä on tehty.";

function common(kind: LetterKind, plan: Plan): string {
  const names = plan.picked.map(({ sheet }) => `– ${sheet.title}`).join("\n");
  const when = `Aika: ${whenOf(plan)}\nPaikka: ${whereOf(plan)}`;
  if (kind === "kutsu") {
    const about = `Kutsun sinut työpajaan, jossa teemme nämä:\n${names}`;
    return `Hei!\n\n${about}\n\n${when}\n${pausesOf(plan)}\n${GREETING}`;
  }
  if (kind === "muistutus") {
    return `Hei! Työpaja on huomenna.\n${when}\nJos et pääse, kerro minulle tänään.\n\n${GREETING}`;
  }
  return `Kiitos työpajasta! Liitteenä ovat arkit:\n${names}\n\n${AFTERWARDS}\n\n${GREETING}`;
}

function whenOf({ choice, end, minutes }: Plan): string {
  const day = dayInWords(choice.day) || "[päivä]";
  return `${day} klo ${timeOfDay(choice.start)}–${timeOfDay(end)}, ${inMinutes(minutes)}`;
}

function whereOf({ choice }: Plan): string {
  const link = choice.remote ? choice.link || "[linkki]" : choice.link;
  const place = choice.remote === choice.people ? choice.place : choice.place || "[paikka]";
  return [place, link].filter(Boolean).join(", ");
}

function pausesOf({ rows }: Plan): string {
  const pauses = rows.filter(({ kind }) => kind === "tauko").map(({ start }) => timeOfDay(start));
  return pauses.length ? `Tauko on klo ${pauses.join(" ja ")}.\n` : "";
}

/** The address that opens a message in the reader's mail. */
export function mailOf({ subject, text }: Letter): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
