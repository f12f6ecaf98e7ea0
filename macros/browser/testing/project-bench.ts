/** A large project opened, joined and saved many times over, for the benchmark. Tests only. */

import { readProject } from "../core/project/file.ts";
import { fileText } from "../core/project/file-text.ts";
import { emptyProject, type Project } from "../core/project/project.ts";
import { type Change, merge, write } from "../core/project/register.ts";
import { ProjectStore } from "../store/project-store.ts";

const START = 1_800_000_000;
const WRITERS = 1260;
const ANSWER = "Naapuri soittaa keskiviikkona ja kysyy, tuleeko joku mukaan, ja sovimme siitä. ";

/** What is asked: the places of the fields, how many actions, how many times. */
interface Asked {
  readonly paths: readonly string[];
  readonly actions: number;
  readonly times: number;
}

/** A project that many pages have written in over three years. */
function large({ paths, actions }: Asked): Project {
  const answers = paths.map((path, at): Change => [path, ANSWER.repeat(1 + (at % 2))]);
  const own = Array.from({ length: actions }, (_, at): Change[] => [
    [`toimet/x${at}/mita`, `Toimi ${at}: ${ANSWER}`],
    [`toimet/x${at}/kuka`, "Aino"],
    [`toimet/x${at}/@tila`, at % 3 ? "tehty 2027-03-01" : "siirtyi 2027-04-01"],
  ]).flat();
  const changes = [...answers, ...own];
  let project = emptyProject("koehanke");
  for (let at = 0; at < WRITERS; at += 1) {
    const change = changes[at % changes.length];
    const rest = at < WRITERS - 1 ? [] : changes.slice(WRITERS);
    const by = { writer: `w${at}`, number: 0, time: START + 600 * at };
    if (change) project = write(project, [change, ...rest], by).project;
  }
  return project;
}

/** A copy in which every fifth place has been written otherwise. */
function diverged(project: Project, writer: string, shift: number): Project {
  const paths = [...project.values.keys()].filter((_, at) => at % 5 === shift);
  const changes = paths.map((path): Change => [path, `${writer} kirjoitti: ${ANSWER}`]);
  return write(project, changes, { writer, number: 0, time: START + 9_000_000 }).project;
}

function read(text: string): Project {
  const { project } = readProject(text, { now: START + 99_000_000, id: "koehanke" });
  if (!project) throw new Error("the project cannot be read");
  return project;
}

function timed(times: number, work: () => unknown): number[] {
  return Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** Milliseconds of the page's own work when one field has been written; the disk's come after. */
async function saving(project: Project, times: number): Promise<number[]> {
  const store = new ProjectStore("koehanke");
  await store.start();
  await store.bring(project);
  const all: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const start = performance.now();
    store.write([["hyotylause/kaytanne", `Lause ${at}`]]);
    fileText(store.project);
    all.push(performance.now() - start);
    await store.save();
  }
  store.stop();
  return all;
}

async function measure(asked: Asked) {
  const base = large(asked);
  const [ours, theirs] = [diverged(base, "a1", 0), diverged(base, "b2", 1)];
  const text = fileText(ours);
  return {
    json: timed(asked.times, () => JSON.stringify(JSON.parse(text))),
    open: timed(asked.times, () => read(text)),
    merge: timed(asked.times, () => merge(ours, theirs)),
    save: await saving(ours, asked.times),
  };
}

function sizes(asked: Asked) {
  const project = large(asked);
  const { size } = project.writers;
  return { bytes: fileText(project).length, writers: size, places: project.values.size };
}

Object.assign(globalThis, { measure, sizes });
