/** Elements made by scripts; text goes in as text, never as markup. */

/** An element of the given name, with a class and a text where they are given. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = "",
  text = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** A link. */
export function link(href: string, className = "", text = ""): HTMLAnchorElement {
  const made = element("a", className, text);
  made.href = href;
  return made;
}

/** A copy of the one element that a template of the page holds. */
export function copyOf(template: HTMLTemplateElement): HTMLElement {
  const [first] = template.content.children;
  return document.importNode(first as HTMLElement, true);
}
