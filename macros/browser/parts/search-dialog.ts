/**
 * The search dialog of the header and the page /haku/. The engine, the index and the texts are loaded when somebody searches,
 * as scripts: a page opened from a folder may fetch nothing. Nothing is sent anywhere.
 */
const BASE = new URL("../../", document.currentScript.src);
const SCRIPTS = ["assets/koottu/hakumoottori.js", "assets/haku/hakemisto.js", "assets/haku/tekstit.js"];
const IN_DIALOG = 8;
const EXCERPT = 170; // letters
const KINDS = { tyopohja: "Työpohja", kaytanto: "Käytäntö", malli: "Malli ja vaiheet", sanasto: "Sanasto", muu: "Muu sivu" };

/** @typedef {import("../core/search/engine.ts").Hit} Hit */

let loading;

/** @returns {Promise<object>} the engine, loaded at the first call */
function engine() {
  loading ??= Promise.all(SCRIPTS.map(load)).then(() => new globalThis.hbSearchEngine.Engine(globalThis.hbHakemisto));
  return loading;
}

/** @param {string} path @returns {Promise<void>} */
function load(path) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(path, BASE).href;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(path)));
    document.head.append(script);
  });
}

/** @param {string} id site-relative address @returns {string} a link that works from a server and from a folder */
function linkTo(id) {
  const [path, anchor] = id.split("#");
  const url = new URL(path, BASE);
  if (url.protocol === "file:") url.pathname += "index.html";
  if (anchor) url.hash = anchor;
  return url.href;
}

/** @param {string} name @param {string} [className] @param {string} [text] @returns {HTMLElement} */
function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** @param {number} count @returns {string} */
const counted = (count) => (count === 1 ? "1 osuma" : `${count} osumaa`);

/** Text with every word that was searched marked. @param {string} text @param {(form: string) => boolean} means @returns {Node[]} */
function marked(text, means) {
  return text.split(/([\p{L}\p{N}]+(?::[a-zåäö]+)?)/u).filter(Boolean).map((piece) => {
    const [form] = globalThis.hbSearchEngine.wordsOf(piece);
    return form && means(form) ? element("mark", "", piece) : document.createTextNode(piece);
  });
}

/** The passage that says most of what was searched, cut around its first hit. @param {Hit} hit @param {(form: string) => boolean} means */
function excerpt(hit, means) {
  const passages = globalThis.hbTekstit[hit.id] ?? [hit.lead];
  const count = (text) => new Set(globalThis.hbSearchEngine.wordsOf(text).filter(means)).size;
  let [best, most] = [passages[0] || hit.lead, count(passages[0] || "") + 0.5];
  for (const passage of passages) if (count(passage) > most) [best, most] = [passage, count(passage)];
  return cut(best, means);
}

/** @param {string} text @param {(form: string) => boolean} means @returns {string} at most EXCERPT letters, whole words, around the first hit */
function cut(text, means) {
  if (text.length <= EXCERPT) return text;
  const words = text.split(" ");
  const first = Math.max(0, words.findIndex((word) => globalThis.hbSearchEngine.wordsOf(word).some(means)));
  let [from, to] = [first, first];
  while (words.slice(from, to + 1).join(" ").length < EXCERPT && (from > 0 || to < words.length - 1)) {
    if (from > 0) from -= 1;
    if (to < words.length - 1) to += 1;
  }
  return `${from > 0 ? "… " : ""}${words.slice(from, to + 1).join(" ")}${to < words.length - 1 ? " …" : ""}`;
}

/** The dialog: a combobox whose list follows what is written. */
class SearchDialog {
  /** @param {HTMLDialogElement} dialog @param {HTMLAnchorElement} opener */
  constructor(dialog, opener) {
    this.dialog = dialog;
    this.opener = opener;
    this.input = dialog.querySelector("input");
    this.list = dialog.querySelector('[role="listbox"]');
    this.status = dialog.querySelector('[role="status"]');
    this.all = dialog.querySelector(".hb-search__all");
    this.active = -1;
  }

