/**
 * Copies of one project in several hands, beside an oracle that remembers every write. Tests only.
 */

import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";

import { readProject } from "../core/project/file.ts";
import { fileText } from "../core/project/file-text.ts";
import { MOST_FORMER } from "../core/project/former.ts";
import {
  emptied,
  type Journal,
  journalText,
  newJournal,
  noted,
  readJournal,
  replayed,
} from "../core/project/journal.ts";
import { emptyProject, type Project } from "../core/project/project.ts";
import { type Change, merge, type Written, write } from "../core/project/register.ts";
import { Oracle } from "./oracle.ts";

export const ID = "koehanke";
export const PATHS = ["hyotylause/kaytanne", "hyotylause/pulma", "toimet/x7f2/mita"];
/** First letters of writers, so that their order tells nothing of who came when. */
const LETTERS = "dhazkbyce";
/** How many times a law is tried: few with every test, many in the gates. */
export const RUNS = Number(process.env.HB_AJOJA ?? 2000);
const START = 1_800_000_000;
const FOREVER = 9_000_000_000;
/** Clocks of machines differ; by how many seconds, by the number of the writer. */
const SKEWS = [0, 40, -3600, 7, 500_000];

/** What happens to the copies; numbers choose among what there is. */
export type Step =
  | {
      readonly does: "write" | "clear";
      readonly who: number;
      readonly path: number;
      readonly wait: number;
    }
  | { readonly does: "merge" | "copy" | "hear"; readonly who: number; readonly from: number }
  | { readonly does: "save" | "restore" | "flush" | "reload"; readonly who: number };

/** A copy: its project, what the oracle says it has seen, and its journal since it was safe. */
interface Copy {
  project: Project;
  seen: ReadonlySet<number>;
  writer: string;
  journal: Journal;
  unsafe: ReadonlySet<number>;
  safe: { readonly project: Project; readonly seen: ReadonlySet<number> };
  backup: { readonly project: Project; readonly seen: ReadonlySet<number> };
}

/** Options by which a test breaks what must hold. */
export interface Broken {
  readonly keepsWriter?: boolean;
}

export class Replicas {
  readonly copies: Copy[];
  readonly #oracle = new Oracle();
  readonly #broken: Broken;
  #writers = 0;
  #time = START;

  constructor(count: number, broken: Broken = {}) {
    this.#broken = broken;
    this.copies = Array.from({ length: count }, () => this.#fresh(emptyProject(ID), new Set()));
  }

  #fresh(project: Project, seen: ReadonlySet<number>): Copy {
    const writer = this.#newWriter();
    return {
      ...{ project, seen, writer },
      journal: newJournal(writer),
      unsafe: new Set<number>(),
      safe: { project, seen },
      backup: { project, seen },
    };
  }

  #newWriter(): string {
    this.#writers += 1;
    return `${LETTERS[this.#writers % LETTERS.length]}${this.#writers}`;
  }

  /** Makes a step, and looks that the copy holds what the oracle says. */
  step(step: Step): void {
    const copy = this.#copy(step.who);
    if ("path" in step) this.#write(copy, step.path, step.does === "clear", step.wait);
    else if ("from" in step) this.#meet(copy, this.#copy(step.from), step.does);
    else this.#keep(copy, step.does);
    assert.deepEqual(standing(copy.project), this.#oracle.standing(copy.seen));
  }

  #copy(index: number): Copy {
    const copy = this.copies[index % this.copies.length];
    assert.ok(copy);
    return copy;
  }

  #write(copy: Copy, index: number, isClearing: boolean, wait: number): void {
    const path = PATHS[index % PATHS.length] ?? "";
    this.#time += wait;
    const value = isClearing ? "" : `v${this.#oracle.count}`;
    const time = this.#time + skewOf(copy.writer);
    const change: Change = [path, value];
    const done = write(copy.project, [change], { writer: copy.writer, number: 0, time });
    if (done.writes.length === 0) return; // there was nothing to clear
    const event = this.#oracle.add(path, value, copy.seen);
    note(copy, event, done);
  }

  #meet(copy: Copy, other: Copy, how: Step["does"]): void {
    if (copy === other) return;
    if (how === "hear") {
      this.#hear(copy, other);
    } else if (how === "merge") {
      copy.project = merge(copy.project, inFile(other.project));
      copy.seen = new Set([...copy.seen, ...other.seen]);
      flush(copy); // as the store does
    } else Object.assign(copy, this.#fresh(inFile(other.project), other.seen));
  }

  /**
   * Hears a journal that may follow what this copy lacks. Nothing is lost by that; what more than
   * ten versions have replaced since may stand beside, until the rest comes: such is not tried on.
   */
  #hear(copy: Copy, other: Copy): void {
    const project = replayed(copy.project, carried(other.journal));
    const seen = new Set([...copy.seen, ...other.unsafe]);
    if (isAsShould(project, this.#oracle.standing(seen))) Object.assign(copy, { project, seen });
  }

  #keep(copy: Copy, how: Step["does"]): void {
    if (how === "save") copy.backup = { project: copy.project, seen: copy.seen };
    else if (how === "restore") this.#restore(copy);
    else if (how === "flush") flush(copy);
    else this.#reload(copy);
  }

  #restore(copy: Copy): void {
    const { writer } = copy;
    Object.assign(copy, this.#fresh(copy.backup.project, copy.backup.seen));
    if (this.#broken.keepsWriter) copy.writer = writer;
  }

  /** The page is gone; the next one has what was safe, and the journal. */
  #reload(copy: Copy): void {
    const project = replayed(copy.safe.project, carried(copy.journal));
    const { backup } = copy;
    Object.assign(copy, this.#fresh(project, new Set([...copy.safe.seen, ...copy.unsafe])));
    copy.backup = backup;
  }
}

function skewOf(writer: string): number {
  return SKEWS[Number(writer.slice(1)) % SKEWS.length] ?? 0;
}

function note(copy: Copy, event: number, { project, writes }: Written): void {
  copy.project = project;
  copy.seen = new Set([...copy.seen, event]);
  copy.unsafe = new Set([...copy.unsafe, event]);
  copy.journal = noted(copy.journal, writes);
}

function flush(copy: Copy): void {
  const { project, seen } = copy;
  copy.safe = { project: inFile(project), seen };
  copy.project = copy.safe.project; // so much as the store goes on with
  copy.journal = emptied(copy.journal, project);
  copy.unsafe = new Set();
}

/** Whether a project has just what should stand; it never lacks any, nor has it more by chance. */
function isAsShould(project: Project, should: Record<string, string[]>): boolean {
  const stands = standing(project);
  for (const [path, values] of Object.entries(should)) {
    for (const value of values) assert.ok(stands[path]?.includes(value));
  }
  const mayForget = [...project.former.values()].some((list) => list.length >= MOST_FORMER);
  if (!mayForget) assert.deepEqual(stands, should);
  return isDeepStrictEqual(stands, should);
}

/** The project as a file carries it; a sound one comes back with nothing told of it. */
export function inFile(project: Project): Project {
  const read = readProject(fileText(project), { now: FOREVER, id: "muu" });
  assert.deepEqual(read.faults, []);
  assert.ok(read.project);
  return read.project;
}

function carried(journal: Journal): Journal {
  return readJournal(journalText(journal), journal.writer);
}

/** Each path's values, in an order. */
function standing({ values }: Project): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const [path, entries] of values) all[path] = entries.map(({ value }) => `${value}`).sort();
  return all;
}
