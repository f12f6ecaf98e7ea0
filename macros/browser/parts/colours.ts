/** The button that switches between light and dark; the choice is kept in this browser. */
const KEY = "juurruttaja:varit";
const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");
const button = document.querySelector('[data-toimi="varit"]');

const isDark = () => (root.dataset.varit ? root.dataset.varit === "tumma" : dark.matches);

/** The pressed button tells the state; the browser's own frame takes the page's colour. */
function show() {
  button.setAttribute("aria-pressed", String(isDark()));
  const frame = getComputedStyle(document.body).backgroundColor;
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.content = frame;
}

if (button) {
  button.addEventListener("click", () => {
    root.dataset.varit = isDark() ? "vaalea" : "tumma";
    show();
    try {
      localStorage.setItem(KEY, root.dataset.varit);
    } catch {
      /* storage refused: the choice lasts as long as the page */
    }
  });
  dark.addEventListener("change", show);
  show();
}
