/** What an address or the form asks of the finder that cannot be, told in sentences. */

import { FACETS, type Facet, type Known } from "./finder.ts";
import { type Query, short, smallNumber } from "./query.ts";

const LEFT_OUT = "ei ole, joten se jäi pois.";
/** What can be chosen, as the sentence of an unknown one begins. */
const NAMES: Readonly<Record<Facet | "polku", string>> = {
  vaihe: "Vaihetta",
  v: "V:tä",
  muoto: "Kokoontumistapaa",
  oma: "Omaa merkintää",
  polku: "Polkua",
};
/** What the numbers can be, by their names. */
const NUMBERS: Readonly<Record<string, string>> = {
  aika: "Aikaa voi olla 1–999\u00a0minuuttia.",
  meita: "Osallistujia voi olla 1–999.",
};

/** A sentence for each thing that the address asks in vain, each once. */
export function faultsOf(query: Query, known: Known): string[] {
  const strange = [...FACETS, "polku" as const].flatMap((name) => {
    const unknown = partsOf(query, name).filter((value) => !known[name].includes(value));
    return unknown.map((value) => `${NAMES[name]} ”${short(value)}” ${LEFT_OUT}`);
  });
  return [...new Set([...strange, ...numberFaults(query)])];
}

/** A sentence of a number in the form that cannot be, by its name. */
export function fieldFault(name: string): string {
  return `${NUMBERS[name]} Sitä ei otettu huomioon.`;
}

function partsOf(query: Query, name: string): string[] {
  const parts = (query.get(name) ?? "").split(",");
  return parts.map((part) => part.trim()).filter(Boolean);
}

function numberFaults(query: Query): string[] {
  return Object.entries(NUMBERS).flatMap(([name, said]) => {
    const text = query.get(name)?.trim();
    if (!text || smallNumber(query, name)) return [];
    return [`${said} Osoitteessa on ”${short(text)}”, joten sitä ei otettu huomioon.`];
  });
}
