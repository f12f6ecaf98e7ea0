// Pairs of boxes of a sheet of which one lies on the other; neither is inside the other.
() => {
  const parts = [".hb-box", "td", ".hb-card"].map((part) => `.hb-sheet ${part}`);
  const selector = [...parts, ".hb-sheet__foot", ".hb-sheet__head"].join(", ");
  const boxes = [...document.querySelectorAll(selector)];
  const placed = boxes.map((box) => [box, box.getBoundingClientRect()]);
  const start = (box) => box.textContent.trim().slice(0, 30);
  const hits = [];
  for (const [index, [one, a]] of placed.entries()) {
    for (const [other, b] of placed.slice(index + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const apart = !one.contains(other) && !other.contains(one);
      if (apart && across > 1.5 && down > 1.5) hits.push([start(one), start(other)]);
    }
  }
  return hits;
}
