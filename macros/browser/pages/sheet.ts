/**
 * Keeps what is written on a sheet in this browser, by worksheet, version and field; grows the boxes; sums the columns.
 * Nothing is sent anywhere. Every fault of the storage is told in one sentence, and the text on the page stays.
 */
/** @typedef {Record<string, string | boolean>} Answers */

const PREFIX = "juurruttaja:arkki:";
const SAY = {
  refused: "Selain ei anna tallentaa. Teksti säilyy tällä sivulla, mutta katoaa, kun suljet sen. Tulosta arkki ajoissa.",
  full: "Selaimen tallennustila on täynnä. Teksti säilyy tällä sivulla, mutta katoaa, kun suljet sen. Tulosta arkki ajoissa.",
  damaged: "Aiemmin tallennettua tekstiä ei voitu lukea. Se on yhä tallessa selaimessa, eikä sitä ole poistettu.",
  older: "Työpohja on uusiutunut. Aiemmat vastauksesi on tuotu tähän versioon.",
  cleared: "Arkki on tyhjennetty.",
  restored: "Vastaukset on palautettu.",
};

/** One worksheet's answers in the browser's storage, each version under its own key. */
class Store {
  /** @param {string} worksheet @param {string} version */
  constructor(worksheet, version) {
    this.key = `${PREFIX}${worksheet}:${version}`;
    this.family = `${PREFIX}${worksheet}:`;
  }

  /** @returns {{answers: Answers, note?: string}} what was kept, and a sentence when something is to be told */
  read() {
    let text;
    try {
      text = localStorage.getItem(this.key);
    } catch {
      return { answers: {}, note: SAY.refused };
    }
    if (text === null) return this.readOlder();
    const answers = parse(text);
    if (answers) return { answers };
    this.setAside(text);
    return { answers: {}, note: SAY.damaged };
  }

  /** The newest answers of an older version, for the fields that are still there. */
  readOlder() {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(this.family) && !key.endsWith(":vaurio"));
    const byVersion = (a, b) => a.localeCompare(b, "fi", { numeric: true });
    for (const key of keys.sort(byVersion).reverse()) {
      const answers = parse(localStorage.getItem(key) ?? "");
      if (answers && Object.keys(answers).length) return { answers, note: SAY.older };
    }
    return { answers: {} };
  }

  /** Damaged text is moved under a key of its own before anything is written over it. @param {string} text */
  setAside(text) {
    try {
      localStorage.setItem(`${this.key}:vaurio`, text);
      localStorage.removeItem(this.key);
    } catch {
      /* no room for a copy: the damaged text stays where it is until the first new answer */
    }
  }

  /** Writes the given fields over what is kept, so that two tabs do not undo each other. @param {Answers} changed @returns {string | undefined} */
  write(changed) {
    try {
      const kept = parse(localStorage.getItem(this.key) ?? "") ?? {};
      localStorage.setItem(this.key, JSON.stringify({ ...kept, ...changed }));
    } catch (error) {
      return error instanceof DOMException && error.name === "QuotaExceededError" ? SAY.full : SAY.refused;
    }
    return undefined;
  }
}

/** @param {string} text @returns {Answers | undefined} the answers, or nothing when the text is not what we wrote */
function parse(text) {
  try {
    const value = JSON.parse(text);
    const sound = value && typeof value === "object" && !Array.isArray(value);
    if (!sound) return undefined;
    return Object.fromEntries(Object.entries(value).filter(([, each]) => typeof each === "string" || typeof each === "boolean"));
  } catch {
    return undefined;
  }
}

/** The fields of one sheet on the page, read and written the same way whatever their kind. */
class Fields {
  /** @param {HTMLElement} sheet */
  constructor(sheet) {
    this.sheet = sheet;
    this.all = /** @type {HTMLElement[]} */ ([...sheet.querySelectorAll("[data-kentta]")]);
  }

  /** @returns {Answers} every field that has an answer */
  values() {
    return Object.fromEntries(this.all.map((field) => [field.dataset.kentta, this.value(field)]).filter(([, value]) => value));
  }

  /** @param {HTMLElement} field */
  value(field) {
    if (field instanceof HTMLInputElement) return field.checked;
    if (field instanceof HTMLTextAreaElement) return field.value;
    return field.querySelector("input:checked")?.value ?? "";
  }

