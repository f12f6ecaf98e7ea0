/** Loads what tells of the open project, when one is open. */

import { ofBrowser, textOr } from "../store/door.ts";
import { OPEN } from "../store/keys.ts";

const BUNDLE = "assets/koottu/kesken-nakyma.js";

/** Loads it; what cannot be loaded is as if nothing were under way. */
export function loadUnderWay(): void {
  if (textOr("", OPEN, ofBrowser)) hbSearch.load(BUNDLE).catch(() => undefined);
}
