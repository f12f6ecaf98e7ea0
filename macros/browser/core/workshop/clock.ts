/**
 * The clock of a workshop: which step is on by the time of the day, and a new plan of what is ahead
 * when a step has taken longer. Pure: what was done is a list of changes; undoing drops the last.
 */

import type { Row } from "./rows.ts";

/** A row that is held: minutes as they are now, and whether it was left to another time. */
export interface HeldRow extends Row {
  readonly isLeft: boolean;
}

/** A change: when the next row begins, and what was then given to the rows. */
export interface Change {
  /** The row that begins next, counted from 0. */
  readonly next: number;
  /** The second at which it begins. */
  readonly at: number;
  /** Minutes of every row from then on. */
  readonly minutes: readonly number[];
  /** Rows that were left to another time. */
  readonly left: readonly number[];
}

/** A workshop that is being held; seconds are counted from any one moment. */
export interface Session {
  readonly rows: readonly Row[];
  readonly start: number;
  /** When it has to be over. */
  readonly end: number;
  readonly changes: readonly Change[];
}

/** A new plan of what is ahead; `over` tells the minutes that are still too many. */
export interface Replan {
  readonly change: Change;
  readonly over: number;
}

/** Where the clock is. */
export interface Now {
  /** The row that is on; the number of rows when all are over. */
  readonly at: number;
  /** Seconds left of it; negative when it has taken longer. */
  readonly left: number;
  /** Seconds to the end of the whole, by its present plan. */
  readonly whole: number;
  /** Seconds to its beginning; 0 when it has begun. */
  readonly waits: number;
}

const MINUTE = 60;

/** The session of a plan; `slot` is the time that there is in minutes, 0 for the plan's own. */
export function sessionOf(rows: readonly Row[], start: number, slot: number): Session {
  const own = rows.reduce((sum, { minutes }) => sum + minutes, 0);
  return { rows, start, end: start + MINUTE * Math.max(slot, own), changes: [] };
}

/** The rows as they are now. */
export function rowsNow({ rows, changes }: Session): HeldRow[] {
  const last = changes.at(-1);
  return rows.map((row, at) => {
    const minutes = last && at >= last.next ? (last.minutes[at - last.next] ?? 0) : row.minutes;
    const isLeft = changes.some(({ left }) => left.includes(at));
    return { ...row, minutes, isLeft };
  });
}

/** Where the session is at a second: a step is on until it is ended. */
export function nowAt(session: Session, second: number): Now {
  const rows = rowsNow(session);
  const last = session.changes.at(-1);
  let [at, begins] = last ? [last.next, last.at] : [0, session.start];
  if (last && second < begins) return stretched(rows, last, second);
  while (at < rows.length && second >= begins + lengthOf(rows[at]) && isPassed(rows, at)) {
    begins += lengthOf(rows[at]);
    at += 1;
  }
  const ahead = rows.slice(at).reduce((sum, row) => sum + lengthOf(row), 0);
  const waits = Math.max(0, session.start - second);
  return { at, left: begins + lengthOf(rows[at]) - second, whole: begins + ahead - second, waits };
}

/** The row that was given more time, before the next one begins. */
function stretched(rows: readonly HeldRow[], { next, at }: Change, second: number): Now {
  const ahead = rows.slice(next).reduce((sum, row) => sum + lengthOf(row), 0);
  return { at: Math.max(0, next - 1), left: at - second, whole: at + ahead - second, waits: 0 };
}

/** When each row begins by the present plan; those that are over as they were planned last. */
export function beginnings(session: Session): number[] {
  const rows = rowsNow(session);
  const last = session.changes.at(-1);
  let begins = session.start;
  return rows.map((row, at) => {
    if (last && at === last.next) begins = last.at;
    const own = begins;
    begins += lengthOf(row);
    return own;
  });
}

/** Steps pass on by the clock; the last one stays until it is ended. */
function isPassed(rows: readonly HeldRow[], at: number): boolean {
  return rows.slice(at + 1).some(({ isLeft }) => !isLeft) || rows[at]?.isLeft === true;
}

