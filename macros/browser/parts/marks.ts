/** The visitor's own marks, ”merkitty” and ”käytetty”: kept in this browser by worksheet, told to the page as `hb-merkinnat`. */
const KEY = "juurruttaja:merkinnat";
const KINDS = { merkitty: ["☆", "★"], kaytetty: ["○", "●"] };

/** @typedef {Record<string, string[]>} Marks worksheet id → its marks */

/** @returns {Marks} what is kept; nothing when the browser refuses or somebody else wrote it */
export function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    const sound = Object.entries(kept ?? {}).filter(([, list]) => Array.isArray(list));
    return Object.fromEntries(sound.map(([id, list]) => [id, list.filter((each) => each in KINDS)]));
  } catch {
    return {};
  }
}

/** @param {string} id @param {string} kind @returns {boolean} whether the change was kept */
function toggle(id, kind) {
  const marks = read();
  const has = (marks[id] ?? []).includes(kind);
  const next = has ? marks[id].filter((each) => each !== kind) : [...(marks[id] ?? []), kind];
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...marks, [id]: next }));
    return true;
  } catch {
    return false;
  }
}

function show() {
  const marks = read();
  for (const box of document.querySelectorAll("[data-merkinnat]")) {
    for (const button of box.querySelectorAll("[data-merkinta]")) {
      const on = (marks[box.dataset.merkinnat] ?? []).includes(button.dataset.merkinta);
      button.setAttribute("aria-pressed", String(on));
      button.firstElementChild.textContent = KINDS[button.dataset.merkinta][Number(on)];
    }
  }
  dispatchEvent(new CustomEvent("hb-merkinnat"));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-merkinta]");
  if (!button) return;
  const box = button.closest("[data-merkinnat]");
  if (toggle(box.dataset.merkinnat, button.dataset.merkinta)) show();
  else button.lastChild.textContent = " Selain ei anna tallentaa";
});
addEventListener("storage", (event) => event.key === KEY && show());
show();
