/** What is chosen on a page lives in its address: read from it, and written to it. */

import type { Query } from "../core/query.ts";

/** What the page's address asks. */
export function readQuery(): Query {
  return queryOf(location.search);
}

/**
 * What the part of an address after its path asks; of a name that stands twice the first counts.
 */
export function queryOf(search: string): Query {
  const found = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (!found.has(name)) found.set(name, value);
  }
  return found;
}

/** The query as an address has it, without its question mark; commas stay as they are. */
export function searchOf(query: Query): string {
  return new URLSearchParams([...query]).toString().replaceAll("%2C", ",");
}

/** Writes the query into the address; `step` makes a step of it for the Back button. */
export function writeQuery(query: Query, step: boolean): void {
  const url = new URL(location.href);
  url.search = searchOf(query);
  if (url.href !== location.href) history[step ? "pushState" : "replaceState"](null, "", url);
}

/** Calls when the visitor steps back or forth. */
export function onStep(listener: () => void): void {
  addEventListener("popstate", listener);
}
