/** Copies a page's link, reference or Innokylä text; where the browser does not let, the text is shown and selected. */
const SAID = { linkki: "Linkki kopioitu.", viite: "Viite kopioitu.", innokyla: "Teksti kopioitu. Liitä se Innokylän kohtaan ”Liitteet ja linkit”." };

/** @param {Date} day @returns {string} 24.11.2026 */
const written = (day) => `${day.getDate()}.${day.getMonth() + 1}.${day.getFullYear()}`;

/** @param {HTMLElement} box @param {string} what @returns {string} */
function text(box, what) {
  return what === "viite" ? `${box.dataset.viite} ${written(new Date())}. ${box.dataset.lupa}` : box.dataset[what];
}

/** @param {HTMLElement} box @param {string} ready */
function show(box, ready) {
  const field = box.querySelector("textarea");
  field.value = ready;
  box.querySelector(".hb-share__text").hidden = false;
  field.focus();
  field.select();
}

/** @param {HTMLElement} box @param {string} what */
async function copy(box, what) {
  const status = box.querySelector('[role="status"]');
  const ready = text(box, what);
  status.textContent = "";
  box.querySelector(".hb-share__text").hidden = true;
  try {
    await navigator.clipboard.writeText(ready);
    status.textContent = SAID[what];
  } catch {
    show(box, ready);
    status.textContent = "Selain ei anna kopioida. Teksti on valittuna: paina Ctrl+C.";
  }
}

for (const box of document.querySelectorAll("[data-jaa]")) {
  box.addEventListener("click", (event) => {
    const button = event.target.closest("[data-kopioi]");
    if (button) copy(box, button.dataset.kopioi);
  });
}