function lengthOf(row: HeldRow | undefined): number {
  return row && !row.isLeft ? MINUTE * row.minutes : 0;
}

/**
 * The plan anew when row `next` begins at a second. What is ahead is shortened in proportion to
 * what each row can give, never under its least. When that does not do, rows are left out, the
 * longest first: those that the short version does without before the others, but no decision, not
 * the step of the result, and nothing that has begun.
 */
export function replan(session: Session, next: number, second: number): Replan {
  const ahead = rowsNow(session).slice(next);
  const before = new Set(session.changes.flatMap(({ left }) => left));
  const room = Math.max(0, Math.floor((session.end - second) / MINUTE));
  const left = leftOut(ahead, room);
  const kept = ahead.map((row, at) => (row.isLeft || left.has(at) ? undefined : row));
  const minutes = shortened(kept, room);
  const sum = minutes.reduce((whole, each) => whole + each, 0);
  const fresh = [...left].map((at) => next + at).filter((at) => !before.has(at));
  return { change: { next, at: second, minutes, left: fresh }, over: Math.max(0, sum - room) };
}

/** The rows that have to be left out for the least minutes to fit: the longest first. */
function leftOut(ahead: readonly HeldRow[], room: number): Set<number> {
  const left = new Set<number>();
  let least = ahead.reduce((sum, row) => sum + (row.isLeft ? 0 : leastNow(row)), 0);
  const able = ahead.map((row, at) => ({ row, at })).filter(({ row }) => canBeLeft(row));
  for (const { row, at } of able.sort((a, b) => rank(b.row) - rank(a.row))) {
    if (least <= room) break;
    left.add(at);
    least -= leastNow(row);
  }
  return left;
}

/** The higher, the sooner a row is left out. */
function rank(row: HeldRow): number {
  return leastNow(row) + (row.step?.need === "tarkea" ? 0 : 1000);
}

function canBeLeft({ isLeft, decides, kind, step }: HeldRow): boolean {
  return !isLeft && !decides && step?.need !== "tulos" && kind !== "siirtyma";
}

function leastNow({ least, minutes }: HeldRow): number {
  return Math.min(least, minutes);
}

/** Minutes of the kept rows: as they are when they fit, else shortened in proportion. */
function shortened(rows: readonly (HeldRow | undefined)[], room: number): number[] {
  const minutes = rows.map((row) => row?.minutes ?? 0);
  const spare = rows.map((row) => (row ? row.minutes - leastNow(row) : 0));
  const whole = spare.reduce((sum, each) => sum + each, 0);
  const sum = minutes.reduce((all, each) => all + each, 0);
  let over = Math.min(whole, Math.max(0, sum - room));
  const share = whole ? over / whole : 0;
  const given = spare.map((each) => Math.floor(each * share));
  over -= given.reduce((all, each) => all + each, 0);
  for (let at = 0; at < given.length && over > 0; at += 1) {
    if ((given[at] ?? 0) >= (spare[at] ?? 0)) continue;
    given[at] = (given[at] ?? 0) + 1;
    over -= 1;
  }
  return minutes.map((each, at) => each - (given[at] ?? 0));
}

/** The session with a change taken. */
export function take(session: Session, { change }: Replan): Session {
  return { ...session, changes: [...session.changes, change] };
}

/** The session without its last change: exactly what it was before. */
export function undo(session: Session): Session {
  return { ...session, changes: session.changes.slice(0, -1) };
}

/** Rows whose minutes a change would make other, with both. */
export function differences(
  session: Session,
  { change }: Replan,
): { row: HeldRow; minutes: number; isLeft: boolean }[] {
  const ahead = rowsNow(session).slice(change.next);
  return ahead.flatMap((row, at) => {
    const minutes = change.minutes[at] ?? 0;
    const isLeft = change.left.includes(change.next + at);
    return minutes === row.minutes && !isLeft ? [] : [{ row, minutes, isLeft }];
  });
}
