/**
 * Where a project stands, for its steering group: its indicators from their baseline, its money
 * and who pays, and what is asked and promised. Tables are known by the roles of their columns.
 */

import { measured } from "../finnish.ts";
import { readNumber } from "../numbers.ts";
import { sheets } from "./paths.ts";
import { type Project, textAt } from "./project.ts";

/** A row of a table: its id, and its name where it has one. */
export interface TableRow {
  readonly id: string;
  readonly name: string;
}

/**
 * A table of a worksheet's sheet: its rows, and the id of each column by what it is for. `unit` is
 * that of its numbers, where the kind of its fields tells it.
 */
export interface Table {
  readonly worksheet: string;
  readonly block: string;
  readonly unit?: string;
  readonly rows: readonly TableRow[];
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * An indicator as it was first and as it was last; a number that is not known is undefined. `units`
 * are all that its numbers were given in: the numbers have a unit when there is one.
 */
export interface Indicator {
  readonly name: string;
  readonly units: readonly string[];
  readonly baseline: number | undefined;
  readonly baselineDay: string;
  readonly now: number | undefined;
  readonly nowDay: string;
  readonly target: number | undefined;
}

/** A cost and who pays it. `isOpen`: nobody has promised to. `sum` is text as it was written. */
export interface Cost {
  readonly name: string;
  readonly sum: string;
  readonly value: number | undefined;
  readonly payer: string;
  readonly isOpen: boolean;
  readonly until: string;
}

/** Costs together: how much, and how much of it has no payer. */
export interface CostTotal {
  readonly value: number;
  readonly open: number;
  readonly uncounted: number;
}

const PERCENT = /\s*(?:%|prosenttia?)\s*\.?\s*$/i;
const MONEY = /€|(?<!\p{L})(?:e|eur|euroa?)\.?$/iu;
const OPEN =
  /^(?:ei (?:maksajaa|kukaan|tiedossa|sovittu)|\?|-|–)|(?<!\p{L})(?:auki|puuttuu)(?!\p{L})|\?$/iu;

/** The rows of a table in which something is written, on each sheet of its worksheet. */
function filledRows(project: Project, table: Table): ((column: string) => string)[] {
  const readers = sheets(project, table.worksheet).flatMap((sheet) => {
    return table.rows.map(({ id, name }) => (column: string) => {
      if (column === "@nimi") return name;
      const field = table.columns[column];
      return field ? textAt(project, `${sheet}/${table.block}-${id}-${field}`).trim() : "";
    });
  });
  const columns = (table: Table) => Object.keys(table.columns);
  return readers.filter((read) => columns(table).some((column) => read(column) !== ""));
}

/** The indicators of tables, in their order; the same indicator on many sheets is one. */
export function indicatorsOf(project: Project, tables: readonly Table[]): Indicator[] {
  const found = new Map<string, Indicator>();
  for (const table of tables) {
    for (const read of filledRows(project, table)) {
      const name = read("mittari") || "Mittari";
      const key = name.toLowerCase().replace(/\s+/g, " ");
      const units = new Set([...(found.get(key)?.units ?? []), ...unitsIn(read, table)]);
      const before = found.get(key) ?? { ...UNKNOWN, name };
      found.set(key, { ...joined(before, read), units: [...units] });
    }
  }
  return [...found.values()];
}

/** A number of an indicator with its unit: `12 500,50 €`, `40 %`. */
export function toldOf({ units }: Indicator, value: number): string {
  return measured(value, units.length === 1 ? (units[0] ?? "") : "");
}

/** The units of the numbers on a row: those that were written, else that of the fields. */
function unitsIn(read: (column: string) => string, { unit = "" }: Table): string[] {
  const texts = ["lahtoarvo", "nyt", "tavoite"].map(read);
  const numbers = texts.filter((text) => numberIn(text) !== undefined);
  return numbers.map((text) => unitIn(text) || unit).filter((each) => each !== "");
}

function unitIn(text: string): string {
  if (PERCENT.test(text)) return "%";
  return MONEY.test(text) ? "€" : "";
}

const UNKNOWN: Omit<Indicator, "name"> = {
  units: [],
  baseline: undefined,
  baselineDay: "",
  now: undefined,
  nowDay: "",
  target: undefined,
};

/** An indicator with what one more row tells: its first baseline stays, its last number counts. */
function joined(before: Indicator, read: (column: string) => string): Indicator {
  const [now, day] = [numberIn(read("nyt")), read("mittauspaiva")];
  const isFirst = before.baseline === undefined;
  const measured = now === undefined ? {} : { now, nowDay: day };
  const baseline = isFirst ? numberIn(read("lahtoarvo")) : before.baseline;
  const baselineDay = isFirst && now === undefined ? day : before.baselineDay;
  const target = numberIn(read("tavoite")) ?? before.target;
  return { ...before, ...measured, baseline, baselineDay, target };
}

/** The costs of a table that tells years, or sums with their payers. */
export function costsOf(project: Project, table: Table): Cost[] {
  return filledRows(project, table).map((read) => {
    const payer = read("maksaja");
    return {
      name: read("@nimi"),
      sum: read("summa"),
      value: numberIn(read("summa")),
      payer,
      isOpen: payer === "" || OPEN.test(payer),
      until: read("vuosi") || read("asti"),
    };
  });
}

/** The costs of the last table in which sums are written. */
export function latestCosts(project: Project, tables: readonly Table[]): Cost[] {
  const all = tables.map((table) => costsOf(project, table).filter(({ sum }) => sum !== ""));
  return all.reverse().find((costs) => costs.length > 0) ?? [];
}

/** Costs added up; what could not be counted is told, never left out unseen. */
export function totalOf(costs: readonly Cost[]): CostTotal {
  const add = (some: readonly Cost[]) => {
    const thousandths = some.map(({ value }) => Math.round((value ?? 0) * 1000));
    return thousandths.reduce((total, each) => total + each, 0) / 1000;
  };
  return {
    value: add(costs),
    open: add(costs.filter(({ isOpen }) => isOpen)),
    uncounted: costs.filter(({ sum, value }) => sum !== "" && value === undefined).length,
  };
}

/** The lines of a text that the team writes a thing a line: what is asked, what was promised. */
export function linesOf(text: string): string[] {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-–•*]|\d+[.)])\s+/, "").trim());
  return lines.filter((line) => line !== "");
}

function numberIn(text: string): number | undefined {
  const reading = readNumber(text.replace(PERCENT, ""));
  return reading && "value" in reading ? reading.value : undefined;
}
