// Words that a line break cuts without a hyphen, and what reaches over the side of the page.
() => {
  const WORD = /[\p{L}\p{N}\u00ad]+(?:[.,:’'][\p{L}\p{N}\u00ad]+)*/gu;
  const SOFT = "\u00ad";
  const UNREAD = "svg, script, template, .hb-sr, .hb-skip, textarea, select, code, pre";
  const boxes = (node, from, to) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter((box) => box.width > 0.5);
  };
  const isCut = (node, word) => {
    const end = word.index + word[0].length;
    let before;
    for (let at = word.index; at < end; at += 1) {
      if (node.data[at] === SOFT) continue;
      const box = boxes(node, at, at + 1).at(-1);
      const isLower = before && box && box.top > before.top + before.height / 2;
      if (isLower && node.data[at - 1] !== SOFT) return true;
      before = box ?? before;
    }
    return false;
  };
  const isHidden = (each) => {
    if (!each.checkVisibility({ visibilityProperty: true }) || each.closest(UNREAD)) return true;
    for (let up = each; up; up = up.parentElement) {
      if (up.offsetWidth === 1 || up.offsetHeight === 1) return true;
    }
    return false;
  };
  const place = (each) => `${each.localName} in ${each.closest("[class]")?.className}`;
  const found = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || isHidden(parent)) continue;
    for (const word of node.data.matchAll(WORD)) {
      const lines = boxes(node, word.index, word.index + word[0].length);
      if (lines.length < 2 || !isCut(node, word)) continue;
      found.add(`cut ${word[0].replaceAll(SOFT, "·")} (${place(parent)})`);
    }
  }
  const side = document.documentElement.clientWidth + 1;
  const isWide = document.documentElement.scrollWidth > side;
  for (const each of isWide ? document.querySelectorAll("body *") : []) {
    const { right } = each.getBoundingClientRect();
    if (right > side && !each.closest(".hb-scroll, svg")) found.add(`wide ${place(each)}`);
  }
  return [...found];
}