  /** @param {Answers} answers @param {{keep?: HTMLElement | null}} [options] every field is set; those without an answer are emptied */
  fill(answers, { keep = null } = {}) {
    for (const field of this.all) {
      if (field !== keep) this.set(field, answers[field.dataset.kentta] ?? "");
    }
    this.refresh();
  }

  /** @param {HTMLElement} field @param {string | boolean} value */
  set(field, value) {
    if (field instanceof HTMLInputElement) field.checked = value === true;
    else if (field instanceof HTMLTextAreaElement) field.value = String(value);
    else for (const radio of field.querySelectorAll("input")) radio.checked = radio.value === value;
  }

  /** Heights and sums follow what is written. */
  refresh() {
    for (const field of this.all) if (field instanceof HTMLTextAreaElement) field.parentElement.dataset.arvo = field.value;
    for (const output of this.sheet.querySelectorAll("output[data-summa]")) output.value = this.sum(output.dataset.summa);
  }

  /** @param {string} column block and column id joined by a hyphen @returns {string} the column's sum, empty when nothing is written */
  sum(column) {
    const [block, last] = [column.slice(0, column.lastIndexOf("-")), column.slice(column.lastIndexOf("-"))];
    const cells = this.all.filter((field) => field.dataset.kentta.startsWith(`${block}-`) && field.dataset.kentta.endsWith(last));
    const numbers = cells.map((field) => field.value.replace(/[\s\u00a0€]/g, "").replace(",", ".")).filter((text) => text && !Number.isNaN(Number(text)));
    if (!numbers.length) return "";
    return new Intl.NumberFormat("fi-FI").format(numbers.reduce((sum, text) => sum + Number(text), 0));
  }
}

/** @param {HTMLElement} sheet */
function start(sheet) {
  const store = new Store(sheet.dataset.tyopohja, sheet.dataset.versio);
  const fields = new Fields(sheet);
  const page = sheet.closest(".hb-worksheet__main") ?? document;
  const status = page.querySelector(".hb-kept__status");
  const [clear, undo, print] = ["tyhjenna", "kumoa", "tulosta"].map((name) => page.querySelector(`[data-toimi="${name}"]`));
  const say = (/** @type {string | undefined} */ sentence) => (status.textContent = sentence ?? "");
  /** @type {Answers} */
  let cleared = {};

  const { answers, note } = store.read();
  // What was typed while the page was loading is newer than what is kept.
  fields.fill({ ...answers, ...fields.values() });
  say(note);
  if (note === SAY.older) store.write(fields.values());

  sheet.addEventListener("input", (event) => {
    const field = event.target.closest("[data-kentta]");
    fields.refresh();
    undo.hidden = true;
    say(store.write({ [field.dataset.kentta]: fields.value(field) }));
  });

  clear.addEventListener("click", () => {
    cleared = fields.values();
    fields.fill({});
    const fault = store.write(Object.fromEntries(Object.keys(cleared).map((id) => [id, ""])));
    undo.hidden = false;
    undo.focus();
    say(fault ?? SAY.cleared);
  });
  undo.addEventListener("click", () => {
    fields.fill(cleared);
    const fault = store.write(cleared);
    undo.hidden = true;
    clear.focus();
    say(fault ?? SAY.restored);
  });

  window.addEventListener("storage", (event) => {
    if (event.key !== store.key || event.newValue === null) return;
    const fresh = parse(event.newValue);
    if (fresh) fields.fill(fresh, { keep: document.activeElement });
  });

  print.addEventListener("click", () => window.print());
  offerExample(page);
}

/** The filled example is printed in the sheet's place, for the time of the printing. @param {ParentNode} page */
function offerExample(page) {
  const button = page.querySelector('[data-toimi="tulosta-esimerkki"]');
  button.addEventListener("click", () => {
    document.documentElement.classList.add("hb-tulosta-esimerkki");
    window.addEventListener("afterprint", () => document.documentElement.classList.remove("hb-tulosta-esimerkki"), { once: true });
    window.print();
  });
}

for (const sheet of document.querySelectorAll(".hb-sheet[data-tyopohja]")) start(sheet);
