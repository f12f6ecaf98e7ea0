/** What a component stands on: its root and its parts. What is missing is named. */

type Kind<Found extends Element> = abstract new (...given: never[]) => Found;

/** A component's root by its id; throws when the page has none. */
export function rootOf(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id} is missing`);
  return found;
}

/** The part of a root that a selector means, of the given kind; throws when it is missing. */
export function part<Found extends Element = HTMLElement>(
  root: ParentNode,
  selector: string,
  kind?: Kind<Found>,
): Found {
  const found = root.querySelector<Found>(selector);
  if (!found || (kind && !(found instanceof kind))) throw new Error(`${selector} is missing`);
  return found;
}

/** Every part that a selector means, in the order of the page. */
export function parts<Found extends Element = HTMLElement>(
  root: ParentNode,
  selector: string,
): Found[] {
  return [...root.querySelectorAll<Found>(selector)];
}

/** The button of a root that does the named thing (`data-toimi`). */
export function action(root: ParentNode, name: string): HTMLButtonElement {
  return part(root, `[data-toimi="${name}"]`, HTMLButtonElement);
}

/** The live region of a root. */
export function statusOf(root: ParentNode): HTMLElement {
  return part(root, '[role="status"]');
}

/** The nearest element of a selector that an event happened in. */
export function nearest(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

/** The words of a part, without the soft hyphens that a narrow screen needs. */
export function plainText(part: Node): string {
  return (part.textContent ?? "").replaceAll("\u00ad", "").trim();
}
