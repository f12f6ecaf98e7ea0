/** Opens the menu from a real button. Without script the menu is a link to the footer's list. */
const button = document.querySelector('[data-toimi="valikko"]');
const menu = document.getElementById("hb-valikko");

/** @param {boolean} open */
function show(open) {
  button.setAttribute("aria-expanded", String(open));
  menu.classList.toggle("is-open", open);
}

const isOpen = () => button.getAttribute("aria-expanded") === "true";

if (button && menu) {
  button.addEventListener("click", () => show(!isOpen()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    show(false);
    button.focus();
  });
  document.addEventListener("focusin", (event) => {
    if (isOpen() && !menu.contains(event.target) && event.target !== button) show(false); // it would hide what has the focus
  });
}
