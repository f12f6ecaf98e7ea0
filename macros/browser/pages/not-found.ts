/** The page of an address that does not exist: it shows those that are spelt nearly the same. */

import { nearest } from "../core/nearest.ts";
import { parts, rootOf } from "../parts/component.ts";

/** Moves the nearest of the page's hidden addresses to where they are seen. */
export function startNearest(): void {
  const root = rootOf("hb-lahimmat");
  const links = parts<HTMLAnchorElement>(root, "[data-osoitteet] a");
  const byPath = new Map(links.map((link) => [link.pathname, link]));
  const found = nearest(location.pathname, [...byPath.keys()]);
  const list = root.querySelector("[data-lahimmat]");
  for (const path of found) list?.append(byPath.get(path)?.parentElement ?? "");
  root.hidden = found.length === 0;
}
