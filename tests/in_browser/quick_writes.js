// Types many values into a field, one after another as fast as the page takes them.
([selector, start, count]) => {
  const field = document.querySelector(selector);
  for (let number = 1; number <= count; number += 1) {
    field.value = `${start}-${number}`;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}
