/** Opens the menu and switches the colours from real buttons. Without script the menu is a link to the footer's list. */
(() => {
  "use strict";

  const menuButton = document.querySelector('[data-toimi="valikko"]');
  const menu = document.getElementById("hb-valikko");

  /** @param {boolean} open */
  function showMenu(open) {
    menuButton.setAttribute("aria-expanded", String(open));
    menu.classList.toggle("is-open", open);
  }

  if (menuButton && menu) {
    document.querySelector(".hb-menu-link").hidden = true;
    menuButton.hidden = false;
    menuButton.addEventListener("click", () => showMenu(menuButton.getAttribute("aria-expanded") !== "true"));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menuButton.getAttribute("aria-expanded") === "true") {
        showMenu(false);
        menuButton.focus();
      }
    });
  }

  const colourButton = document.querySelector('[data-toimi="varit"]');
  if (colourButton) {
    const radios = [...document.querySelectorAll('[data-md-component="palette"] input')];
    const isDark = () => document.body.dataset.mdColorScheme === "slate";
    const show = () => colourButton.setAttribute("aria-pressed", String(isDark()));
    colourButton.hidden = false;
    colourButton.addEventListener("click", () => radios.find((radio) => (radio.dataset.mdColorScheme === "slate") !== isDark()).click());
    new MutationObserver(show).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
    show();
  }
})();
