// Elements of a sheet whose text runs over their side.
() => {
  const scrolls = (each) => getComputedStyle(each).overflowX === "auto";
  const runs = (each) => each.clientWidth && each.scrollWidth > each.clientWidth + 1;
  const found = [...document.querySelectorAll(".hb-sheet *:not(.hb-sr)")];
  const faulty = found.filter((each) => runs(each) && !scrolls(each));
  return faulty.map((each) => `${each.className}: ${each.textContent.trim().slice(0, 40)}`);
}
