// The page as it now is, as text: what is not shown is marked hidden, and fields hold their values.
() => {
  const hides = (each) =>
    !each.checkVisibility({ visibilityProperty: true }) &&
    getComputedStyle(each).display !== "contents";
  for (const each of document.querySelectorAll("noscript, script, template")) each.remove();
  const unseen = [...document.body.querySelectorAll("*")].filter(hides);
  for (const each of unseen) if (!each.matches("option, optgroup, source")) each.hidden = true;
  for (const each of document.querySelectorAll("input")) {
    each.toggleAttribute("checked", each.checked);
    if (each.type !== "file") each.setAttribute("value", each.value);
  }
  for (const each of document.querySelectorAll("textarea")) each.textContent = each.value;
  for (const each of document.querySelectorAll("option")) {
    each.toggleAttribute("selected", each.selected);
  }
  return document.documentElement.outerHTML;
}
