/**
 * What is written in the form of a plan. What cannot be is told by its field, and the plan keeps
 * the last value that could be.
 */

import { type Query, short } from "../query.ts";
import {
  type Choice,
  isLink,
  limitSentence,
  limitsOf,
  type NumberName,
  wholeIn,
} from "./choice.ts";
import { dayInWords, isDay, readTime, timeOfDay, writeTime } from "./times.ts";

/** The values to plan with, and by the name of its field a sentence of what cannot be. */
export interface Filled {
  readonly query: Query;
  readonly faults: ReadonlyMap<string, string>;
}

/** What a field accepts, and the value that is kept: for the plan, and in a sentence. */
interface Rule {
  readonly suits: (text: string) => boolean;
  readonly accepts: string;
  readonly kept: string;
  readonly planned: string;
  /** Whether an empty field is a value of its own. */
  readonly mayBeEmpty: boolean;
}

/** What stands for the text of a field that the browser cannot read: `12e`, or half of a day. */
export const UNREAD = "?";

/** The values of a form, where `last` is the choice that the plan was made of. */
export function readFields(written: Query, last: Choice): Filled {
  const query = new Map(written);
  const faults = new Map<string, string>();
  for (const [name, ruleFor] of RULES) {
    const text = query.get(name) ?? "";
    const rule = ruleFor(last, Number(query.get("n")));
    if (text ? rule.suits(text) : rule.mayBeEmpty) continue;
    query.set(name, rule.kept);
    if (text) faults.set(name, sentenceOf(text, rule));
  }
  return { query, faults };
}

function sentenceOf(text: string, { accepts, planned }: Rule): string {
  const wrong = text === UNREAD ? "Tätä ei voi lukea." : `”${short(text)}” ei käy.`;
  return `${wrong} ${accepts} ${planned}`;
}

/** Rules by the names of their fields; the people stand first, because others are of them. */
const RULES: ReadonlyMap<string, (last: Choice, people: number) => Rule> = new Map([
  ["n", peopleRule],
  ["etana", remoteRule],
  ["ryhmia", groupRule],
  ["kesto", slotRule],
  ["klo", startRule],
  ["pvm", dayRule],
  ["linkki", linkRule],
]);

function peopleRule({ people }: Choice): Rule {
  const planned = `Suunnitelma on edelleen laskettu ${people}\u00a0osallistujalle.`;
  return { ...numberRule("n", people, people), planned, mayBeEmpty: false };
}

/** Of the last remote ones so many as there still are people. */
function remoteRule({ remote }: Choice, people: number): Rule {
  const kept = Math.min(remote, people);
  const still = kept === remote ? "edelleen " : "";
  const planned = `Suunnitelmassa on ${still}${kept} etänä.`;
  return { ...numberRule("etana", kept, people), planned };
}

function groupRule({ groups }: Choice, people: number): Rule {
  const kept = Math.min(groups, limitsOf("ryhmia", people)[1]);
  const still = kept === groups ? "edelleen " : "";
  const count = kept === 1 ? "1\u00a0ryhmä" : `${kept}\u00a0ryhmää`;
  const planned = kept
    ? `Suunnitelmassa on ${still}${count}.`
    : "Ryhmien määrä lasketaan edelleen osallistujista.";
  return { ...numberRule("ryhmia", kept, people), planned };
}

function slotRule({ slot }: Choice, people: number): Rule {
  const whole = slot ? `${slot}\u00a0minuutille` : "ilman aikarajaa";
  const planned = `Suunnitelma on edelleen laskettu ${whole}.`;
  return { ...numberRule("kesto", slot, people), planned };
}

/** What a number accepts; 0 is kept as an empty field. */
function numberRule(name: NumberName, kept: number, people: number): Omit<Rule, "planned"> {
  return {
    suits: (text) => wholeIn(text, limitsOf(name, people)) !== undefined,
    accepts: limitSentence(name, people),
    kept: kept ? String(kept) : "",
    mayBeEmpty: true,
  };
}

function startRule({ start }: Choice): Rule {
  return {
    suits: (text) => readTime(text) !== undefined,
    accepts: "Kirjoita kellonaika, esimerkiksi 9.15.",
    kept: writeTime(start),
    planned: `Suunnitelma alkaa edelleen klo\u00a0${timeOfDay(start)}.`,
    mayBeEmpty: false,
  };
}

function dayRule({ day }: Choice): Rule {
  return {
    suits: isDay,
    accepts: "Kirjoita päivä, kuukausi ja vuosi.",
    kept: day,
    planned: day ? `Suunnitelmassa on edelleen ${dayInWords(day)}.` : "Päivä puuttuu vielä.",
    mayBeEmpty: true,
  };
}

function linkRule({ link }: Choice): Rule {
  return {
    suits: isLink,
    accepts: "Linkki alkaa https:// tai http://, eikä siinä ole välilyöntejä.",
    kept: link,
    planned: link ? "Suunnitelmassa on edelleen aiempi linkki." : "Linkki puuttuu vielä.",
    mayBeEmpty: true,
  };
}
