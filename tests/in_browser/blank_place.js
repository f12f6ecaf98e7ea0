// The middle of a blank of the draft that has the focus, by its number from 0.
(number) => {
  const [text] = document.activeElement.childNodes;
  const blank = [...text.data.matchAll(/\[[^\]]+\]/g)][number];
  const range = document.createRange();
  range.setStart(text, blank.index);
  range.setEnd(text, blank.index + blank[0].length);
  const { x, y, width, height } = range.getClientRects()[0];
  return { x: x + width / 2, y: y + height / 2 };
};
