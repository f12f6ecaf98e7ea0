/** A day as the text of a calendar's file (iCalendar). */

import { generateIcsCalendar } from "ts-ics";

/** What a calendar is told of a workshop; what is empty is left out. */
export interface Occasion {
  readonly name: string;
  readonly start: Date;
  readonly end: Date;
  readonly place: string;
  readonly text: string;
  readonly address: string;
}

/** The text of a calendar's file with one occasion; the same occasion has the same id. */
export function calendarOf({ name, start, end, place, text, address }: Occasion): string {
  return generateIcsCalendar({
    version: "2.0",
    prodId: "-//Juurruttajan käsikirja//Työpaja//FI",
    events: [
      {
        uid: `tyopaja-${start.getTime()}-${end.getTime()}@juurruttajan-kasikirja`,
        stamp: { date: start },
        start: { date: start },
        end: { date: end },
        summary: name,
        ...(place && { location: place }),
        ...(text && { description: text }),
        ...(address && { url: address }),
      },
    ],
  });
}
