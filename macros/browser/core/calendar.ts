/** Days of the calendar as ISO texts (`2026-09-12`), which sort as they follow each other. */

import { day } from "./finnish.ts";

/** A day: `2026-09-12`. */
export type Day = string;

const SECONDS = 86_400;
/** Days from 1.3.0000 to 1.1.1970. */
const TO_1970 = 719_468;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a year, a month (from 1) and a date; undefined when the calendar has no such day. */
export function dayAt(year: number, month: number, date: number): Day | undefined {
  const isMonth = year >= 1900 && year <= 2999 && month >= 1 && month <= 12;
  if (!isMonth || date < 1 || date > lengthOf(year, month)) return undefined;
  return isoOf(year, month, date);
}

/** The parts of a day: its year, month (from 1) and date. */
export function partsOf(of: Day): readonly [year: number, month: number, date: number] {
  const [, year, month, date] = ISO.exec(of) ?? [];
  return [Number(year), Number(month), Number(date)];
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  return ISO.test(text) && dayAt(...partsOf(text)) === text;
}

/** The day that is so many days later. */
export function daysAfter(of: Day, count: number): Day {
  return dayOfCount(countOf(of) + count);
}

/** How many days there are from one to another; less than nothing when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return countOf(to) - countOf(from);
}

/** The day of the week: 0 is Monday. */
export function weekdayOf(of: Day): number {
  return (countOf(of) + 3) % 7; // the first day, 1.1.1970, was a Thursday
}

/** The last day of a month. */
export function lastOfMonth(year: number, month: number): Day {
  return isoOf(year, month, lengthOf(year, month));
}

/** The Monday of an ISO week; undefined when the year has no such week. */
export function mondayOf(year: number, week: number): Day | undefined {
  const fourth = dayAt(year, 1, 4); // is always in week 1
  if (!fourth || week < 1) return undefined;
  const monday = daysAfter(fourth, (week - 1) * 7 - weekdayOf(fourth));
  const [thursday] = partsOf(daysAfter(monday, 3));
  return thursday === year ? monday : undefined;
}

/** A day as Finnish writes it: `12.9.2026`. */
export function dayText(of: Day): string {
  const [year, month, date] = partsOf(of);
  return day(date, month, year);
}

/** The day of a moment (s) by a clock that is so many minutes ahead of UTC. */
export function dayOfTime(seconds: number, minutesAhead = 0): Day {
  return dayOfCount(Math.floor((seconds + minutesAhead * 60) / SECONDS));
}

/** Days from 1.1.1970, reckoned with years that begin in March: the leap day is then the last. */
function countOf(of: Day): number {
  const [year, month, date] = partsOf(of);
  const march = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leaps = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  return march * 365 + leaps + ofYear - TO_1970;
}

/** The day that is so many days from 1.1.1970. */
function dayOfCount(count: number): Day {
  const days = count + TO_1970;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const [fours, centuries, last] = [1460, 36_524, 146_096].map((each) => Math.floor(ofEra / each));
  const years = ofEra - (fours ?? 0) + (centuries ?? 0) - (last ?? 0);
  const march = Math.floor(years / 365);
  const leaps = Math.floor(march / 4) - Math.floor(march / 100);
  const ofYear = ofEra - (365 * march + leaps);
  const month = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = march + era * 400 + (month > 9 ? 1 : 0);
  return isoOf(year, ((month + 2) % 12) + 1, date);
}

function lengthOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoOf(year: number, month: number, date: number): Day {
  const two = (count: number) => String(count).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
}
