/**
 * The page of one's own set: the choice and its order live in the address (?t=06,01); the papers are cloned from the page's
 * own template elements when the set is printed. Nothing is fetched, stored or sent.
 */
/** @typedef {{number: string, title: string, running: number, preparation: number, size: string, template: HTMLTemplateElement}} Paper */

const ON_COVER = 5; // worksheets whose materials fit on the cover
const LONGEST = 200; // characters of ?t= that are read at all

/** @param {number} minutes @returns {string} minutes as `2 h 15 min`, with non-breaking spaces */
function spoken(minutes) {
  const hours = Math.floor(minutes / 60);
  const parts = [hours ? `${hours}\u00a0h` : "", minutes % 60 || !hours ? `${minutes % 60}\u00a0min` : ""];
  return parts.filter(Boolean).join(" ");
}

/** @param {number} minutes @returns {string} a running clock: 75 → `1:15` */
function clock(minutes) {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

class OwnSet {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    /** @type {Map<string, Paper>} */
    this.papers = new Map([...root.querySelectorAll("template[data-numero]")].map((each) => [each.dataset.numero, paperOf(each)]));
    /** @type {string[]} chosen numbers in their order */
    this.chosen = [];
    this.made = this.find(".hb-own-set__made");
    this.list = this.find(".hb-own-set__list");
  }

  /** @param {string} selector @returns {HTMLElement} */
  find(selector) {
    return this.root.querySelector(selector);
  }

  start() {
    this.root.addEventListener("change", (event) => this.choose(event.target));
    this.list.addEventListener("click", (event) => this.move(event.target.closest("[data-siirto]")));
    this.find('[data-toimi="tulosta-setti"]').addEventListener("click", () => this.print());
    this.find('[data-toimi="tyhjenna-setti"]').addEventListener("click", () => this.clear());
    addEventListener("popstate", () => this.read());
    addEventListener("beforeprint", () => this.lay());
    this.read();
  }

  /** Takes the choice from the address; what it cannot use is told in one sentence. */
  read() {
    const asked = (new URLSearchParams(location.search).get("t") ?? "").slice(0, LONGEST).split(",").filter(Boolean).map((number) => number.trim().padStart(2, "0"));
    this.chosen = [...new Set(asked)].filter((number) => this.papers.has(number));
    const left = asked.length - this.chosen.length;
    this.note(left ? "Osoitteessa oli numeroita, joita emme tunne tai jotka toistuivat. Ne jäivät pois." : "");
    this.show();
  }

  /** @param {HTMLInputElement} box */
  choose(box) {
    if (box.type !== "checkbox") return;
    this.chosen = box.checked ? [...this.chosen, box.value] : this.chosen.filter((number) => number !== box.value);
    this.write();
  }

  /** @param {HTMLElement | null} button moves its row up or down by one, or takes it away */
  move(button) {
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    const number = button.closest("li").dataset.numero;
    const from = this.chosen.indexOf(number);
    const step = Number(button.dataset.siirto);
    this.chosen.splice(from, 1);
    if (step) this.chosen.splice(from + step, 0, number);
    this.write();
    if (step) this.focus(number, button.dataset.siirto);
    else this.focus(this.chosen[Math.min(from, this.chosen.length - 1)], "0");
  }

  /** Keeps the focus where the hand is, or on the heading's first box when the list is empty. @param {string | undefined} number @param {string} step */
  focus(number, step) {
    const row = [...this.list.children].find((each) => each.dataset.numero === number);
    (row?.querySelector(`[data-siirto="${step}"]`) ?? this.find(".hb-own-set__choice input")).focus();
  }

  clear() {
    this.chosen = [];
    this.write();
    this.find(".hb-own-set__choice input").focus();
  }

  write() {
    const address = new URL(location.href);
    address.search = this.chosen.length ? `?t=${this.chosen.join(",")}` : "";
    history.replaceState(null, "", address);
    this.note("");
    this.show();
  }

  /** @param {string} sentence */
  note(sentence) {
    this.find(".hb-own-set__note").textContent = sentence;
  }

  show() {
    for (const box of this.root.querySelectorAll(".hb-own-set__choice input")) box.checked = this.chosen.includes(box.value);
    this.list.replaceChildren(...this.chosen.map((number, index) => this.row(this.papers.get(number), index)));
    this.find(".hb-own-set__total").textContent = this.chosen.length ? this.total() : "Ette ole vielä valinneet yhtään työpohjaa.";
    this.root.classList.toggle("is-chosen", this.chosen.length > 0);
    this.find(".hb-own-print").replaceChildren();
  }

  /** @param {Paper} paper @param {number} index @returns {HTMLElement} */
  row(paper, index) {
    const row = this.root.querySelector("template[data-rivi]").content.firstElementChild.cloneNode(true);
    row.dataset.numero = paper.number;
    row.querySelector(".hb-own-set__name").textContent = `${paper.number} ${paper.title}, ${paper.running}\u00a0min, ${paper.size}`;
    for (const button of row.querySelectorAll("[data-siirto]")) button.setAttribute("aria-label", `${button.textContent}: ${paper.title}`);
    row.querySelector('[data-siirto="-1"]').setAttribute("aria-disabled", String(index === 0));
    row.querySelector('[data-siirto="1"]').setAttribute("aria-disabled", String(index === this.chosen.length - 1));
    return row;
  }

  /** @param {"running" | "preparation"} kind @returns {string} */
  sum(kind) {
    return spoken(this.chosen.reduce((minutes, number) => minutes + this.papers.get(number)[kind], 0));
  }

  /** Cover (and a shopping list of its own for a long set), a run sheet for each worksheet, and each sheet. */
  pages() {
    return 1 + Number(this.isLong()) + 2 * this.chosen.length;
  }

  isLong() {
    return this.chosen.length > ON_COVER;
  }

  /** @returns {string} */
  total() {
    const a3 = this.chosen.filter((number) => this.papers.get(number).size === "A3").length;
    const papers = [`${this.pages() - a3} × A4`, ...(a3 ? [`${a3} × A3`] : [])].join(" ja ");
    return `Työpohjia ${this.chosen.length}. Ohjausta ${this.sum("running")}, valmistelua ${this.sum("preparation")}. Sivuja ${this.pages()}: ${papers}.`;
  }

  print() {
    if (!this.chosen.length) {
      this.note("Valitkaa ensin ainakin yksi työpohja.");
      return;
    }
    print();
  }

  /** Puts the papers together, anew for every print. */
  lay() {
    if (!this.chosen.length) return;
    const papers = this.chosen.map((number) => this.papers.get(number));
    let minutes = 0;
    const runs = papers.map((paper) => {
      const run = part(paper, "ajolista");
      for (const row of run.querySelectorAll("[data-minuutit]")) {
        row.querySelector(".hb-own-run__clock").textContent = clock(minutes);
        minutes += Number(row.dataset.minuutit);
      }
      return run;
    });
    this.find(".hb-own-print").replaceChildren(...this.cover(papers), ...runs, ...papers.map((paper) => part(paper, "arkki")));
  }

  /** The cover, and the shopping list on a page of its own when it is long. @param {Paper[]} papers @returns {HTMLElement[]} */
  cover(papers) {
    const cover = this.root.querySelector("template[data-kansi]").content.firstElementChild.cloneNode(true);
    const put = (selector, text) => (cover.querySelector(selector).textContent = text);
    put(".hb-own-cover__title", document.getElementById("setti-nimi").value.trim() || "Työpajan setti");
    put(".hb-own-cover__day", document.getElementById("setti-pvm").value.trim());
    put('[data-osa="ohjaus"]', this.sum("running"));
    put('[data-osa="valmistelu"]', this.sum("preparation"));
    put('[data-osa="sivut"]', String(this.pages()));
    put(".hb-own-cover__foot", `Kaikki työpohjat CC BY 4.0 · ${location.host}`);
    cover.querySelector(".hb-own-cover__list").replaceChildren(...papers.map(coverRow));
    const things = new Set(papers.flatMap((paper) => [...part(paper, "tarvikkeet").children].map((each) => each.textContent)));
    cover.querySelector(".hb-own-cover__things").replaceChildren(...[...things].map((thing) => item(thing)));
    if (!this.isLong()) return [cover];
    const list = cover.cloneNode(false);
    list.classList.add("hb-own-cover--list");
    list.append(cover.querySelector(".hb-own-cover__bring"), cover.querySelector(".hb-own-cover__foot").cloneNode(true));
    return [cover, list];
  }
}

/** @param {HTMLTemplateElement} template @returns {Paper} */
function paperOf(template) {
  const { numero, otsikko, ohjaus, valmistelu, koko } = template.dataset;
  return { number: numero, title: otsikko, running: Number(ohjaus), preparation: Number(valmistelu), size: koko.toUpperCase(), template };
}

/** @param {Paper} paper @param {string} name @returns {HTMLElement} a copy of a part of the paper */
function part(paper, name) {
  return document.importNode(paper.template.content.querySelector(`[data-osa="${name}"]`), true);
}

/** @param {string} text @returns {HTMLLIElement} */
function item(text) {
  const element = document.createElement("li");
  element.textContent = text;
  return element;
}

/** @param {Paper} paper @returns {HTMLLIElement} */
function coverRow(paper) {
  const { v, vaihe } = paper.template.dataset;
  const row = item("");
  const name = document.createElement("b");
  name.textContent = `${paper.number} ${paper.title}`;
  const rest = document.createElement("span");
  rest.textContent = `${v} · ${vaihe} · ${paper.running}\u00a0min · ${paper.size}`;
  row.append(name, rest);
  return row;
}

const root = document.getElementById("hb-oma-setti");
if (root) new OwnSet(root).start();
