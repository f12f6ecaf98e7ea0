/** What a plan knows of the worksheets: their versions with the steps, and what they take along. */

import type { Run } from "../runs.ts";
import type { RunId } from "../types.ts";

export type StepKind = "avaus" | "tyo" | "tauko" | "lopetus";

/**
 * How a step is left out in a hurry: what the short version does without (lisa) first, the rest
 * (tarkea) after that, and the last work before the decisions (tulos) never.
 */
export type Need = "lisa" | "tarkea" | "tulos";

/** A step of a version; `least` is 0 where the worksheet does not say it. */
export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  readonly title: string;
  readonly minutes: number;
  readonly least: number;
  /** Whether it fills the decisions of the sheet. */
  readonly decides: boolean;
  readonly need: Need;
  /** With whom its time has been agreed, as `valmistelijan kanssa`; empty when with nobody. */
  readonly agreed: string;
  /** The name of the sitting that begins with it, on another day; empty in the middle of one. */
  readonly sitting: string;
}

/** A version with its steps, or one sitting of it. */
export interface StepRun extends Run {
  readonly steps: readonly Step[];
  /** Minutes of work before it, and the days that an answer is waited for there. */
  readonly preparing: number;
  readonly waiting: number;
  /** The sittings of the version, of which a plan holds one; none of one that is held at once. */
  readonly sittings: readonly Sitting[];
}

/** What of a version is held on one day. */
export interface Sitting {
  readonly name: string;
  readonly minutes: number;
  readonly steps: readonly Step[];
}

/** For whom a thing is counted: each person or pair in the room, each group, or the workshop. */
export type Per = "henkilo" | "pari" | "ryhma" | "tyopaja";

/** A thing to bring along, counted. */
export interface Thing {
  readonly one: string;
  readonly many: string;
  readonly count: number;
  readonly per: Per;
  /** Whether it is spent: each worksheet needs its own. */
  readonly isSpent: boolean;
  /** What somebody alone needs one of instead; empty when it is the same thing. */
  readonly alone: string;
  /** Whether somebody alone does not need it. */
  readonly isForMany: boolean;
}

/** Copies of the sheet, on a size of paper. */
export interface SheetCopies {
  readonly size: "a4" | "a3";
  /** Whether the size is the worksheet's own. */
  readonly isOwn: boolean;
  readonly count: number;
  readonly per: Per;
}

/** A worksheet as a plan needs it. */
export interface Sheet {
  readonly number: string;
  readonly id: string;
  readonly title: string;
  readonly runs: readonly StepRun[];
  readonly copies: readonly SheetCopies[];
  readonly things: readonly Thing[];
  /** Pages of its files by their size (`a4`); an empty map where none is made. */
  readonly pages: ReadonlyMap<string, number>;
  readonly hasPoster: boolean;
}

/** A worksheet that is chosen, in the version that was asked; without one it is picked. */
export interface Chosen {
  readonly number: string;
  readonly run?: RunId | undefined;
  /** Which of its sittings is planned, counted from 1; the first when it is not said. */
  readonly sitting?: number | undefined;
}
