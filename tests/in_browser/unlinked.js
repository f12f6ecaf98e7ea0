// The selectors of a style sheet's text that mean something on the page, states aside.
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
  return rules(sheet.cssRules)
    .flatMap((selector) => selector.split(/,(?![^(]*\))/))
    .filter((selector) => document.querySelector(still(selector).trim() || "*"));
}
