// What has the focus: the width of its outline in pixels, the outline's contrast with what it
// lies on, and whether it is in sight.
() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const luminance = (colour) => {
    const parts = colour
      .match(/[\d.]+/g)
      .slice(0, 3)
      .map((part) => part / 255);
    const [r, g, b] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (each) => {
    const colour = getComputedStyle(each).backgroundColor;
    return /, 0\)$/.test(colour) && each.parentElement ? ground(each.parentElement) : colour;
  };
  const outlined = (each) => getComputedStyle(each).outlineStyle !== "none";
  // a choice is outlined as a whole
  const shown = outlined(element) ? element : (element.closest("label") ?? element);
  const style = getComputedStyle(shown);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const [a, b] = [luminance(style.outlineColor), luminance(ground(shown.parentElement ?? shown))];
  const inside = (value, most) => Math.min(most - 1, Math.max(0, value));
  const at = document.elementFromPoint(
    inside(box.left + box.width / 2, innerWidth),
    inside(box.top + box.height / 2, innerHeight),
  );
  const own =
    at === element ||
    element.contains(at) ||
    at?.contains(element) ||
    element.labels?.[0]?.contains(at);
  return {
    what: element.outerHTML.slice(0, 110),
    width: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
    seen: Boolean(box.bottom > 0 && box.top < innerHeight && own),
  };
}
