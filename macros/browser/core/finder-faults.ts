/** What an address asks of the finder that cannot be, told in sentences; the rest is kept. */

import { FACETS, type Facet, type Known } from "./finder.ts";
import { type Query, short, smallNumber } from "./query.ts";

const LEFT_OUT = "ei ole, joten se jäi pois.";
/** What a facet asks, as the sentence begins; the ways of meeting are all that there are. */
const UNKNOWN: Readonly<Record<Facet, (asked: string) => string>> = {
  vaihe: (asked) => `Vaihetta ”${asked}” ${LEFT_OUT}`,
  v: (asked) => `V:tä ”${asked}” ${LEFT_OUT}`,
  muoto: (asked) => `Kokoontumistapaa ”${asked}” ${LEFT_OUT}`,
  oma: (asked) => `Omaa merkintää ”${asked}” ${LEFT_OUT}`,
};
const NUMBERS = [
  ["aika", "Aikaa voi olla 1–999\u00a0minuuttia."],
  ["meita", "Osallistujia voi olla 1–999."],
] as const;

/** A sentence for each thing that the address asks in vain, each once. */
export function faultsOf(query: Query, known: Known): string[] {
  const facets = FACETS.flatMap((facet) => {
    const strange = partsOf(query, facet).filter((value) => !known[facet].includes(value));
    return strange.map((value) => UNKNOWN[facet](short(value)));
  });
  return [...new Set([...facets, ...numberFaults(query), ...pathFaults(query, known)])];
}

function partsOf(query: Query, name: string): string[] {
  const parts = (query.get(name) ?? "").split(",");
  return parts.map((part) => part.trim()).filter(Boolean);
}

function numberFaults(query: Query): string[] {
  return NUMBERS.flatMap(([name, said]) => {
    const text = query.get(name)?.trim();
    if (!text || smallNumber(query, name)) return [];
    return [`${said} Osoitteessa on ”${short(text)}”, joten sitä ei otettu huomioon.`];
  });
}

function pathFaults(query: Query, known: Known): string[] {
  const path = query.get("polku") ?? "";
  return known.polku.includes(path) || !path ? [] : [`Polkua ”${short(path)}” ${LEFT_OUT}`];
}
