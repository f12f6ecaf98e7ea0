/**
 * Days as Finns write them, read. What is surely one day is that day; what is guessed is proposed
 * and says why; the rest is left as it was written. Nothing is ever taken for a day in silence.
 */

import { type Day, dayAt, daysAfter, dayText, isDay, partsOf, weekdayOf } from "./calendar.ts";
import { loose } from "./loose-days.ts";

/**
 * What a text says of a day: `sure`; `guess`, which someone must confirm, with its reason; `none`
 * when nothing is written; `unread` when it cannot be read, with a reason where there is one.
 */
export type Reading =
  | { readonly kind: "sure"; readonly day: Day }
  | { readonly kind: "guess"; readonly day: Day; readonly why: string }
  | { readonly kind: "unread"; readonly why: string }
  | { readonly kind: "none" };

/** Against what a text is read: the day when it was written, and days that have a name. */
export interface Context {
  readonly written: Day;
  /** The next meeting of the steering group, when it is known. */
  readonly meeting?: Day;
}

const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const WEEKDAY = "(?:(ma|ti|ke|to|pe|la|su)[a-zåäö]*\\.?,? )?";
const CLOCK = /,? ?(?:klo|kello) ?\d{1,2}(?:[.:]\d{2})?(?: ?[–-] ?\d{1,2}(?:[.:]\d{2})?)?/g;
const BY = /(?:^|,? )(?:mennessä|viimeistään|asti|saakka|deadline|dl)(?![a-zåäö]):?/g;
const BEFORE = /^ennen (?=[a-zåäö]*\.? ?\d)/;
const ABOUT = /^(?:noin|n\.|ehkä|arviolta|tavoite:?) ?/;
const FULL = new RegExp(`^${WEEKDAY}(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})\\.?$`);
const SHORT = new RegExp(`^${WEEKDAY}(\\d{1,2})\\. ?(\\d{1,2})\\.?$`);
const RANGE = /^(?:[a-zåäö]{2,}\.? )?(?:\d{1,2}\. ?){1,2}(?:\d{4})? ?[–—-] ?(?=[a-zåäö]*\.? ?\d)/;
const WITHIN = /(?:^|[^\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g;
const SHORT_WITHIN = /(?:^|[^\d.])(\d{1,2})\. ?(\d{1,2})(?:\.(?! ?\d)|$)/g;
const WEEKDAYS = ["ma", "ti", "ke", "to", "pe", "la", "su"];
/** How far back a day without its year may lie from when it was written. */
const BACK = 60;

const MANY = "Tekstissä on monta päivää.";
const NO_YEAR = "Vuotta ei ole kirjoitettu.";
const UNREAD: Reading = { kind: "unread", why: "" };

/** Reads a text of a day. */
export function readDay(text: string, context: Context): Reading {
  const plain = text.replace(UNSEEN, "").trim().replace(/\s+/g, " ").toLowerCase();
  if (/^[-–—.?]*$/.test(plain)) return plain.includes("?") ? UNREAD : { kind: "none" };
  if (isDay(plain)) return sure(plain);
  const bare = plain.replace(CLOCK, "").replace(BY, " ").replace(/\s+/g, " ").trim();
  const isAbout = ABOUT.test(bare) || bare.endsWith("?");
  const core = bare.replace(ABOUT, "").replace(/ ?\?+$/, "");
  const read = readPlain(core, context);
  return isAbout && read.kind === "sure" ? guess(read.day, "Päivä on kirjoitettu arviona.") : read;
}

function readPlain(text: string, context: Context): Reading {
  if (BEFORE.test(text)) {
    const read = readPlain(text.replace(BEFORE, ""), context);
    if (!("day" in read)) return read;
    return guess(
      daysAfter(read.day, -1),
      "Luettu päivää aikaisemmaksi, koska tekstissä on ”ennen”.",
    );
  }
  const last = text.replace(RANGE, "");
  return (
    readFull(last) ??
    readShort(last, context) ??
    readWithin(text) ??
    shortWithin(last, context) ??
    loose(last, context) ??
    UNREAD
  );
}

/** `pe 12.9.2026`, `12.09.26`. */
function readFull(text: string): Reading | undefined {
  const [, weekday, date, month, year = ""] = FULL.exec(text) ?? [];
  if (!date) return undefined;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const day = dayAt(full, Number(month), Number(date));
  if (!day) return { kind: "unread", why: "Kalenterissa ei ole tätä päivää." };
  if (weekday && !isOn(day, weekday)) {
    return guess(day, `Viikonpäivä ei täsmää: ${dayText(day)} on ${WEEKDAYS[weekdayOf(day)]}.`);
  }
  return year.length === 2 ? guess(day, "Vuosi on kirjoitettu kahdella numerolla.") : sure(day);
}

/** `pe 12.9.`, `12.9.`: of the year in which the day comes next, or of the one of its weekday. */
function readShort(text: string, { written }: Context): Reading | undefined {
  const [, weekday, date, month] = SHORT.exec(text) ?? [];
  if (!date) return undefined;
  const [year] = partsOf(written);
  const years = [year - 1, year, year + 1];
  const all = years.map((each) => dayAt(each, Number(month), Number(date)));
  const some = all.filter((day) => day !== undefined);
  const next = some.find((day) => day >= daysAfter(written, -BACK));
  if (!next) return { kind: "unread", why: "Kalenterissa ei ole tätä päivää." };
  if (!weekday) return guess(next, NO_YEAR);
  if (isOn(next, weekday)) return sure(next);
  const other = some.find((day) => isOn(day, weekday));
  return guess(other ?? next, `${NO_YEAR} Viikonpäivä ei ole lähimmän vuoden päivä.`);
}

/** One whole date amid other words. */
function readWithin(text: string): Reading | undefined {
  const found = [...text.matchAll(WITHIN)].map(([, date, month, year]) => {
    return dayAt(Number(year), Number(month), Number(date));
  });
  const last = found
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  if (!last) return undefined;
  const why = found.length > 1 ? MANY : "Tekstissä on muutakin kuin päivä.";
  return guess(last, why);
}

/** A date without its year amid other words, the last of many: `ohjausryhmässä 21.5.`. */
function shortWithin(text: string, context: Context): Reading | undefined {
  const found = [...text.matchAll(SHORT_WITHIN)];
  const [, date, month] = found.at(-1) ?? [];
  const read = date ? readShort(`${date}.${month}.`, context) : undefined;
  if (!read || !("day" in read)) return read;
  return guess(read.day, found.length > 1 ? MANY : NO_YEAR);
}

function isOn(day: Day, weekday: string): boolean {
  return WEEKDAYS[weekdayOf(day)] === weekday;
}

function sure(day: Day): Reading {
  return { kind: "sure", day };
}

function guess(day: Day, why: string): Reading {
  return { kind: "guess", day, why };
}
