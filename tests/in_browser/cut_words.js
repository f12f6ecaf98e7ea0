// Words of filled tables that stand on more than one line, but for a break at a soft hyphen.
() => {
  const lines = (node, word) => {
    const range = document.createRange();
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
    return new Set(boxes.map((box) => Math.round(box.top))).size;
  };
  const cut = [];
  const cells = ".hb-paper--example .hb-table :is(th, .hb-answer)";
  for (const cell of document.querySelectorAll(cells)) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      const words = [...node.data.matchAll(/[^\s–\u00ad-]+/g)];
      cut.push(...words.filter((word) => lines(node, word) > 1).map((word) => word[0]));
    }
  }
  return cut;
}
