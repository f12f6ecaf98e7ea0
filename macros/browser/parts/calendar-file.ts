/** A calendar's file (.ics), by a library: loaded when somebody takes their decisions along. */

import ical, { ICalEventStatus } from "ical-generator";
import type { CalendarEntry } from "../core/project/decision-texts.ts";

/** What a calendar is told of a workshop; what is empty is left out. */
export interface Occasion {
  readonly name: string;
  readonly start: Date;
  readonly end: Date;
  readonly place: string;
  readonly text: string;
  readonly address: string;
  /** When the file is made. */
  readonly made: Date;
}

/** Letters that no calendar's file may hold. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;

/** The file of entries, each the whole day; `now` is when it is made (s). */
export function calendarText(entries: readonly CalendarEntry[], now: number): string {
  const calendar = ical({
    prodId: { company: "Juurruttajan käsikirja", product: "Päätökset", language: "FI" },
  });
  const stamp = new Date(now * 1000);
  for (const { uid, changed, day, title, description, isCancelled } of entries) {
    const status = isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
    calendar.createEvent({
      id: uid,
      sequence: changed,
      start: new Date(`${day}T00:00:00Z`),
      timezone: "UTC",
      allDay: true,
      stamp,
      status,
      summary: plain(title),
      description: plain(description),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The file of one workshop; the same times have the same id. */
export function dayText({ name, start, end, made, ...told }: Occasion): string {
  const calendar = ical({
    prodId: { company: "Juurruttajan käsikirja", product: "Työpaja", language: "FI" },
  });
  calendar.createEvent({
    id: `tyopaja-${start.getTime()}-${end.getTime()}@juurruttajan-kasikirja`,
    start,
    end,
    stamp: made,
    summary: plain(name),
    location: plain(told.place) || null,
    description: plain(told.text) || null,
    url: told.address.replace(/[,;]/g, encodeURIComponent) || null, // the library would escape them
  });
  return `${calendar.toString()}\r\n`;
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROL, "");
}