  start() {
    this.opener.setAttribute("role", "button");
    this.opener.setAttribute("aria-haspopup", "dialog");
    this.opener.addEventListener("click", (event) => this.open(event));
    this.opener.addEventListener("keydown", (event) => event.key === " " && this.open(event));
    this.input.addEventListener("input", () => this.show());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.dialog.querySelector("form").addEventListener("submit", (event) => this.submit(event));
    this.dialog.querySelector('[data-toimi="sulje-haku"]').addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("close", () => this.opener.focus());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    // A shortcut of one letter alone would fire under speech input (WCAG 2.1.4), so it takes Ctrl or Command.
    this.opener.setAttribute("aria-keyshortcuts", "Control+K Meta+K");
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") this.open(event);
    });
  }

  /** @param {Event} event */
  open(event) {
    event.preventDefault();
    if (!this.dialog.open) this.dialog.showModal();
    this.input.focus();
    this.input.select();
    this.show();
  }

  async show() {
    const query = this.input.value;
    if (!query.trim()) return this.put([], "Kirjoita sana tai kysymys. Taivutus ja kirjoitusvirheet eivät haittaa.");
    let found;
    try {
      found = await engine();
    } catch {
      return this.put([], "Hakemistoa ei saatu auki. Lataa sivu uudelleen.");
    }
    if (query !== this.input.value) return undefined;
    const hits = found.search(query);
    const sentence = hits.length ? `${counted(hits.length)}. Selaa nuolinäppäimillä.` : "Ei osumia. Paina Enter, niin ehdotamme lähisanoja.";
    return this.put(hits.slice(0, IN_DIALOG), sentence, hits.length);
  }

  /** @param {Hit[]} hits @param {string} sentence @param {number} [total] */
  put(hits, sentence, total = 0) {
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-expanded", String(hits.length > 0));
    this.list.hidden = !hits.length;
    this.list.replaceChildren(...hits.map((hit, index) => this.option(hit, index)));
    this.status.textContent = sentence;
    this.all.hidden = !total;
    const url = new URL(linkTo("haku/"));
    url.searchParams.set("q", this.input.value);
    this.all.firstElementChild.href = url.href;
  }

  /** @param {Hit} hit @param {number} index */
  option(hit, index) {
    const option = element("a", "hb-search__option");
    option.href = linkTo(hit.id);
    option.id = `hb-haku-${index}`;
    option.tabIndex = -1;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(element("b", "", hit.title), element("span", "hb-search__kind", KINDS[hit.kind]), element("span", "hb-search__lead", hit.lead));
    option.addEventListener("click", () => this.dialog.close());
    return option;
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const options = [...this.list.children];
    if (!step || !options.length) return;
    event.preventDefault();
    options[this.active]?.setAttribute("aria-selected", "false");
    this.active = (this.active + step + options.length + (this.active < 0 && step < 0 ? 1 : 0)) % options.length;
    const chosen = options[this.active];
    chosen.setAttribute("aria-selected", "true");
    chosen.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", chosen.id);
  }

  /** @param {SubmitEvent} event */
  submit(event) {
    const chosen = this.list.children[this.active];
    event.preventDefault();
    location.href = chosen ? chosen.href : this.query();
    if (chosen) this.dialog.close();
  }

  /** @returns {string} the address of the page of results */
  query() {
    const url = new URL(linkTo("haku/"));
    url.searchParams.set("q", this.input.value.trim());
    return url.href;
  }
}

