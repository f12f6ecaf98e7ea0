/** What is brought to the projects of this browser: joined to one, opened as its own, or copied. */

import { shownNameOf } from "../core/project/file-name.ts";
import type { Project } from "../core/project/project.ts";
import { write } from "../core/project/register.ts";
import { isBlank } from "../core/project/summary.ts";
import { changedSince } from "../core/project/unexported.ts";
import type { Projects } from "./projects.ts";
import { randomId } from "./random.ts";
import type { Also } from "./saving.ts";
import { Shelf } from "./shelf.ts";
import { newProjectId } from "./shelved.ts";
import { ofPage } from "./surroundings.ts";

const WRITER = 8;

/** The project that a file of another hand would be joined to; undefined when there is none. */
export function targetOf(projects: Projects, theirs: Project): Project | undefined {
  const open = projects.open?.project;
  if (open?.id === theirs.id) return open;
  const same = projects.others.find(({ id, removed }) => id === theirs.id && removed === undefined);
  return same?.project ?? (open && !isBlank(open) ? open : undefined);
}

/** Joins a project to the one that it belongs to, or opens it when there is none. */
export async function join(projects: Projects, theirs: Project, what: string): Promise<void> {
  const target = targetOf(projects, theirs);
  if (!target) return adopt(projects, theirs, what);
  const { open } = projects;
  const store = open && target.id === open.project.id ? open : await projects.show(target.id);
  await store.join(theirs, what, inFile(target, theirs));
}

/** Opens a project as one of its own: under its id, unless another has that. */
export async function adopt(projects: Projects, theirs: Project, what: string): Promise<void> {
  const isTaken = standing(projects).some(({ id, removed }) => id === theirs.id && !removed);
  const id = isTaken ? newProjectId() : theirs.id;
  const shelf = new Shelf();
  await shelf.makeRoom(id);
  shelf.close();
  const store = await projects.show(id);
  await store.join({ ...theirs, id }, what, inFile(undefined, theirs));
  await projects.look();
}

/** Puts a copy of the open project beside it. */
export async function copyOpen(projects: Projects): Promise<void> {
  if (!projects.open) return;
  const shelf = new Shelf();
  await shelf.add(copyOf(projects.open.project));
  shelf.close();
  await projects.look();
}

/** What the record says when a file that is joined has all that is here already. */
function inFile(ours: Project | undefined, { writers }: Project): Also {
  const counts = Object.fromEntries(writers);
  if (ours && changedSince(ours, counts) > 0) return {};
  return { record: { exported: ofPage.now(), counts } };
}

function standing(projects: Projects): { readonly id: string; readonly removed?: number }[] {
  const open = projects.open?.project;
  return open && !isBlank(open) ? [...projects.others, open] : [...projects.others];
}

/** A copy of a project, with a name that tells it from the first. */
function copyOf(project: Project): Project {
  const by = { writer: randomId(WRITER), number: 0, time: Math.floor(Date.now() / 1000) };
  const name = `${shownNameOf(project)} (kopio)`;
  return write(project, [["hanke/nimi", name]], by).project;
}
