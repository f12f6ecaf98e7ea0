/** The colours that were chosen in this browser: light or dark. */

import { ofBrowser, type Source, textOr, writeText } from "./door.ts";
import { COLOURS } from "./keys.ts";

export type Scheme = "tumma" | "vaalea";

/** The chosen colours; undefined when none are chosen and the device decides. */
export function chosenColours(source: Source = ofBrowser): Scheme | undefined {
  const kept = textOr("", COLOURS, source);
  return kept === "tumma" || kept === "vaalea" ? kept : undefined;
}

/** Keeps the choice; where the storage is refused it lasts as long as the page. */
export function chooseColours(scheme: Scheme, source: Source = ofBrowser): void {
  writeText(COLOURS, scheme, source);
}
