/**
 * What a facilitator asks of the clock: the next step, a step that begins late, or more minutes.
 */

import { movedAgreements } from "./agreements.ts";
import { nowAt, type Replan, replan, rowsNow, type Session } from "./clock.ts";

const MINUTE = 60;

/** The next step begins at once. */
export function nextStep(session: Session, second: number): Replan {
  return replan(session, nowAt(session, second).at + 1, second);
}

/** The step that is on begins only now, because the one before has taken until now. */
export function beginsNow(session: Session, second: number): Replan {
  return replan(session, nowAt(session, second).at, second);
}

/** The step that is on gets more minutes. */
export function moreMinutes(session: Session, second: number, minutes: number): Replan {
  const { at, left } = nowAt(session, second);
  return replan(session, at + 1, second + left + MINUTE * Math.round(minutes));
}

/** Whether a change leaves what is ahead as it is, so that there is nothing to ask about. */
export function isPlain(session: Session, made: Replan): boolean {
  const { change, over } = made;
  const ahead = rowsNow(session).slice(change.next);
  const isSame = ahead.every(({ minutes }, at) => minutes === change.minutes[at]);
  const isMoved = movedAgreements(session, made).length > 0;
  return isSame && over === 0 && change.left.length === 0 && !isMoved;
}
