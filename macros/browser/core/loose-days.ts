/** Days told by a week, a month or words: the day that is proposed, and why it is a guess. */

import {
  type Day,
  dayAt,
  daysAfter,
  lastOfMonth,
  mondayOf,
  partsOf,
  weekdayOf,
} from "./calendar.ts";
import type { Context, Reading } from "./finnish-days.ts";

const MONTHS = "tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu".split("|");
const MONTH = `(${MONTHS.join("|")})kuu`;
const WEEK_WORD = "(?:vko?|viikko|viikolla|viikon|vkolla|vkon)";
const OF_WEEK = "(?: (?:loppuun|aikana|alkuun|lopussa|alussa))?";
const WEEK = new RegExp(
  `^(?:viimeistään )?${WEEK_WORD}\\.? ?(\\d{1,2})(?:/(\\d{4})| (\\d{4}))?${OF_WEEK}$`,
);
const OF_MONTH = new RegExp(`^(\\d{1,2})\\. ?(?:päivä )?${MONTH}ta(?: (\\d{4}))?$`);
const PART = "(alkuun|alussa|puoliväliin|puolivälissä|loppuun|lopussa|aikana)";
const IN_MONTH = new RegExp(
  `^${MONTH}(?:n|ssa|hun|lle|ta)?(?: (\\d{4}))? ?${PART}?(?: (\\d{4}))?$`,
);
const MONTH_NUMBER = /^(\d{1,2})\/(\d{4})$/;
const YEAR_END = /^(?:tämän )?vuoden (?:(\d{4}) )?(?:loppuun|lopussa|lopulla)$/;
const AHEAD = /^(viikon|kahden viikon|kuukauden|kahden kuukauden) (?:päästä|kuluttua|kuluessa)$/;
const WEEKDAY = /^(?:ensi )?(maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)/;
const NAMES = "maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai".split("|");
const MEETING = /ohjausryhmä/;
const WORDS: Readonly<Record<string, number>> = {
  heti: 0,
  tänään: 0,
  huomenna: 1,
  ylihuomenna: 2,
};
const SPANS: Readonly<Record<string, number>> = {
  viikon: 7,
  "kahden viikon": 14,
  kuukauden: 30,
  "kahden kuukauden": 60,
};
const AFTER = /jälkeen|jälkeisellä/;
const OF_MEETING = "Luettu ohjausryhmän kokouspäivästä.";
const AFTER_MEETING = "Luettu päiväksi, joka seuraa ohjausryhmän kokousta.";
/** Why a day is unread that stands on the meeting of the steering group. */
export const NO_MEETING = "Ohjausryhmän kokouspäivää ei ole merkitty.";

/** What a text without a whole date says of a day; undefined when it says nothing. */
export function loose(text: string, context: Context): Reading | undefined {
  return (
    ofWeek(text, context) ??
    ofMonth(text, context) ??
    withinMonth(text, context) ??
    ofYear(text, context) ??
    ofWords(text, context)
  );
}

function ofWeek(text: string, { written }: Context): Reading | undefined {
  const [, week, slashed, spaced] = WEEK.exec(text) ?? [];
  if (!week) return undefined;
  const [year] = partsOf(written);
  const told = slashed ?? spaced;
  const years = told ? [Number(told)] : [year, year + 1];
  const fridays = years.map((each) => friday(each, Number(week)));
  const next = fridays.find((day) => day !== undefined && (told || isAhead(day, written)));
  if (!next) return { kind: "unread", why: "Vuodessa ei ole tätä viikkoa." };
  return guess(next, "Luettu viikon perjantaiksi.");
}

function friday(year: number, week: number): Day | undefined {
  const monday = mondayOf(year, week);
  return monday && daysAfter(monday, 4);
}

/** `5. kesäkuuta 2026`. */
function ofMonth(text: string, context: Context): Reading | undefined {
  const [, date, name = "", year] = OF_MONTH.exec(text) ?? [];
  if (!date) return undefined;
  const month = MONTHS.indexOf(name) + 1;
  const at = (each: number) => dayAt(each, month, Number(date));
  const day = year ? at(Number(year)) : nextOf(at, context);
  if (!day) return { kind: "unread", why: "Kalenterissa ei ole tätä päivää." };
  return year ? { kind: "sure", day } : guess(day, "Vuotta ei ole kirjoitettu.");
}

