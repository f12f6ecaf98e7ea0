// Controls and cells that have no edge of their own, of their parent or of their field.
() => {
  const edged = (each) => {
    const style = getComputedStyle(each);
    return ["Top", "Right", "Bottom", "Left"].some(
      (side) =>
        style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0,
    );
  };
  const controls = document.querySelectorAll(
    "button, .hb-button, .hb-cell > a, textarea, select, input:not([type=checkbox], [type=radio])",
  );
  return [...controls]
    .filter((each) => each.offsetParent && !each.matches(".hb-link"))
    .filter(
      (each) =>
        ![each, each.parentElement, each.closest("td, .hb-field, .hb-grow, .hb-area") ?? each].some(
          edged,
        ),
    )
    .map((each) => each.outerHTML.slice(0, 120));
}
