/** Which version of a worksheet a page is asked to show. */

import type { RunId } from "./types.ts";

const ANCHOR = "#versio-";

/** The version that an address asks by its question or its fragment; the main run otherwise. */
export function askedRun(
  asked: string | undefined,
  fragment: string,
  known: readonly RunId[],
): RunId {
  const anchored = fragment.startsWith(ANCHOR) ? fragment.slice(ANCHOR.length) : "";
  return known.find((id) => id === (asked ?? anchored)) ?? "paa";
}