/** `syyskuun loppuun`, `syyskuussa 2026`, `9/2026`. */
function withinMonth(text: string, context: Context): Reading | undefined {
  const { month, year, part } = numbered(text) ?? named(text);
  if (month < 1 || month > 12) return undefined;
  const at = (each: number) => within(each, month, part);
  const day = year ? at(Number(year)) : nextOf(at, context);
  if (!day) return undefined;
  if (year && part.startsWith("loppu")) return { kind: "sure", day };
  return guess(day, year ? "Luettu kuukauden osasta." : "Vuotta ei ole kirjoitettu.");
}

interface MonthTold {
  readonly month: number;
  readonly year: string;
  readonly part: string;
}

function numbered(text: string): MonthTold | undefined {
  const [, month, year = ""] = MONTH_NUMBER.exec(text) ?? [];
  return month ? { month: Number(month), year, part: "" } : undefined;
}

function named(text: string): MonthTold {
  const [, name = "", before, part = "", after] = IN_MONTH.exec(text) ?? [];
  return { month: MONTHS.indexOf(name) + 1, year: before ?? after ?? "", part };
}

/** The day that a part of a month means as a time limit. */
function within(year: number, month: number, part: string): Day | undefined {
  if (part.startsWith("alu") || part.startsWith("alk")) return dayAt(year, month, 7);
  if (part.startsWith("puoli")) return dayAt(year, month, 15);
  return dayAt(year, month, 1) && lastOfMonth(year, month);
}

function ofYear(text: string, { written }: Context): Reading | undefined {
  const found = YEAR_END.exec(text);
  if (!found) return undefined;
  const year = found[1] ?? String(partsOf(written)[0]);
  const day = `${year}-12-31`;
  return found[1] ? { kind: "sure", day } : guess(day, "Vuotta ei ole kirjoitettu.");
}

function ofWords(text: string, { written, meeting }: Context): Reading | undefined {
  if (MEETING.test(text)) return ofMeeting(text, meeting);
  const count = daysAhead(text, written);
  return count === undefined
    ? undefined
    : guess(daysAfter(written, count), "Laskettu siitä päivästä, jona teksti kirjoitettiin.");
}

/** Before the meeting is the day before it, and after it the day after. */
function ofMeeting(text: string, meeting: Day | undefined): Reading {
  if (!meeting) return { kind: "unread", why: NO_MEETING };
  if (text.startsWith("ennen")) return guess(daysAfter(meeting, -1), OF_MEETING);
  const isAfter = AFTER.test(text);
  return guess(daysAfter(meeting, isAfter ? 1 : 0), isAfter ? AFTER_MEETING : OF_MEETING);
}

function daysAhead(text: string, written: Day): number | undefined {
  const word = Object.hasOwn(WORDS, text) ? WORDS[text] : undefined;
  if (word !== undefined) return word;
  const [, span] = AHEAD.exec(text) ?? [];
  if (span) return SPANS[span];
  if (/^tällä viikolla$/.test(text)) return 4 - weekdayOf(written);
  if (/^ensi viikolla$/.test(text)) return 11 - weekdayOf(written);
  const [, name = ""] = WEEKDAY.exec(text) ?? [];
  return name ? (NAMES.indexOf(name) - weekdayOf(written) + 7) % 7 || 7 : undefined;
}

/** The first year's day that is not long past when the text was written. */
function nextOf(at: (year: number) => Day | undefined, { written }: Context): Day | undefined {
  const [year] = partsOf(written);
  const days = [year, year + 1].map(at);
  return days.find((day) => day !== undefined && isAhead(day, written));
}

function isAhead(day: Day, written: Day): boolean {
  return day >= daysAfter(written, -60);
}

function guess(day: Day, why: string): Reading {
  return { kind: "guess", day, why };
}
