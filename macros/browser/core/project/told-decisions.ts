/** Decisions as a steering group is told of them: each in one of five kinds, and none left out. */

import { type Day, daysBetween, dayText } from "../calendar.ts";
import { byDay, grouped, type Standing, standingOf } from "./decision-list.ts";
import type { Decision } from "./decisions.ts";

/** avoin: its day is not sure, or its state must be chosen. */
export type Kind = "myohassa" | "tulossa" | "tehty" | "avoin" | "turha";

export const KINDS: readonly Kind[] = ["tehty", "myohassa", "tulossa", "avoin", "turha"];

const KIND_OF: Readonly<Record<Standing, Kind>> = {
  myohassa: "myohassa",
  ristiriita: "avoin",
  avattu: "avoin",
  vahvista: "avoin",
  tulossa: "tulossa",
  paivaton: "avoin",
  tehty: "tehty",
  turha: "turha",
};

/** Every decision by its kind: what is done the newest first, the rest by day. */
export function byKind(all: readonly Decision[], today: Day): Readonly<Record<Kind, Decision[]>> {
  const kinds: Record<Kind, Decision[]> = {
    myohassa: [],
    tulossa: [],
    tehty: [],
    avoin: [],
    turha: [],
  };
  for (const { decisions } of grouped(all, "paiva", today, { vaihe: [], v: [] })) {
    for (const each of decisions) kinds[kindOf(each, today)].push(each);
  }
  kinds.tulossa.sort(byDay);
  return kinds;
}

/** What is open again and has a day that is sure is coming as others are. */
function kindOf(each: Decision, today: Day): Kind {
  const standing = standingOf(each, today);
  const isDated = standing === "avattu" && each.day.kind === "sure";
  return isDated ? "tulossa" : KIND_OF[standing];
}

/** The day that is told first: when it was done, the day that counts, or the words themselves. */
export function firstTold({ state, stateDay, day, when }: Decision): string {
  if (state === "tehty" && stateDay) return dayText(stateDay);
  if (day.kind === "sure") return dayText(day.day);
  return when || "Ei päivää";
}

/** Who does it, and what else a group must know of it: `Aino, siirretty, 12 pv myöhässä`. */
export function restTold(each: Decision, today: Day): string {
  const standing = standingOf(each, today);
  const told = [
    each.who,
    each.state === "siirtyi" && "siirretty",
    standing === "ristiriita" && "valitkaa tila",
    each.reopened && "avattu uudelleen",
    standing === "turha" && each.reason && `Syy: ${each.reason}`,
    timeTold(each, standing, today),
  ];
  return told.filter((text) => text).join(", ");
}

/** How late it is; how long there is left, the day itself tells. */
function lateTold(day: Day, today: Day): string {
  return `${daysBetween(day, today)}\u00a0pv myöhässä`;
}

function timeTold(each: Decision, standing: Standing, today: Day): string {
  const { day, when } = each;
  if (["tehty", "turha", "ristiriita"].includes(standing)) return "";
  if (day.kind === "guess") return `vahvistakaa ${dayText(day.day)}`;
  if (day.kind === "sure") return standing === "myohassa" ? lateTold(day.day, today) : "";
  return when ? "päivää ei voitu lukea" : "";
}
