/** Faults of a project file, as they are gathered. */

import type { FaultKind } from "./fault-sentences.ts";

const LISTED = 100;

/** Something that is wrong: its kind, where in the file, and what is told of it. */
export interface Fault {
  readonly kind: FaultKind;
  readonly path: string;
  readonly about: string;
}

/** Faults as they are found: the first hundred, and how many there were. */
export class Faults {
  readonly all: Fault[] = [];
  count = 0;

  add(kind: FaultKind, path = "", about: string | number = ""): void {
    this.count += 1;
    if (this.all.length < LISTED) this.all.push({ kind, path, about: String(about) });
  }
}
