/** How far each sheet of a project is: written, ready, not needed or left for later, and why. */

import type { Place } from "./decisions.ts";
import { sheets } from "./paths.ts";
import { type Project, textAt } from "./project.ts";
import type { Change } from "./register.ts";
import { answersOn, neededOn } from "./summary.ts";

/**
 * tyhja: nothing is written; kesken: something is; taytetty: nothing is left to write; the others
 * are what somebody has said.
 */
export type Progress = "tyhja" | "kesken" | "taytetty" | "tehty" | "ei-tarvita" | "myohemmin";

export const PROGRESS_NAMES: Readonly<Record<Progress, string>> = {
  tyhja: "aloittamatta",
  kesken: "kesken",
  taytetty: "täytetty",
  tehty: "valmis",
  "ei-tarvita": "ei tarvita",
  myohemmin: "myöhemmin",
};

/** A worksheet on the project's map. `answers` are those of its fullest sheet. */
export interface Spot {
  readonly place: Place;
  readonly progress: Progress;
  readonly reason: string;
  readonly answers: number;
  readonly sheets: number;
}

const SAID: readonly string[] = ["tehty", "ei-tarvita", "myohemmin"];

/** Every worksheet as it stands in a project, in the order of the places. */
export function mapOf(project: Project, places: ReadonlyMap<string, Place>): Spot[] {
  return [...places.values()].map((place) => spotOf(project, place));
}

function spotOf(project: Project, place: Place): Spot {
  const own = sheets(project, place.id);
  const counts = own.map((sheet) => answersOn(project, sheet));
  const answers = Math.max(0, ...counts);
  const [said = ""] = textAt(project, `${place.id}/@tila`).split(" ");
  const written = writtenOn(
    project,
    place,
    own.filter((_, at) => counts[at]),
  );
  const progress = SAID.includes(said) ? (said as Progress) : written;
  const reason = textAt(project, `${place.id}/@syy`);
  return { place, progress, reason, answers, sheets: counts.filter((count) => count > 0).length };
}

/** How far sheets of a worksheet are by what is written on them. */
function writtenOn(project: Project, { needed }: Place, own: string[]): Progress {
  if (own.length === 0) return "tyhja";
  if (!needed) return "kesken";
  const isFilled = own.every((sheet) => neededOn(project, sheet) >= needed);
  return isFilled ? "taytetty" : "kesken";
}

/** The changes that say how far a worksheet is; what is written there alone tells the rest. */
export function progressSaid(worksheet: string, progress: Progress, reason: string): Change[] {
  const said = SAID.includes(progress) ? progress : "";
  const isAsked = progress === "ei-tarvita" || progress === "myohemmin";
  return [
    [`${worksheet}/@tila`, said],
    [`${worksheet}/@syy`, isAsked ? reason.trim() : ""],
  ];
}

/** What comes next among the worksheets of a phase, in words. `late` of its decisions are late. */
export function nextStep(spots: readonly Spot[], late: number): string {
  const next =
    listed("Jatkakaa", spots, "kesken") ??
    listed("Seuraavaksi", spots, "tyhja") ??
    listed("Tarkistakaa ja merkitkää valmiiksi", spots, "taytetty") ??
    listed("Myöhemmin", spots, "myohemmin") ??
    "Vaiheen arkit on käyty läpi.";
  if (late === 0) return next;
  return `${late === 1 ? "1\u00a0päätös" : `${late}\u00a0päätöstä`} myöhässä. ${next}`;
}

function listed(verb: string, spots: readonly Spot[], progress: Progress): string | undefined {
  const some = spots.filter((spot) => spot.progress === progress);
  const names = (progress === "tyhja" ? some.slice(0, 1) : some).map(({ place }) => {
    return `${place.number} ${place.title}`;
  });
  return names.length ? `${verb}: ${names.join(", ")}.` : undefined;
}

/**
 * How far the worksheets are, counted so that nobody needs to ask of what; nothing when none is
 * begun or left out.
 */
export function progressText(spots: readonly Spot[]): string {
  const count = (...some: Progress[]) =>
    spots.filter((spot) => some.includes(spot.progress)).length;
  const ready = count("tehty");
  const begun = count("kesken", "taytetty") + ready;
  const unneeded = count("ei-tarvita");
  if (begun + unneeded === 0) return "";
  const left = unneeded === 1 ? "yhtä arkkia" : `${unneeded}\u00a0arkkia`;
  return [
    begunText(begun, spots.length),
    begun > 0 && readyText(ready, begun),
    unneeded > 0 && `Tässä hankkeessa ei tarvita ${left}.`,
  ]
    .filter((text) => text)
    .join(" ");
}

function begunText(begun: number, all: number): string {
  if (begun === 0) return `Yhtäkään käsikirjan ${all}\u00a0arkista ei ole aloitettu.`;
  if (begun === all) return `Käsikirjan kaikki ${all}\u00a0arkkia on aloitettu.`;
  return `Käsikirjan ${all}\u00a0arkista on aloitettu ${begun === 1 ? "yksi" : begun}.`;
}

function readyText(ready: number, begun: number): string {
  if (ready === 0) return "Valmiiksi ei ole merkitty vielä yhtään.";
  if (ready === begun)
    return begun === 1 ? "Se on merkitty valmiiksi." : "Kaikki ne on merkitty valmiiksi.";
  return `Niistä valmiiksi on merkitty ${ready === 1 ? "yksi" : ready}.`;
}

/** How far a sheet is, in words: `kesken, 12 kohtaa`, `ei tarvita: ei koske meitä`. */
export function spotTold({ progress, reason, answers }: Spot): string {
  if (reason) return `${PROGRESS_NAMES[progress]}: ${reason}`;
  if (progress !== "kesken" && progress !== "taytetty") return PROGRESS_NAMES[progress];
  const places = answers === 1 ? "1\u00a0kohta" : `${answers}\u00a0kohtaa`;
  return `${PROGRESS_NAMES[progress]}, ${places}`;
}
