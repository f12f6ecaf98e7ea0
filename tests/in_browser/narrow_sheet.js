// What of a sheet does not fit on a narrow screen: scroll, type, numbers, rows of grades.
() => {
  const found = [];
  const said = { luku: "1 250", euro: "12 000,50 €", pvm: "30.11.2026" };
  const ruler = document.createElement("canvas").getContext("2d");
  if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls");
  for (const box of document.querySelectorAll(".hb-worksheet .hb-scroll")) {
    if (box.scrollWidth > box.clientWidth + 1) found.push("a table scrolls");
  }
  for (const field of document.querySelectorAll(".hb-sheet textarea")) {
    const style = getComputedStyle(field);
    if (innerWidth < 700 && parseFloat(style.fontSize) < 16) found.push(`${field.id} is small`);
    const text = said[field.dataset.laji];
    if (!text) continue;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    ruler.font = style.font;
    const room = field.clientWidth - parseFloat(style.paddingLeft) * 2;
    if (ruler.measureText(text).width > room + 1) found.push(`${field.id} is narrow`);
  }
  for (const grades of document.querySelectorAll(".hb-sheet .hb-options--asteikko")) {
    const boxes = [...grades.querySelectorAll("label")].map((each) => each.getBoundingClientRect());
    const isRow = boxes.length === 5 && boxes.every(({ top }) => top === boxes[0].top);
    const isLarge = boxes.every(({ width, height, right }) => {
      return width >= 44 && height >= 44 && right <= innerWidth;
    });
    if (innerWidth < 700 && !(isRow && isLarge)) found.push(`${grades.id} is no row`);
  }
  return found;
}
