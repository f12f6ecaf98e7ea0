/** Shows what the handbook keeps in this browser, and takes it away piece by piece or at once; the last removal can be undone. */
const PREFIX = "juurruttaja:";
const NAMES = { merkinnat: "Merkityt ja käytetyt työpohjat", varit: "Valitut värit" };

/** @param {string} key @returns {string} what a key holds, in words */
function named(key) {
  const [kind, worksheet, version, damaged] = key.slice(PREFIX.length).split(":");
  if (kind !== "arkki") return NAMES[kind] ?? `Muu tieto: ${kind}`;
  return `Arkki: ${worksheet}, versio ${version}${damaged ? " (vaurioitunut)" : ""}`;
}

/** @returns {[string, string][]} every key of ours and its text */
function kept() {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .sort()
    .map((key) => [key, localStorage.getItem(key) ?? ""]);
}

/** @param {string} text @returns {string} its size in bytes of UTF-8 */
const size = (text) => `${new Intl.NumberFormat("fi-FI").format(new TextEncoder().encode(text).length)}\u00a0tavua`;

class Kept {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.table = root.querySelector("table");
    this.status = root.querySelector('[role="status"]');
    this.all = root.querySelector('[data-toimi="tyhjenna-kaikki"]');
    this.undo = root.querySelector('[data-toimi="palauta"]');
    /** @type {[string, string][]} what the last removal took */
    this.taken = [];
  }

  start() {
    this.all.addEventListener("click", () => this.remove(kept()));
    this.undo.addEventListener("click", () => this.restore());
    addEventListener("storage", () => this.show(""));
    this.show("");
  }

  /** @param {string} said */
  show(said) {
    let entries = [];
    try {
      entries = kept();
    } catch {
      said = "Selain ei anna tallentaa mitään, joten täällä ei ole mitään.";
    }
    this.table.hidden = !entries.length;
    this.all.hidden = !entries.length;
    this.undo.hidden = !this.taken.length;
    this.table.tBodies[0].replaceChildren(...entries.map((entry) => this.row(entry)));
    const count = entries.length === 1 ? "Tallessa on yksi tieto." : `Tallessa on ${entries.length} tietoa.`;
    this.status.textContent = said || (entries.length ? count : "Tässä selaimessa ei ole mitään tallessa.");
  }

  /** @param {[string, string]} entry */
  row([key, text]) {
    const row = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = named(key);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "hb-button hb-button--ghost hb-button--small";
    button.textContent = "Poista";
    button.setAttribute("aria-label", `Poista: ${named(key)}`);
    button.addEventListener("click", () => this.remove([[key, text]]));
    row.append(head, ...[size(text), button].map((content) => {
      const cell = document.createElement("td");
      cell.append(content);
      return cell;
    }));
    return row;
  }

  /** @param {[string, string][]} entries */
  remove(entries) {
    this.taken = entries;
    for (const [key] of entries) localStorage.removeItem(key);
    this.show(entries.length === 1 ? "Tieto on poistettu." : "Kaikki on poistettu.");
    this.undo.focus();
  }

  restore() {
    for (const [key, text] of this.taken) localStorage.setItem(key, text);
    this.taken = [];
    this.show("Poistettu on palautettu.");
    this.all.focus();
  }
}

const root = document.getElementById("hb-tietosuoja");
if (root) new Kept(root).start();
