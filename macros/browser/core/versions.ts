/** Which version of a worksheet a page is asked to show. */

import { short } from "./query.ts";
import type { RunId } from "./types.ts";

const ANCHOR = "#versio-";

/** The version that an address asks by its question or its fragment; the main run otherwise. */
export function askedRun(
  asked: string | undefined,
  fragment: string,
  known: readonly RunId[],
): RunId {
  const wanted = asked ?? anchored(fragment);
  return known.find((id) => id === wanted) ?? "paa";
}

/** What is told when an address asks a version that the worksheet does not have. */
export function versionFault(
  asked: string | undefined,
  fragment: string,
  known: readonly RunId[],
): string {
  const wanted = asked ?? anchored(fragment);
  if (!wanted || known.some((id) => id === wanted)) return "";
  const what = `Osoitteessa pyydettiin versiota ”${short(wanted)}”, jota tällä työpohjalla ei ole.`;
  return `${what} Näytetään pitkä versio.`;
}

function anchored(fragment: string): string {
  return fragment.startsWith(ANCHOR) ? fragment.slice(ANCHOR.length) : "";
}
