/** Times of the day and days of the calendar, as they are written and read. */

const DAY = 24 * 60;
const WEEKDAYS = ["la", "su", "ma", "ti", "ke", "to", "pe"]; // as Zeller counts them
const TIME = /^(?:(?:klo|kello)[.:]?\s*)?([0-9]{1,2})(?:[.:,\s]?([0-9]{2}))?$/i;

/**
 * Minutes after midnight of a time as people write it: `9`, `klo 9`, `9.00`, `9:00`, `09:00`, `900`
 * or `0900`; undefined of what is no time.
 */
export function readTime(text: string): number | undefined {
  const found = TIME.exec(text.trim());
  if (!found) return undefined;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  return hours < 24 && minutes < 60 ? 60 * hours + minutes : undefined;
}

/** A time as an address has it: `0900`. */
export function writeTime(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** A time of the day as Finnish writes it: `9.05`; past midnight it begins anew. */
export function timeOfDay(minutes: number): string {
  const within = ((minutes % DAY) + DAY) % DAY;
  return `${Math.floor(within / 60)}.${two(within % 60)}`;
}

/** A time at which something ends: an end at midnight is `24.00`, and a start is `0.00`. */
export function endOfDay(minutes: number): string {
  return minutes > 0 && minutes % DAY === 0 ? "24.00" : timeOfDay(minutes);
}

/** Whether a text is a day of the calendar: `2026-11-30`. */
export function isDay(text: string): boolean {
  return partsOf(text) !== undefined;
}

/** A day as Finnish writes it: `ma 30.11.2026`; an empty text of what is no day. */
export function dayInWords(text: string): string {
  const parts = partsOf(text);
  if (!parts) return "";
  const [year, month, date] = parts;
  return `${weekdayOf(year, month, date)} ${date}.${month}.${year}`;
}

/** The weekday of a day, by Zeller's congruence. */
function weekdayOf(year: number, month: number, date: number): string {
  const shifted = month < 3 ? year - 1 : year;
  const inYear = Math.floor((13 * ((month < 3 ? month + 12 : month) + 1)) / 5);
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const fromSaturday = (date + inYear + shifted + leaps) % 7;
  return WEEKDAYS[fromSaturday] ?? "";
}

/** The year, the month and the date of a day that is in the calendar. */
export function partsOf(text: string): [number, number, number] | undefined {
  const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!found) return undefined;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const isReal = month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
  return isReal && year >= 1970 ? [year, month, date] : undefined;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
