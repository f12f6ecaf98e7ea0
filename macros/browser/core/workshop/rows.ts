/** The rows of a plan: steps one after another, breaks where they belong, and transitions. */

import type { Step, StepRun } from "./sheets.ts";

export const LONGEST_STRETCH = 75; // minutes without a break
export const TRANSITION = 5;
export const BREAK = 10;

const CLOSE = 25; // minutes from an added break within which a worksheet's own is not needed
const EARLIEST = 20; // minutes of work before a break

export type RowKind = "askel" | "tauko" | "siirtyma";

/** A row: a step of a worksheet (`sheet` counts from 0), a break, or the move to the next one. */
export interface Row {
  readonly kind: RowKind;
  readonly sheet: number;
  readonly title: string;
  readonly minutes: number;
  /** The minutes under which it cannot go. */
  readonly least: number;
  readonly decides: boolean;
  readonly step?: Step | undefined;
  /** Whether it is a break that the plan put there. */
  readonly isAdded?: boolean;
}

/**
 * The least minutes of a step: what the worksheet says; otherwise three fifths of its minutes, all
 * of a decision's, and five of a break.
 */
export function leastOf({ kind, minutes, least, decides }: Step): number {
  if (least) return Math.min(least, minutes);
  if (kind === "tauko") return Math.min(5, minutes);
  return decides ? minutes : Math.max(1, Math.ceil(minutes * 0.6));
}

/** The rows of worksheets one after another; somebody alone is spoken to as one. */
export function rowsOf(sheets: readonly (readonly Step[])[], isAlone = false): Row[] {
  const rows = sheets.flatMap((steps, sheet) => {
    const own = steps.map((step) => stepRow(step, sheet));
    return sheet ? [moveTo(sheet), ...own] : own;
  });
  const laid = withoutNeedless(withBreaks(rows));
  return isAlone ? laid.map(toOne) : laid;
}

/** Minutes of versions one after another, with their breaks and moves. */
export function lengthOf(picked: readonly { readonly run: StepRun }[]): number {
  const rows = rowsOf(picked.map(({ run }) => run.steps));
  return rows.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** A break or a move that the plan put there, said to one person. */
function toOne(row: Row): Row {
  if (row.kind === "siirtyma") return { ...row, title: "Vaihda arkki" };
  return row.isAdded ? { ...row, title: "Pidä tauko" } : row;
}

function stepRow(step: Step, sheet: number): Row {
  const { title, minutes, decides } = step;
  const kind = step.kind === "tauko" ? "tauko" : "askel";
  return { kind, sheet, title, minutes, least: leastOf(step), decides, step };
}

function moveTo(sheet: number): Row {
  const title = "Vaihtakaa arkki";
  return { kind: "siirtyma", sheet, title, minutes: TRANSITION, least: 2, decides: false };
}

function added(sheet: number): Row {
  return {
    kind: "tauko",
    sheet,
    title: "Pitäkää tauko",
    minutes: BREAK,
    least: 5,
    decides: false,
    isAdded: true,
  };
}

/** A break before each row that would make a stretch too long: between worksheets if it can be. */
function withBreaks(rows: readonly Row[]): Row[] {
  const laid: Row[] = [];
  for (const row of rows) {
    if (isTooLong(laid, row)) {
      const place = row.kind === "siirtyma" ? laid.length : placeOf(laid);
      laid.splice(place, 0, added(laid[place]?.sheet ?? row.sheet));
    }
    if (isTooLong(laid, row) && stretchAt(laid)) laid.push(added(row.sheet));
    laid.push(row);
  }
  return laid;
}

function isTooLong(laid: readonly Row[], { kind, minutes }: Row): boolean {
  return kind !== "tauko" && stretchAt(laid) + minutes > LONGEST_STRETCH;
}

/** Where a break is put: before the last move to another worksheet, or at the end. */
function placeOf(laid: readonly Row[]): number {
  const move = lastOf(laid, "siirtyma");
  const pause = lastOf(laid, "tauko");
  if (move <= pause) return laid.length;
  const before = stretchAt(laid.slice(0, move));
  return before >= EARLIEST ? move : laid.length;
}

/** Where the last row of a kind is; -1 when there is none. */
function lastOf(rows: readonly Row[], kind: RowKind): number {
  return rows.map((row) => row.kind).lastIndexOf(kind);
}

/** Minutes of work since the last break. */
function stretchAt(rows: readonly Row[]): number {
  const pause = lastOf(rows, "tauko");
  return rows.slice(pause + 1).reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Leaves out a worksheet's own break that is close to an added one, when it is not needed. */
function withoutNeedless(rows: readonly Row[]): Row[] {
  const kept = [...rows];
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    const row = kept[at];
    if (row?.kind !== "tauko" || row.isAdded || !isCloseToAdded(kept, at)) continue;
    const without = [...kept.slice(0, at), ...kept.slice(at + 1)];
    if (longestStretch(without) <= Math.max(LONGEST_STRETCH, longestStretch(kept)))
      kept.splice(at, 1);
  }
  return kept;
}

function isCloseToAdded(rows: readonly Row[], at: number): boolean {
  const before = lastOf(rows.slice(0, at), "tauko");
  const after = rows.findIndex(({ kind }, index) => index > at && kind === "tauko");
  const minutes = (from: number, to: number) =>
    rows.slice(from, to).reduce((sum, row) => sum + row.minutes, 0);
  const isNear = (index: number, length: number) =>
    index >= 0 && Boolean(rows[index]?.isAdded) && length <= CLOSE;
  return isNear(before, minutes(before + 1, at)) || isNear(after, minutes(at + 1, after));
}

/** The longest stretch of work without a break, in minutes. */
export function longestStretch(rows: readonly Row[]): number {
  let [longest, stretch] = [0, 0];
  for (const { kind, minutes } of rows) {
    stretch = kind === "tauko" ? 0 : stretch + minutes;
    longest = Math.max(longest, stretch);
  }
  return longest;
}
