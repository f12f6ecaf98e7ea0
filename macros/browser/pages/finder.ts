/**
 * The finder of /tyopohjat/: OR within a facet, AND between facets. What is chosen lives in the address; the cards carry what they
 * can be chosen by. Words of one's own go through the search engine, which is loaded only then.
 */
import { read as readMarks } from "../parts/marks.ts";

const LISTS = ["vaihe", "v", "muoto", "oma"];
const NUMBERS = ["aika", "meita"];

/** @typedef {{vaihe: string[], v: string[], muoto: string[], oma: string[], aika: number, meita: number, polku: string, q: string}} Choice */

class Finder {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.form = root.querySelector("form");
    this.cards = [...root.querySelectorAll("[data-tyopohja-kortti]")];
    this.sections = [...root.querySelectorAll(".hb-list section")];
    this.cells = [...root.querySelectorAll(".hb-cell")];
    this.count = root.querySelector(".hb-finder__count");
    this.hint = root.querySelector(".hb-finder__hint");
    /** @type {Set<string> | null} worksheets that the visitor's own words find; null when there are no words */
    this.worded = null;
  }

  start() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("reset", () => setTimeout(() => this.cleared()));
    this.form.addEventListener("input", (event) => this.changed(!event.target.matches("[type=search], [type=number]")));
    addEventListener("popstate", () => this.read());
    addEventListener("hb-merkinnat", () => this.show());
    this.read();
  }

  /** @returns {Choice} */
  choice() {
    const data = new FormData(this.form);
    const lists = LISTS.map((name) => [name, data.getAll(name)]);
    const numbers = NUMBERS.map((name) => [name, Math.max(0, Math.trunc(Number(data.get(name))) || 0)]);
    return Object.fromEntries([...lists, ...numbers, ["polku", data.get("polku")], ["q", String(data.get("q")).trim()]]);
  }

  /** Takes the choice from the address; what the form does not know falls away. */
  read() {
    const asked = new URLSearchParams(location.search);
    for (const field of this.form.elements) {
      const value = asked.get(field.name) ?? "";
      if (field.type === "checkbox") field.checked = value.split(",").includes(field.value);
      else if (field.type === "number") field.value = /^\d{1,3}$/.test(value) && Number(value) ? value : "";
      else if (field.name === "polku") field.value = [...field.options].some((option) => option.value === value) ? value : "";
      else if (field.name === "q") field.value = value.slice(0, field.maxLength);
    }
    this.words();
  }

  /** @param {boolean} step whether the address gets a step of its own in the history */
  changed(step) {
    const url = new URL(location.href);
    url.search = "";
    for (const [name, value] of Object.entries(this.choice())) {
      if (value.length || (typeof value === "number" && value)) url.searchParams.set(name, String(value));
    }
    url.search = url.search.replaceAll("%2C", ",");
    if (url.href !== location.href) history[step ? "pushState" : "replaceState"](null, "", url);
    this.words();
  }

  cleared() {
    this.changed(true);
    this.form.querySelector("input").focus();
  }

  /** Asks the search engine which worksheets the visitor's words mean, then shows. */
  async words() {
    const { q } = this.choice();
    this.worded = null;
    if (!q) return this.show();
    try {
      const engine = await globalThis.hbSearch.engine();
      const hits = engine.search(q, (_, kind) => kind === "tyopohja");
      if (q === this.choice().q) this.worded = new Set(hits.map((hit) => hit.id.split("/")[1]));
    } catch {
      const plain = q.toLowerCase();
      this.worded = new Set(this.cards.filter((card) => card.textContent.toLowerCase().includes(plain)).map((card) => card.dataset.tyopohjaKortti));
    }
    return this.show();
  }

  /** @param {HTMLElement} card @param {Choice} choice @returns {boolean} */
  fits(card, choice) {
    const { tyopohjaKortti: id, aika, vahintaan, enintaan, polku } = card.dataset;
    const any = (chosen, own) => !chosen.length || chosen.some((each) => own.split(" ").includes(each));
    return (
      any(choice.vaihe, card.dataset.vaiheet) && any(choice.v, card.dataset.vt) && any(choice.muoto, card.dataset.muoto) &&
      any(choice.oma, (readMarks()[id] ?? []).join(" ")) && any(choice.polku ? [choice.polku] : [], polku) &&
      (!choice.aika || Number(aika) <= choice.aika) && (!choice.meita || (Number(vahintaan) <= choice.meita && choice.meita <= Number(enintaan))) &&
      (!this.worded || this.worded.has(id))
    );
  }

  show() {
    const choice = this.choice();
    const fitting = new Set(this.cards.filter((card) => this.fits(card, choice)));
    const ids = new Set([...fitting].map((card) => card.dataset.tyopohjaKortti));
    const narrowed = Object.values(choice).some((value) => Boolean(Array.isArray(value) ? value.length : value));
    this.root.classList.toggle("is-narrowed", narrowed);
    for (const card of this.cards) card.hidden = !fitting.has(card);
    for (const section of this.sections) section.hidden = !section.querySelector("[data-tyopohja-kortti]:not([hidden])");
    for (const cell of this.cells) this.dim(cell, !ids.has(cell.querySelector("a").pathname.split("/").filter((part) => part && part !== "index.html").pop()));
    this.counts(choice);
    this.count.textContent = narrowed ? `Sopivia työpohjia on ${fitting.size}.` : `Työpohjia on ${this.cards.length}.`;
    this.form.querySelector("[type=reset]").hidden = !narrowed;
    this.shorter(choice);
  }

  /** @param {HTMLElement} cell @param {boolean} out */
  dim(cell, out) {
    cell.classList.toggle("hb-cell--out", out);
    if (out) cell.firstElementChild.setAttribute("aria-description", "Ei sovi rajaukseen");
    else cell.firstElementChild.removeAttribute("aria-description");
  }

  /** What each choice would give, with the other facets as they are. @param {Choice} choice */
  counts(choice) {
    const would = (change) => this.cards.filter((card) => this.fits(card, { ...choice, ...change })).length;
    for (const box of this.form.querySelectorAll("[type=checkbox]")) {
      const count = would({ [box.name]: [box.value] });
      box.closest("label").querySelector(".hb-count").textContent = String(count);
      box.closest("label").classList.toggle("hb-choice--none", count === 0);
    }
    for (const option of this.form.elements.polku.options) {
      if (option.value) option.textContent = `${option.dataset.nimi} (${would({ polku: option.value })})`;
    }
  }

  /** Names the worksheets whose short version would fit the time. @param {Choice} choice */
  shorter(choice) {
    const short = choice.aika ? this.cards.filter((card) => card.hidden && Number(card.dataset.lyhyt) <= choice.aika && this.fits(card, { ...choice, aika: 0 })) : [];
    this.hint.hidden = !short.length;
    this.hint.replaceChildren("Lyhyenä mahtuisi myös: ");
    short.forEach((card, index) => {
      const link = document.createElement("a");
      link.href = card.querySelector("a").href;
      link.textContent = card.dataset.nimi;
      this.hint.append(...(index ? [", "] : []), link, ` (${card.dataset.lyhyt}\u00a0min)`);
    });
    this.hint.append(".");
  }
}

const root = document.getElementById("hb-loydin");
if (root) addEventListener("DOMContentLoaded", () => new Finder(root).start()); // the site's own script has run by then
