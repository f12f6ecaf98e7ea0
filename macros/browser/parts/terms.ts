/**
 * Shows what a term means when it is pointed at or has the focus: one tooltip for the page, which can be pointed at too and goes
 * away with Esc (WCAG 1.4.13). Without script the browser shows the link's own title.
 */
const MARGIN = 8; // pixels between the tooltip and the window's edge
const LINGER = 120; // milliseconds in which the pointer may cross from the term to its tooltip

const tip = document.createElement("div");
tip.className = "hb-tip";
tip.id = "hb-selite";
tip.setAttribute("role", "tooltip");
tip.hidden = true;

let shown = null;
let leaving = 0;

/** Below the term, inside the window. @param {HTMLElement} term */
function place(term) {
  const box = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - MARGIN);
  const above = box.bottom + tip.offsetHeight + MARGIN > innerHeight && box.top > tip.offsetHeight + MARGIN;
  tip.style.setProperty("left", `${Math.max(MARGIN, left)}px`);
  tip.style.setProperty("top", `${above ? box.top - tip.offsetHeight - MARGIN : box.bottom + MARGIN}px`);
}

/** @param {HTMLElement} term */
function show(term) {
  clearTimeout(leaving);
  if (shown === term) return;
  hide();
  shown = term;
  tip.textContent = term.dataset.selite;
  tip.hidden = false;
  term.setAttribute("aria-describedby", tip.id);
  place(term);
}

function hide() {
  clearTimeout(leaving);
  shown?.removeAttribute("aria-describedby");
  shown = null;
  tip.hidden = true;
}

const terms = [...document.querySelectorAll(".hb-termi[title]")];
for (const term of terms) {
  term.dataset.selite = term.title;
  term.removeAttribute("title");
  term.addEventListener("focus", () => show(term));
  term.addEventListener("blur", hide);
  term.addEventListener("pointerenter", () => show(term));
}
if (terms.length) {
  document.body.append(tip);
  for (const each of [tip, ...terms]) {
    each.addEventListener("pointerleave", () => (leaving = setTimeout(hide, LINGER)));
  }
  tip.addEventListener("pointerenter", () => clearTimeout(leaving));
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("scroll", () => shown && place(shown), { passive: true });
}
