/** What a workshop takes along: tables, copies of the sheets, and one list of things. */

import { heads } from "../finnish.ts";
import type { Choice, Printer } from "./choice.ts";
import type { Picked } from "./picking.ts";
import type { Plan } from "./plan.ts";
import type { Per, SheetCopies, Thing } from "./sheets.ts";
import { groupsInRoom, type Table, tablesAt } from "./tables.ts";

/** Copies of a worksheet's sheet on one size of paper: those in use, and the extra ones. */
export interface Copies {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  /** The edition that is printed. */
  readonly size: "a4" | "a3" | "a1";
  readonly count: number;
  readonly extra: number;
  /** Sides of paper that one copy takes. */
  readonly pages: number;
}

/** A thing with its whole count, in the form that stands after the count: `6`, `kynää`. */
export interface Needed {
  readonly count: number;
  readonly name: string;
}

const STRIPS_ON_PAGE = 4;
const CARDS_ON_PAGE = 2;

/** The people of a plan in words: `12 henkeä, 6 etänä, 3 ryhmää`. */
export function crowdInWords({ choice, groups }: Plan): string {
  const { people, remote } = choice;
  const parts = [
    heads(people),
    remote && people > 1 ? `${remote} etänä` : "",
    groups > 1 ? `${groups} ryhmää` : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** How many of a thing are needed. */
export function countFor(per: Per, count: number, groups: number, inRoom: number): number {
  const heads = { henkilo: inRoom, pari: Math.ceil(inRoom / 2), ryhma: groups, tyopaja: 1 };
  return count * heads[per];
}

/** The copies of every sheet for the printer. */
export function copiesOf(plan: Plan): Copies[] {
  return plan.picked.flatMap((picked) => {
    const groups = groupsInRoom(plan, picked.groups);
    const inRoom = plan.choice.people - plan.choice.remote;
    if (!inRoom) return [];
    const copies = sheetsFor(picked, plan.choice);
    const wanted = copies.map((each) => copyOf(picked, each, plan.choice, groups));
    return merged(wanted);
  });
}

/** The copies for a table by its place: of worksheets on which it has a group in the room. */
export function copiesAt(plan: Plan, at: number): Copies[] {
  const own = plan.picked.filter((picked) => {
    const isWorking = (tablesAt(plan, picked.groups)[at]?.inRoom ?? 0) > 0;
    return isWorking && (at === 0 || !isShared(picked));
  });
  return copiesOf({ ...plan, picked: own });
}

/** Sheets that are printed; somebody alone has one of the worksheet's own size. */
function sheetsFor({ sheet }: Picked, { people }: Choice): readonly SheetCopies[] {
  const own = sheet.copies.filter(({ isOwn }) => isOwn);
  return people === 1 && own.length ? own : sheet.copies;
}

const SHARING = "suuri-ryhma";

/** Whether groups share a sheet: those of the large version do, others work side by side. */
export function isShared({ sheet, run }: Picked): boolean {
  return run.id === SHARING && sheet.copies.every(({ per }) => per === "tyopaja");
}

function copyOf(picked: Picked, copies: SheetCopies, choice: Choice, groups: number): Copies {
  const { sheet } = picked;
  const per = copies.per === "tyopaja" && !isShared(picked) ? "ryhma" : copies.per;
  const size = sizeFor(copies.size, choice.printer, sheet.hasPoster);
  const inRoom = choice.people - choice.remote;
  return {
    id: sheet.id,
    title: sheet.title,
    number: sheet.number,
    size,
    count: countFor(per, copies.count, groups, inRoom),
    extra: choice.people > 1 ? 1 : 0,
    pages: sheet.pages.get(size) ?? (size === "a4" && copies.size === "a3" ? 2 : 1),
  };
}

/** The paper of a sheet: A3 is laid on A4 anew where the printer has nothing larger. */
function sizeFor(size: "a4" | "a3", printer: Printer, hasPoster: boolean): Copies["size"] {
  if (size === "a4" || printer === "a4") return "a4";
  return printer === "paino" && hasPoster ? "a1" : "a3";
}

/** Copies of one sheet on one size of paper as one. */
function merged(copies: readonly Copies[]): Copies[] {
  const found: Copies[] = [];
  for (const each of copies) {
    const at = found.findIndex(({ size }) => size === each.size);
    const same = found[at];
    if (same) found[at] = { ...same, count: same.count + each.count };
    else found.push(each);
  }
  return found;
}

/** A strip with what a group does: at which table, and the place of its worksheet in the plan. */
export interface Strip {
  readonly table: Table;
  readonly sheet: number;
}

/** A strip for each group and worksheet; none where all work together, or all are remote. */
export function stripsOf(plan: Plan): Strip[] {
  if (plan.groups < 2) return [];
  return plan.picked.flatMap(({ groups }, sheet) => {
    const tables = tablesAt(plan, groups).filter(({ inRoom }) => inRoom > 0);
    return tables.map((table) => ({ table, sheet }));
  });
}

/** Pages of A4 that strips take, four to a page. */
export function stripPages(plan: Plan): number {
  return Math.ceil(stripsOf(plan).length / STRIPS_ON_PAGE);
}

/** Cards of a worksheet's example: how many, and how many pages of them are printed. */
export interface Cards {
  readonly number: string;
  readonly cards: number;
  readonly pages: number;
}

/** A card for each table of each worksheet; none for somebody alone, or where all are remote. */
export function cardsOf(plan: Plan): Cards[] {
  if (plan.choice.people < 2) return [];
  return plan.picked.flatMap(({ sheet, groups }) => {
    const cards = groupsInRoom(plan, groups);
    const pages = Math.ceil(cards / CARDS_ON_PAGE);
    return cards ? [{ number: sheet.number, cards, pages }] : [];
  });
}

/** Sheets of paper that copies take, on one side or on both. */
export function papersOf({ count, extra, pages }: Copies, isTwoSided: boolean): number {
  return (count + extra) * Math.ceil(pages / (isTwoSided ? 2 : 1));
}

/** Everything to bring along, each thing once: the papers first, then the things. */
export function thingsOf(plan: Plan): Needed[] {
  const papers = new Map<string, number>();
  for (const copies of copiesOf(plan)) {
    const size = copies.size.toUpperCase();
    const sheets = papersOf(copies, plan.choice.isTwoSided);
    papers.set(size, (papers.get(size) ?? 0) + sheets);
  }
  const listed = [...papers].map(([size, count]) => {
    return { count, name: count === 1 ? `${size}-arkki` : `${size}-arkkia` };
  });
  return [...listed, ...toolsOf(plan)];
}

/** The things of every worksheet: a pen is brought once for all, what is spent for each. */
function toolsOf(plan: Plan): Needed[] {
  const found = new Map<string, Needed>();
  for (const { thing, count } of plan.picked.flatMap((picked) => countedOf(picked, plan))) {
    const before = found.get(thing.many)?.count ?? 0;
    const whole = thing.isSpent ? before + count : Math.max(before, count);
    found.set(thing.many, { count: whole, name: whole === 1 ? thing.one : thing.many });
  }
  return [...found.values()];
}

/** The things of one worksheet; none where nobody is in the room. */
function countedOf({ sheet, groups }: Picked, plan: Plan): { thing: Thing; count: number }[] {
  const inRoom = plan.choice.people - plan.choice.remote;
  if (!inRoom) return [];
  const tables = groupsInRoom(plan, groups);
  const things = plan.choice.people > 1 ? sheet.things : sheet.things.flatMap(aloneOf);
  return things.map((thing) => ({
    thing,
    count: countFor(thing.per, thing.count, tables, inRoom),
  }));
}

/** A thing as somebody alone needs it, if at all. */
function aloneOf(thing: Thing): Thing[] {
  const { alone } = thing;
  if (alone) return [{ ...thing, one: alone, many: alone, count: 1, isSpent: false }];
  return thing.isForMany ? [] : [thing];
}
