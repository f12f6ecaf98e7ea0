/** Which version of a worksheet a page is asked to show. */

import { short } from "./query.ts";
import type { RunId } from "./types.ts";

const ANCHOR = "#versio-";
const INSTEAD = "tällä työpohjalla ei ole. Näytetään pitkä versio.";

/** The version to show, and a sentence when another was asked that the worksheet does not have. */
export interface AskedRun {
  readonly run: RunId;
  readonly fault: string;
}

/** The version that an address asks by its question or its fragment; the main run otherwise. */
export function askedRun(
  asked: string | undefined,
  fragment: string,
  known: readonly RunId[],
): AskedRun {
  const anchored = fragment.startsWith(ANCHOR) ? fragment.slice(ANCHOR.length) : "";
  const wanted = asked ?? anchored;
  const run = known.find((id) => id === wanted);
  if (run || !wanted) return { run: run ?? "paa", fault: "" };
  const fault = `Osoitteessa pyydettiin versiota ”${short(wanted)}”, jota ${INSTEAD}`;
  return { run: "paa", fault };
}
