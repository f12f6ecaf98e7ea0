/** How a page's project is saved: 250 ms after a write, joined with what other pages saved. */

import { fileText } from "../core/project/file-text.ts";
import type { Journal } from "../core/project/journal.ts";
import type { Project } from "../core/project/project.ts";
import type { Database, Kept, Undo, Update } from "./database.ts";
import { type Found, removeSafe } from "./journals.ts";
import type { Joined, Memory } from "./memory.ts";
import { Safe } from "./safe.ts";
import type { Surroundings } from "./surroundings.ts";

/** What else than the project is saved with it. */
export interface Also {
  readonly undo?: Undo | null;
  readonly record?: Partial<Kept>;
  /** Goes back to an older state, which is made of what there is now. */
  readonly turn?: (now: Project) => Project;
}

/** Hears whether what stands has changed, and whether anything was saved. */
export type Tell = (isText: boolean, isSaved: boolean) => void;

/** What one saving begins from, and what it comes to. */
interface Round {
  readonly held: Journal;
  readonly others: readonly Found[];
  readonly also: Also;
  joined?: Joined;
  kept?: Kept | undefined;
}

export class Saving {
  readonly #memory: Memory;
  readonly #around: Surroundings;
  readonly #tell: Tell;
  readonly safe: Safe;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #isAway = false;
  /** The record as it was last read or written. */
  kept: Kept | undefined;
  isDamaged = false;

  /** `tell` is called after each round. */
  constructor(memory: Memory, around: Surroundings, tell: Tell) {
    this.#memory = memory;
    this.#around = around;
    this.#tell = tell;
    this.safe = new Safe(around.patience);
  }

  /** Saves in a while, unless the page has been left: nothing is begun then. */
  soon(delay = this.#around.delay): void {
    if (this.#timer !== undefined || this.#isAway) return;
    this.#timer = setTimeout(() => this.now(), delay);
  }

  /** Saves what there is to save, and takes in what other pages saved; whether it was done. */
  now(also: Also = {}): Promise<boolean> {
    const done = this.#queue.then(() => this.#round(also));
    this.#queue = done;
    return done;
  }

  /** The page is left: nothing more is begun, and what is under way is given up. */
  leave(): void {
    this.#isAway = true;
    this.#stop();
    this.safe.leave();
  }

  /** The page is there again. */
  comeBack(): Promise<boolean> {
    this.#isAway = false;
    return this.now();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #round(also: Also): Promise<boolean> {
    this.#stop();
    if (this.#isAway) return false;
    const { journal } = this.#memory;
    const round: Round = { held: journal.now, others: this.#memory.others(), also };
    const isWriting = hasNews(round);
    const isDone = await this.safe.use((database) => this.#exchange(database, round, isWriting));
    const isText = isDone ? this.#settle(round, isWriting) : this.#memory.take(round.others);
    const isToTryAgain = journal.now.writes.length > 0 || this.safe.fault === "slow";
    if (isToTryAgain) this.soon(isDone ? undefined : this.#around.again);
    this.#tell(isText, isDone && isWriting);
    return isDone;
  }

  async #exchange(database: Database, round: Round, isWriting: boolean): Promise<void> {
    const { id } = this.#memory.project;
    if (isWriting) {
      const now = this.#around.now();
      await database.update(id, (old) => updated(this.#memory, round, old, now));
    } else {
      round.kept = await database.read(id);
      round.joined = this.#memory.joined(round.kept, []);
    }
  }

  /** Goes on from what is in the record; whether anything else than before stands. */
  #settle({ held, others, joined, kept }: Round, isWriting: boolean): boolean {
    if (!joined) return false;
    this.kept = kept;
    this.isDamaged ||= joined.isDamaged;
    const isUnread = joined.isDamaged && !isWriting;
    const text = isUnread ? "" : (kept?.text ?? "");
    const isText = this.#memory.adopt(joined.project, text, kept?.turn ?? 0);
    if (isWriting) {
      if (joined.isTurned) this.#memory.journal.renew(held);
      else this.#memory.journal.makeSafe(held, joined.project);
      removeSafe(others, this.#around.source);
    }
    return isText;
  }
}

function hasNews({ held, others, also }: Round): boolean {
  return held.writes.length + others.length + Object.keys(also).length > 0;
}

/** What a round makes of a project's record. Who writes in a removed project brings it back. */
function updated(memory: Memory, round: Round, old: Kept | undefined, now: number): Update {
  const { held, others, also } = round;
  const found = memory.joined(old, others);
  const turned = also.turn && { project: also.turn(found.project), isTurned: true };
  const joined = { ...found, ...turned };
  const { removed, ...rest } = old ?? { id: memory.project.id, turn: memory.turn };
  const turn = rest.turn + (turned ? 1 : 0);
  const isRemoved = removed !== undefined && held.writes.length === 0;
  const text = fileText(joined.project);
  const kept = { ...rest, text, turn, changed: now, ...(isRemoved && { removed }), ...also.record };
  const aside = joined.isDamaged && old ? { aside: { ...old, id: `${old.id}.${now}` } } : {};
  Object.assign(round, { joined, kept });
  return { kept, ...aside, ...("undo" in also && { undo: also.undo ?? null }) };
}
