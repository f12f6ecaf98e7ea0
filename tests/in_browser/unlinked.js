// The selectors of a style sheet's text that mean something on the page, states aside, and that no
// sheet of the page has: some rules are in two files.
(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const rules = (list) =>
    [...list].flatMap((rule) => [
      ...(rule.selectorText ? [rule.selectorText] : []),
      ...rules(rule.cssRules ?? []),
    ]);
  const states =
    /::[\w-]+|:(?:hover|focus(?:-visible|-within)?|active|visited|checked|target|open)/g;
  const still = (selector) =>
    selector.replace(states, "").replace(/:(?:has|not|is|where)\(\)/g, "");
  const each = (list) => rules(list).flatMap((selector) => selector.split(/,(?![^(]*\))/));
  const linked = new Set([...document.styleSheets].flatMap((own) => each(own.cssRules)));
  return each(sheet.cssRules)
    .filter((selector) => !linked.has(selector))
    .filter((selector) => document.querySelector(still(selector).trim() || "*"));
}
