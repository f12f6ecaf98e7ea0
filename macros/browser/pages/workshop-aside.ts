/**
 * Beside a workshop's plan: the papers for this printer, the tables, the things and the messages.
 */

import { heads, spoken } from "../core/finnish.ts";
import {
  type Cards,
  type Copies,
  cardsOf,
  copiesOf,
  type Needed,
  papersOf,
  stripPages,
  stripsOf,
  thingsOf,
} from "../core/workshop/papers.ts";
import type { Plan } from "../core/workshop/plan.ts";
import { remoteTables, seatsInWords, type Table, tablesOf } from "../core/workshop/tables.ts";
import { part, parts } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import type { Held } from "../parts/workshop-sheets.ts";

/** Shows everything beside the plan but the messages. */
export function showAside(root: HTMLElement, plan: Plan, known: ReadonlyMap<string, Held>): void {
  const copies = copiesOf(plan);
  const strips = stripPages(plan);
  const sheets = copies.reduce((sum, each) => sum + papersOf(each, plan.choice.isTwoSided), strips);
  part(root, "#paperit").textContent = papersToPrint(sheets);
  const rows = copies.map((each) => copyRow(each, known));
  const isReady = rows.some((row) => row.querySelector("a"));
  part(root, '[data-osa="valmiina"]').hidden = !isReady;
  part(root, '[data-osa="yksi"]').hidden =
    isReady || copies.every(({ count, extra }) => count + extra === 1);
  if (strips) rows.push(stripRow(strips, stripsOf(plan).length));
  part(root, ".hb-day__papers").replaceChildren(...rows, ...copyNotes(plan, known));
  const files = filesOf(plan, known);
  part(root, ".hb-day__files").replaceChildren(...setsOf(root, plan), ...files);
  showCards(root, cardsOf(plan));
  part(root, ".hb-day__tables").replaceChildren(...tablesOf(plan).map(tableOf));
  showSeating(root, plan);
  const things = thingsOf(plan).map(thingRow);
  part(root, ".hb-day__things").replaceChildren(...things);
}

function papersToPrint(sheets: number): string {
  if (!sheets) return "Paperia ei tarvita";
  return `Tulosta ${sheets} ${sheets === 1 ? "arkki" : "arkkia"}`;
}

/** The cards of examples, page by page: a page of their file is called by its worksheet. */
function showCards(root: HTMLElement, all: readonly Cards[]): void {
  for (const box of parts(root, '[data-osa="kortit"]')) {
    box.hidden = all.length === 0;
    const rows = all.map(({ number, cards, pages }) => {
      const made = cards === 1 ? "yksi A5-kortti" : `${cards} A5-korttia`;
      return countRow(pages, `kpl tiedoston sivua ${Number(number)}: ${made}`);
    });
    part(box, "ul").replaceChildren(...rows);
  }
}

/** Copies of a sheet; its name opens the ready file, where there is one. */
function copyRow(copies: Copies, known: ReadonlyMap<string, Held>): HTMLElement {
  const { count, extra, number, title, size, pages } = copies;
  const spare = extra ? `, niistä ${extra} varalle` : "";
  const long = pages > 1 ? `, ${pages} sivua` : "";
  const row = countRow(count + extra, "");
  const name = `${number} ${title}, ${size.toUpperCase()}`;
  const link = sheetFile(copies, known);
  if (link) link.textContent = name;
  part(row, "span").append("kpl ", link ?? name, long + spare);
  row.dataset.kopioita = copies.id;
  row.dataset.koko = size;
  return row;
}

function stripRow(pages: number, strips: number): HTMLElement {
  const of = strips === 1 ? "1 A6-liuska" : `${strips} A6-liuskaa`;
  return countRow(pages, `${pages === 1 ? "sivu" : "sivua"} ohjeliuskoja ryhmille, ${of}`);
}

/** A thing to bring along; a single one goes by its name alone. */
export function thingRow({ count, name }: Needed): HTMLElement {
  return countRow(count === 1 ? "" : count, name);
}

/** A count and what of. */
function countRow(count: number | "", name: string): HTMLElement {
  const row = element("li");
  row.append(element("b", "", String(count)), " ", element("span", "", name));
  return row;
}

