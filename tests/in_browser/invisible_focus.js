// What has the focus though nobody sees it; null when it is seen, or nothing has the focus.
() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const drawn = box.width > 1 && box.height > 1;
  const seen = drawn && getComputedStyle(element).visibility === "visible";
  return element === document.body || seen ? null : element.outerHTML.slice(0, 120);
}
