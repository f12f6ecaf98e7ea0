/** A look at the open project without opening it: its name, and how many sheets have something. */

import { headOf, OWN } from "../core/project/paths.ts";
import { Database, type Kept } from "./database.ts";
import { ofBrowser, type Source, textOr } from "./door.ts";
import { OPEN } from "./keys.ts";

/** What is seen at a glance. */
export interface Glance {
  readonly name: string;
  readonly sheets: number;
  /** Sheets that somebody has said to be ready. */
  readonly ready: number;
}

/** The open project as it was last saved; undefined when none is, or the browser refuses. */
export async function glanced(source: Source = ofBrowser): Promise<Glance | undefined> {
  const id = textOr("", OPEN, source);
  if (!id) return undefined;
  try {
    const database = await Database.open(() => undefined);
    const kept = await database.read(id);
    database.close();
    return kept && glanceAt(kept);
  } catch {
    return undefined;
  }
}

function glanceAt({ text, removed }: Kept): Glance | undefined {
  if (removed !== undefined) return undefined;
  const values = pairsIn(pairsIn(JSON.parse(text)).get("arvot"));
  const heads = [...values.keys()].map(headOf);
  const sheets = new Set(heads.filter((head) => !OWN.includes(head)));
  const [newest] = listIn(values.get("hanke/nimi"));
  const [name] = listIn(newest);
  const states = [...values].filter(([path]) => /^[^/]+\/@tila$/.test(path));
  const ready = states.filter(([, entries]) => listIn(listIn(entries)[0])[0] === "tehty").length;
  return { name: typeof name === "string" ? name : "", sheets: sheets.size, ready };
}

function pairsIn(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value ? Object.entries(value) : []);
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