/** What a second copy of a sheet stands for, where it stands for something. */
function copyNotes({ picked }: Plan, known: ReadonlyMap<string, Held>): HTMLElement[] {
  return picked.flatMap(({ sheet }) => {
    const held = known.get(sheet.id);
    const said = held ? part(held.content, '[data-osa="kopioita"]').textContent : "";
    return said ? [element("li", "hb-day__why", `${sheet.number}: ${said}`)] : [];
  });
}

/** A link to the ready file of a sheet on its paper. */
function sheetFile(
  { id, size }: Copies,
  known: ReadonlyMap<string, Held>,
): HTMLElement | undefined {
  const kind = size === "a1" ? "juliste" : "arkki";
  const file = known
    .get(id)
    ?.content.querySelector(`[data-osa="tiedostot"] [data-laji="${kind}"][data-koko="${size}"] a`);
  return file ? (document.importNode(file, true) as HTMLElement) : undefined;
}

/** Links to the other ready files that are the plan's own: run sheets and examples. */
function filesOf(plan: Plan, known: ReadonlyMap<string, Held>): HTMLElement[] {
  return plan.picked.flatMap(({ sheet, run }) => {
    const isOurs = ({ dataset }: HTMLElement) =>
      dataset.laji === "ajolista" ? dataset.ajolista === run.id : dataset.laji === "esimerkki";
    const held = known.get(sheet.id);
    const files = held ? parts(held.content, '[data-osa="tiedostot"] > li') : [];
    return files.filter(isOurs).map((file) => document.importNode(file, true));
  });
}

/** The ready files that hold the worksheets of the plan in its versions, for its people. */
function setsOf(root: HTMLElement, { choice, picked }: Plan): Node[] {
  const wanted = picked.map(({ sheet, run }) => `${sheet.number}.${run.id}`).join(" ");
  const isPartRemote = choice.remote > 0 && choice.remote < choice.people;
  const suits = ({ dataset }: HTMLElement) => {
    const isForUs = !dataset.vaki || Number(dataset.vaki) === choice.people;
    const isAsWeMeet = dataset.etana === undefined || isPartRemote;
    return dataset.setti === wanted && isForUs && isAsWeMeet;
  };
  const sets = parts(root, '[data-osa="setit"] > li').filter(suits);
  return sets.map((file) => file.cloneNode(true));
}

/** What the tables are called, and what their marks mean; nothing for somebody alone. */
function showSeating(root: HTMLElement, plan: Plan): void {
  const { choice, groups } = plan;
  const isAway = choice.remote === choice.people;
  const { mixed, away } = remoteTables(plan, groups);
  const key = part(root, '[data-osa="paikat"]');
  part(root, "#poydat").textContent = isAway ? "Ryhmät" : "Pöydät";
  part(root, '[data-osa="poytakartta"]').hidden = choice.people === 1;
  key.hidden = !choice.remote || isAway;
  part(root, '[data-osa="kone"]').hidden = !mixed.length;
  part(root, '[data-osa="ryhmatilat"]').hidden = !isAway;
  part(root, '[data-osa="ryhmatila"]').hidden = isAway || !away.length;
}

function tableOf(table: Table): HTMLElement {
  const item = element("li", "hb-day__seats");
  const picture = element("span", "hb-day__picture");
  picture.setAttribute("aria-hidden", "true");
  picture.append(element("b", "", table.letter));
  const seats = [
    ...Array(table.inRoom).fill("hb-seat hb-seat--here"),
    ...Array(table.remote).fill("hb-seat"),
  ];
  picture.append(...seats.map((name: string) => element("span", name)));
  const words = element("span");
  words.append(element("span", "hb-sr", `Pöytä ${table.letter}: `), seatsInWords(table));
  item.append(picture, words);
  return item;
}

/** The facts of the plan in its head. */
export function showFacts(root: HTMLElement, { minutes, choice, picked }: Plan): void {
  const slot = choice.slot ? `aikaa on ${spoken(choice.slot)}` : "tauot mukana";
  const facts: [string, string][] = [
    ["kesto", picked.length ? spoken(minutes) : "Ei työpohjia"],
    ["kesto-lisa", picked.length ? slot : "valitse ainakin yksi"],
    ["vaki", heads(choice.people)],
    ["vaki-lisa", choice.remote ? `${choice.remote} etänä` : "samassa tilassa"],
    ["tulostin", { a4: "A4", a3: "A4 ja A3", paino: "Painotalo" }[choice.printer]],
  ];
  for (const [name, text] of facts) part(root, `[data-osa="${name}"]`).textContent = text;
}
