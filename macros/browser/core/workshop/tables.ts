/** The tables of a workshop: who sits at them, in the room and remote. */

import type { Plan } from "./plan.ts";

/** A table or a room of remote people: who sits at it. */
export interface Table {
  readonly letter: string;
  readonly inRoom: number;
  readonly remote: number;
}

const LETTERS = "ABCDEFGHIJKL";

/** The people at tables as even as can be; those in the room first, the remote ones last. */
export function tablesOf({ choice, groups }: Plan): Table[] {
  let inRoom = choice.people - choice.remote;
  return [...LETTERS.slice(0, groups)].map((letter, at) => {
    const seats = Math.floor(choice.people / groups) + Number(at < choice.people % groups);
    const here = Math.min(seats, inRoom);
    inRoom -= here;
    return { letter, inRoom: here, remote: seats - here };
  });
}

/**
 * The tables at which a worksheet is worked on in so many groups. When they are fewer than the
 * tables, the people of the last ones go one by one to the emptiest of the others.
 */
export function tablesAt(plan: Plan, groups: number): Table[] {
  const all = tablesOf(plan);
  if (groups > all.length) return tablesOf({ ...plan, groups });
  const tables = all.slice(0, groups);
  for (const { inRoom, remote } of all.slice(groups)) {
    for (let moved = 0; moved < inRoom + remote; moved += 1) {
      const at = emptiestOf(tables);
      const table = tables[at];
      if (table) tables[at] = joinedBy(table, moved < inRoom);
    }
  }
  return tables;
}

function emptiestOf(tables: readonly Table[]): number {
  const sizes = tables.map(({ inRoom, remote }) => inRoom + remote);
  return sizes.indexOf(Math.min(...sizes));
}

function joinedBy({ letter, inRoom, remote }: Table, isHere: boolean): Table {
  return { letter, inRoom: inRoom + Number(isHere), remote: remote + Number(!isHere) };
}

/** The people of a table in words: `4 salissa`, `2 salissa, 2 etänä`. */
export function seatsInWords({ inRoom, remote }: Table): string {
  if (!remote) return `${inRoom} salissa`;
  return inRoom ? `${inRoom} salissa, ${remote} etänä` : `${remote} etänä`;
}

/** Tables by their letters: at which some are remote, and at which all of them are. */
export interface RemoteTables {
  readonly mixed: readonly string[];
  readonly away: readonly string[];
  /** Whether there are tables of another kind beside them, too. */
  readonly differ: boolean;
}

/** The tables with remote people, when the people work in so many groups. */
export function remoteTables(plan: Plan, groups: number): RemoteTables {
  const tables = tablesAt(plan, groups);
  const remote = tables.filter((each) => each.remote > 0);
  const mixed = remote.filter(({ inRoom }) => inRoom > 0).map(({ letter }) => letter);
  const away = remote.filter(({ inRoom }) => !inRoom).map(({ letter }) => letter);
  const largest = Math.max(mixed.length, away.length);
  return { mixed, away, differ: largest < tables.length };
}

/** Groups that have somebody in the room, when the people work in so many of them. */
export function groupsInRoom(plan: Plan, groups: number): number {
  return tablesAt(plan, groups).filter(({ inRoom }) => inRoom > 0).length;
}
