/** Steps whose time has been agreed with somebody outside, and what a new plan does to them. */

import { beginnings, type HeldRow, type Replan, rowsNow, type Session, take } from "./clock.ts";

const SLACK = 180; // seconds that an agreed time may give without anybody being told

/** An agreed step that a change would move: when it begins now and then, in seconds. */
export interface Moved {
  readonly row: HeldRow;
  readonly from: number;
  /** Undefined when the step would be left out. */
  readonly to: number | undefined;
}

/** The agreed steps ahead that a change would move or leave out. */
export function movedAgreements(session: Session, made: Replan): Moved[] {
  const [before, after] = [session, take(session, made)].map(beginnings);
  return rowsNow(session).flatMap((row, at) => {
    if (!row.step?.agreed || row.isLeft || at < made.change.next) return [];
    const [from = 0, then = 0] = [before?.[at], after?.[at]];
    const to = made.change.left.includes(at) ? undefined : then;
    return to !== undefined && Math.abs(to - from) < SLACK ? [] : [{ row, from, to }];
  });
}
