// Drawings that are neither named nor hidden from those who do not see them.
() => {
  const named = (each) =>
    each.getAttribute("role") === "img" &&
    (each.getAttribute("aria-label") ||
      each.getAttribute("aria-labelledby") ||
      each.querySelector("title"));
  return [...document.querySelectorAll("svg")]
    .filter((each) => !each.closest("[aria-hidden=true]") && !named(each))
    .map((each) => each.outerHTML.slice(0, 80));
}
