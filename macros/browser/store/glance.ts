/** A look at the open project without opening it: its name, and how many sheets have something. */

import { sheets } from "../core/project/paths.ts";
import {
  type Entry,
  emptyProject,
  nameOfProject,
  type Project,
  textAt,
} from "../core/project/project.ts";
import { Database, type Kept } from "./database.ts";
import { ofBrowser, type Source, textOr } from "./door.ts";
import { OPEN } from "./keys.ts";

/** What is seen at a glance. */
export interface Glance {
  readonly name: string;
  readonly sheets: number;
  /** Sheets that somebody has said to be ready. */
  readonly ready: number;
  /** What stands in the project, to be looked at and never written again. */
  readonly project: Project;
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

function glanceAt({ id, text, removed }: Kept): Glance | undefined {
  if (removed !== undefined) return undefined;
  const project = lookedAt(id, text);
  const states = [...project.values.keys()].filter((path) => /^[^/]+\/@tila$/.test(path));
  const ready = states.filter((path) => textAt(project, path) === "tehty").length;
  return { name: nameOfProject(project), sheets: sheets(project).length, ready, project };
}

/** The values of a kept text, without checking it as a file is checked. */
function lookedAt(id: string, text: string): Project {
  const values = pairsIn(pairsIn(JSON.parse(text)).get("arvot"));
  const entries = [...values].map(([path, list]) => [path, listIn(list).flatMap(entryOf)] as const);
  return { ...emptyProject(id), values: new Map(entries.filter(([, all]) => all.length > 0)) };
}

function entryOf(raw: unknown): Entry[] {
  const [value, , , time] = listIn(raw);
  if (typeof value !== "string" && typeof value !== "boolean") return [];
  return [{ value, writer: "", number: 0, time: typeof time === "number" ? time : 0 }];
}

function pairsIn(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value ? Object.entries(value) : []);
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
