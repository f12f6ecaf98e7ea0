// Spaces the text out as WCAG 1.4.12 says; the elements whose text is then cut.
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important }
     * { word-spacing: 0.16em !important }
     p { margin-bottom: 2em !important }`,
  );
  document.adoptedStyleSheets = [sheet];
  const cut = (each) => {
    const style = getComputedStyle(each);
    const clips =
      style.overflowX !== "visible" &&
      !/auto|scroll/.test(style.overflow) &&
      style.position !== "absolute";
    return (
      clips &&
      (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
    );
  };
  const texts = [...document.querySelectorAll("body *")].filter(
    (each) =>
      each.offsetParent && each.textContent.trim() && !each.closest("svg, textarea, .hb-sr"),
  );
  return texts.filter(cut).map((each) => each.outerHTML.slice(0, 100));
}