/** The page /haku/?q=…&laji=…: what is asked lives in the address. */
class SearchPage {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.form = root.querySelector("form");
    this.input = root.querySelector("input[name=q]");
    this.kinds = [...root.querySelectorAll("input[name=laji]")];
    this.status = root.querySelector('[role="status"]');
    this.results = root.querySelector("#haku-tulokset");
  }

  start() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.write(true);
    });
    this.input.addEventListener("input", () => this.write(false));
    for (const kind of this.kinds) kind.addEventListener("change", () => this.write(true));
    addEventListener("popstate", () => this.read());
    this.read();
  }

  read() {
    const asked = new URLSearchParams(location.search);
    this.input.value = (asked.get("q") ?? "").slice(0, this.input.maxLength);
    const kind = this.kinds.find((each) => each.value === asked.get("laji")) ?? this.kinds[0];
    kind.checked = true;
    this.show();
  }

  /** @param {boolean} step whether the address gets a step of its own in the history */
  write(step) {
    const url = new URL(location.href);
    url.search = "";
    if (this.input.value.trim()) url.searchParams.set("q", this.input.value.trim());
    if (this.kind()) url.searchParams.set("laji", this.kind());
    if (url.href !== location.href) history[step ? "pushState" : "replaceState"](null, "", url);
    this.show();
  }

  kind() {
    return this.kinds.find((each) => each.checked)?.value ?? "";
  }

  async show() {
    const query = this.input.value;
    this.results.removeAttribute("data-valmis");
    if (!query.trim()) return this.put([], "");
    let found;
    try {
      found = await engine();
    } catch {
      return this.put([element("p", "", "Hakemistoa ei saatu auki. Lataa sivu uudelleen.")], "");
    }
    if (query !== this.input.value) return undefined;
    const hits = found.search(query);
    this.count(hits);
    const chosen = hits.filter((hit) => !this.kind() || hit.kind === this.kind());
    return chosen.length ? this.put([this.list(chosen, found)], `${counted(chosen.length)} haulle ”${query.trim()}”.`) : this.none(query, found, hits);
  }

  /** How many of each kind, beside its choice. @param {Hit[]} hits */
  count(hits) {
    for (const kind of this.kinds) {
      const count = hits.filter((hit) => !kind.value || hit.kind === kind.value).length;
      kind.closest("label").querySelector(".hb-count").textContent = String(count);
    }
  }

  /** @param {Node[]} nodes @param {string} sentence */
  put(nodes, sentence) {
    this.results.replaceChildren(...nodes);
    this.status.textContent = sentence;
    this.results.dataset.valmis = "true";
    if (!this.input.value.trim()) this.count([]);
  }

  /** @param {Hit[]} hits @param {object} found */
  list(hits, found) {
    const list = element("ol", "hb-hits");
    list.append(...hits.map((hit) => this.row(hit, found)));
    return list;
  }

  /** @param {Hit} hit @param {object} found */
  row(hit, found) {
    const lemmas = new Set(hit.terms);
    const means = (form) => found.means(form, lemmas);
    const [row, link, text] = [element("li"), element("a", "hb-hit"), element("p")];
    link.href = linkTo(hit.id);
    link.append(...marked(hit.title, means));
    text.append(...marked(excerpt(hit, means), means));
    row.append(link, element("span", "hb-hit__kind", KINDS[hit.kind]), text);
    return row;
  }

  /** Nothing found: the nearest words, and where else to look. @param {string} query @param {object} found @param {Hit[]} others */
  none(query, found, others) {
    const nodes = [];
    if (others.length) nodes.push(element("p", "", `Tästä joukosta ei löytynyt. Muualla käsikirjassa on ${counted(others.length)}: valitse ”Kaikki”.`));
    const near = others.length ? [] : found.nearest(query);
    if (near.length) {
      const words = element("p", "hb-near", "Tarkoititko: ");
      near.forEach((word, index) => {
        const link = element("a", "", word);
        link.href = `?${new URLSearchParams({ q: word })}`;
        words.append(...(index ? [" · "] : []), link);
      });
      nodes.push(words);
    }
    nodes.push(this.root.querySelector("template").content.cloneNode(true));
    return this.put(nodes, `Ei osumia haulle ”${query.trim()}”.`);
  }
}

const dialog = document.getElementById("hb-haku");
const opener = document.querySelector('[data-toimi="haku"]');
if (dialog?.showModal && opener) new SearchDialog(dialog, opener).start();
const page = document.getElementById("hb-hakusivu");
if (page) new SearchPage(page).start();

globalThis.hbSearch = { engine };
