// Words of filled tables that stand on more than one line, but for a break at a soft hyphen.
() => {
  const lineOf = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return Math.round([...range.getClientRects()].at(-1)?.top ?? Number.NaN);
  };
  const lines = (node, word) => {
    const places = [...word[0]].map((_, index) => lineOf(node, word.index + index));
    return new Set(places.filter((top) => !Number.isNaN(top))).size;
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
