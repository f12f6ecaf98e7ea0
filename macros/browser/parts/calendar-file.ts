/** A calendar's file (.ics), by a library: loaded when somebody takes their decisions along. */

import ical, { ICalEventStatus } from "ical-generator";
import type { CalendarEntry } from "../core/project/decision-texts.ts";

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

function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROL, "");
}
