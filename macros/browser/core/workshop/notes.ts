/** What of a plan is to be minded: groups that a version is not written for, and long stretches. */

import { daysBetween } from "../calendar.ts";
import { heads, listed, spoken, uncapitalized } from "../finnish.ts";
import { MOST_GROUPS, runName } from "../runs.ts";
import { type Picked, suits, titleOf } from "./picking.ts";
import type { Plan, TimedRow } from "./plan.ts";
import { LONGEST_STRETCH, longestStretch } from "./rows.ts";
import { placeOf } from "./sittings.ts";
import { tablesOf } from "./tables.ts";
import { dayInWords, isDay, timeOfDay } from "./times.ts";

const LAST = "Jokainen ryhmä valitsee kirjurin, ja päätökset luetaan lopuksi kaikille.";

const COUNTS = ["", "", "kahdella", "kolmella", "neljällä", "viidellä", "kuudella"];

/** The notes of a plan, each once. `today` is a day as an address has it: `2026-11-30`. */
export function notesOf(plan: Plan, today: string): string[] {
  const crowded = plan.picked.flatMap((each) => crowdNotes(each, plan));
  const moved = plan.picked.flatMap((each) => tableNotes(each, plan));
  return [
    ...dayNotes(plan, today),
    ...plan.picked.flatMap((each) => waitingNotes(each, plan, today)),
    ...plan.picked.flatMap(sittingNotes),
    ...crowded,
    ...sideBySide(plan),
    ...moved,
    ...stretchNotes(plan),
    ...plan.rows.flatMap((row) => agreedNotes(row, plan)),
  ];
}

/** A day that is behind goes to the invitation and the calendar as well. */
function dayNotes({ choice }: Plan, today: string): string[] {
  if (!choice.day || choice.day >= today) return [];
  return [
    `Päivä ${dayInWords(choice.day)} on jo mennyt. Tarkista päivä ennen kuin lähetät kutsun.`,
  ];
}

/** Preparation that waits for an answer longer than there are days. */
function waitingNotes(picked: Picked, { choice }: Plan, today: string): string[] {
  const { run, sheet } = picked;
  const days = isDay(choice.day) ? daysBetween(today, choice.day) : -1;
  if (days < 0 || run.waiting <= days || placeOf(run) > 1) return [];
  const when = ["tänään", "huomenna"][days] ?? `${days} päivän päästä`;
  const waited = run.waiting === 1 ? "yksi päivä" : `${run.waiting}\u00a0päivää`;
  const others = sheet.runs.filter((each) => each.waiting <= days && suits(each, choice));
  const names = listed(others.map(runName));
  const quicker = others.length ? ` Siihen mennessä ehtii valmistella: ${names}.` : "";
  return [
    `${titleOf(picked)}: valmistelussa odotetaan vastauksia ${waited}, ja työpaja on ${when}. ` +
      `Katso kohdasta Valmistele ennalta, mitä voit vielä kysyä.${quicker}`,
  ];
}

/** Which day of a worksheet that takes several, and how long the others are. */
function sittingNotes(picked: Picked): string[] {
  const { sittings, minutes } = picked.run;
  const place = placeOf(picked.run);
  const held = sittings[place - 1];
  if (!held) return [];
  const others = sittings.filter((each) => each !== held);
  const told = others.map((each) => `${uncapitalized(each.name)} (${spoken(each.minutes)})`);
  const days = `${COUNTS[sittings.length]} kerralla eri päivinä`;
  return [
    `${titleOf(picked)} tehdään ${days}. Tässä suunnitelmassa on ` +
      `${uncapitalized(held.name)} (${spoken(minutes)}). Erikseen suunnitellaan ${listed(told)}.`,
  ];
}

/** Too few people for a version, or too many at a sheet. */
function crowdNotes(picked: Picked, { choice }: Plan): string[] {
  const { people } = choice;
  const { run } = picked;
  const name = titleOf(picked);
  if (people < run.least) {
    return [`${name}: versio on tehty vähintään ${run.least} hengelle, ja teitä on ${people}.`];
  }
  if (run.most === 1 && people > 1) {
    return [
      `${name}: versio on tehty yhdelle hengelle, ja teitä on ${people}. Valitse toinen versio.`,
    ];
  }
  const smallest = Math.floor(people / picked.groups);
  if (run.groups.most === 1 && smallest < run.least) {
    const size = `pienimmässä ryhmässä on ${heads(smallest)}`;
    return [
      `${name}: ${size}, ja versio on tehty vähintään ${run.least} hengelle. Vähennä ryhmiä.`,
    ];
  }
  const largest = largestGroup(picked, people);
  if (largest <= run.atSheet) return [];
  const sizes = `suurimmassa ryhmässä on ${largest} henkeä, ja arkin ääreen mahtuu ${run.atSheet}.`;
  const isFull = picked.groups >= MOST_GROUPS;
  const advice = isFull
    ? `Ryhmiä voi olla enintään ${MOST_GROUPS}, joten jaa väki useampaan työpajaan.`
    : "Lisää ryhmiä.";
  return [`${name}: ${sizes} ${advice}`];
}

function largestGroup({ groups }: Picked, people: number): number {
  return Math.ceil(people / groups);
}

/** Versions for one group that are worked on in many, told together. */
function sideBySide({ picked, choice }: Plan): string[] {
  const many = picked.filter((each) => {
    const fits = largestGroup(each, choice.people) <= each.run.atSheet;
    return fits && each.groups > 1 && each.run.groups.most === 1 && choice.people >= each.run.least;
  });
  if (!many.length) return [];
  const them = many.length > 1 ? "ne" : "sen";
  const names = listed(many.map(titleOf));
  return [
    `${names} on kirjoitettu yhdelle ryhmälle, joten ryhmät tekevät ${them} rinnakkain. ${LAST}`,
  ];
}

/** Whose table is divided among the others, when a worksheet has fewer groups than tables. */
function tableNotes(picked: Picked, plan: Plan): string[] {
  if (picked.groups >= plan.groups || picked.groups < 2) return [];
  const letters = tablesOf(plan).map(({ letter }) => letter);
  const moved = letters.slice(picked.groups);
  const whose = `${moved.length > 1 ? "Pöytien" : "Pöydän"} ${listed(moved)} ihmiset`;
  const name = titleOf(picked);
  return [`${name} tehdään ${picked.groups}\u00a0ryhmässä. ${whose} jakautuvat muihin pöytiin.`];
}

/** Whose time has to be agreed with somebody outside, whom groups side by side need at once. */
function agreedNotes({ start, step, title, sheet }: TimedRow, { picked }: Plan): string[] {
  if (!step?.agreed) return [];
  const own = picked[sheet];
  const isAtOnce = own && own.groups > 1 && own.run.groups.most === 1;
  const together = isAtOnce
    ? " Ryhmät tarvitsevat hänet yhtä aikaa, joten kokoa ne silloin yhteen."
    : "";
  const time = timeOfDay(start);
  return [`Sovi ${step.agreed}, että askel ”${title}” alkaa klo\u00a0${time}.${together}`];
}

function stretchNotes({ rows }: Plan): string[] {
  const stretch = longestStretch(rows);
  if (stretch <= LONGEST_STRETCH) return [];
  return [`Yksi askel kestää ${spoken(stretch)}. Pidä tauko sen puolivälissä.`];
}
