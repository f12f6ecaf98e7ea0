// What the status beside the sheet says from now on, each time it says something else.
() => {
  const said = [];
  const status = document.querySelector(".hb-kept__status");
  const note = () => status.textContent && said.push(status.textContent);
  const watcher = new MutationObserver(note);
  watcher.observe(status, { childList: true, characterData: true, subtree: true });
  return said;
}
