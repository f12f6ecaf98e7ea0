/** Opens the menu from a real button. Without script the menu is a link to the footer's list. */

/** Makes the page's menu work; a page without one has nothing to open. */
export function startMenu(): void {
  const button = document.querySelector<HTMLElement>('[data-toimi="valikko"]');
  const menu = document.getElementById("hb-valikko");
  if (!button || !menu) return;
  const isOpen = () => button.getAttribute("aria-expanded") === "true";
  const show = (open: boolean) => {
    button.setAttribute("aria-expanded", String(open));
    menu.classList.toggle("is-open", open);
  };
  button.addEventListener("click", () => show(!isOpen()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    show(false);
    button.focus();
  });
  document.addEventListener("focusin", (event) => {
    const isOutside = !menu.contains(event.target as Node) && event.target !== button;
    if (isOpen() && isOutside) show(false); // it would hide what has the focus
  });
}
