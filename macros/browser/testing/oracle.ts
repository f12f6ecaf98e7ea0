/** What remembers every write of every copy, and who saw what. Tests only. */

/** What the oracle knows of a write: which writes it replaced, for it saw them. */
interface Remembered {
  readonly path: string;
  readonly value: string;
  readonly kills: ReadonlySet<number>;
}

export class Oracle {
  readonly #events: Remembered[] = [];

  /** How many writes there have been. */
  get count(): number {
    return this.#events.length;
  }

  /** Remembers a write of someone who has seen others; the number by which it is seen. */
  add(path: string, value: string, seen: ReadonlySet<number>): number {
    const kills = this.#history(seen, path);
    return this.#events.push({ path, value, kills }) - 1;
  }

  /** Every write of a path that was seen, and that those who made them had seen. */
  #history(seen: ReadonlySet<number>, path: string): ReadonlySet<number> {
    const here = [...seen].filter((each) => this.#events[each]?.path === path);
    const before = here.flatMap((each) => [...(this.#events[each]?.kills ?? [])]);
    return new Set([...here, ...before]);
  }

  /** What stands by what the oracle remembers: what nobody who saw it has replaced. */
  standing(seen: ReadonlySet<number>): Record<string, string[]> {
    const killed = new Set([...seen].flatMap((each) => [...(this.#events[each]?.kills ?? [])]));
    const all: Record<string, string[]> = {};
    for (const each of seen) {
      const event = this.#events[each];
      if (!event || killed.has(each) || event.value === "") continue;
      all[event.path] = [...(all[event.path] ?? []), event.value].sort();
    }
    return all;
  }
}
