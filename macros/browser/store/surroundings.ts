/** What the store stands on: the browser's own in a page, other ways of waiting in tests. */

import { ofBrowser, type Source } from "./door.ts";

/** Storage, clock and how long things may take (ms). */
export interface Surroundings {
  readonly source: Source;
  /** Seconds since 1970. */
  readonly now: () => number;
  /** From a write to its saving in the database. */
  readonly delay: number;
  /** From a saving that failed to the next. */
  readonly again: number;
  /** Until the database must have opened. */
  readonly patience: number;
}

export const ofPage: Surroundings = {
  source: ofBrowser,
  now: () => Math.floor(Date.now() / 1000),
  delay: 250,
  again: 5000,
  patience: 2000,
};
