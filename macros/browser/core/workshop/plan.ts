/** The plan of a workshop: rows with clock times, whether they fit the time, and what to mind. */

import { inMinutes } from "../finnish.ts";
import type { Choice } from "./choice.ts";
import { type Picked, pick } from "./picking.ts";
import { LONGEST_STRETCH, longestStretch, type Row, rowsOf, TRANSITION } from "./rows.ts";
import type { Sheet } from "./sheets.ts";
import { timeOfDay } from "./times.ts";

/** A row and when it begins, in minutes after the midnight before the workshop. */
export interface TimedRow extends Row {
  readonly start: number;
}

/** A whole plan; `over` tells by how many minutes it does not fit. */
export interface Plan {
  readonly choice: Choice;
  readonly picked: readonly Picked[];
  readonly rows: readonly TimedRow[];
  readonly groups: number;
  readonly minutes: number;
  readonly end: number;
  readonly over: number;
}

/** The plan of a choice. */
export function planOf(choice: Choice, known: readonly Sheet[]): Plan {
  const picked = pick(choice, known);
  const rows = timed(rowsOf(picked.map(({ run }) => run.steps)), choice.start);
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
  return {
    choice,
    picked,
    rows,
    groups: picked.reduce((most, { groups }) => Math.max(most, groups), 1),
    minutes,
    end: choice.start + minutes,
    over: choice.slot ? Math.max(0, minutes - choice.slot) : 0,
  };
}

/** Rows one after another from a time. */
export function timed(rows: readonly Row[], start: number): TimedRow[] {
  let passed = start;
  return rows.map((row) => {
    const begins = passed;
    passed += row.minutes;
    return { ...row, start: begins };
  });
}

/** Whether the plan fits its time, in a sentence. */
export function fitSentence({ picked, minutes, over, end, choice }: Plan): string {
  if (!picked.length) return "Valitse työpohjia, niin kellonajat ja paperit lasketaan tähän.";
  const ends = `Työpaja kestää ${inMinutes(minutes)} ja päättyy klo\u00a0${timeOfDay(end)}.`;
  if (!choice.slot) return ends;
  const left = choice.slot - minutes;
  if (!over) return left ? `${ends} Aikaa jää ${inMinutes(left)}.` : ends;
  return `${ends} Se ei mahdu: aikaa on ${inMinutes(choice.slot)}, ja ${inMinutes(over)} puuttuu.`;
}

/** What to leave out of a plan that does not fit, each with the minutes that it gives. */
export function leaveOut(plan: Plan): string[] {
  if (!plan.over) return [];
  const { picked, choice } = plan;
  const shorter = picked.flatMap((each) => shortened(each, choice));
  const whole = picked.length > 1 ? picked.map((each) => left(each)) : [];
  const byMinutes = (a: Way, b: Way) => a.minutes - b.minutes;
  const ways = [...shorter.sort(byMinutes), ...whole.sort(byMinutes)];
  const enough = ways.filter(({ minutes }) => minutes >= plan.over);
  const told = enough.length ? enough : ways;
  if (!told.length) return ["Lyhyempää versiota ei ole. Varaa lisää aikaa."];
  return told.map(({ said }) => said);
}

interface Way {
  readonly minutes: number;
  readonly said: string;
}

function shortened({ sheet, run }: Picked, { people }: Choice): Way[] {
  const short = sheet.runs.find(({ id }) => id === "lyhyt");
  if (!short || short.minutes >= run.minutes || people < short.least) return [];
  const minutes = run.minutes - short.minutes;
  const name = `${sheet.number} ${sheet.title}`;
  return [{ minutes, said: `Ota ${name} lyhyenä: aikaa vapautuu ${inMinutes(minutes)}.` }];
}

function left({ sheet, run }: Picked): Way {
  const minutes = run.minutes + TRANSITION;
  const name = `${sheet.number} ${sheet.title}`;
  return { minutes, said: `Siirrä ${name} toiseen kertaan: aikaa vapautuu ${inMinutes(minutes)}.` };
}

/** What of a plan is to be minded: groups that a version is not written for, and long stretches. */
export function notesOf(plan: Plan): string[] {
  const notes = plan.picked.flatMap((each) => groupNotes(each, plan.choice));
  const stretch = longestStretch(plan.rows);
  if (stretch > LONGEST_STRETCH) {
    notes.push(`Yksi askel kestää ${inMinutes(stretch)}. Pidä tauko sen puolivälissä.`);
  }
  return notes;
}

function groupNotes({ sheet, run, groups }: Picked, { people }: Choice): string[] {
  const name = `${sheet.number} ${sheet.title}`;
  if (people < run.least) {
    return [`${name}: versio on tehty vähintään ${run.least} hengelle, ja teitä on ${people}.`];
  }
  const largest = Math.ceil(people / groups);
  if (largest > run.atSheet) {
    const most = `arkin ääreen mahtuu ${run.atSheet}`;
    return [`${name}: suurimmassa ryhmässä on ${largest} henkeä, ja ${most}. Lisää ryhmiä.`];
  }
  if (groups > 1 && run.groups.most === 1) return [`${name}: ${SIDE_BY_SIDE}`];
  return [];
}

const SIDE_BY_SIDE =
  "versio on kirjoitettu yhdelle ryhmälle, joten ryhmät tekevät sen rinnakkain. " +
  "Jokainen ryhmä valitsee kirjurin, ja päätökset luetaan lopuksi kaikille.";
