/** Loads what tells of the open project, where a page has room for it and a project is open. */

import { ofBrowser, textOr } from "../store/door.ts";
import { OPEN } from "../store/keys.ts";
import type { Site } from "./site.ts";

const BUNDLE = "assets/koottu/kesken.js";

/** Loads it; what cannot be loaded is as if nothing were under way. */
export function loadUnderWay(site: Site): void {
  const asked = document.getElementById("hb-kesken") && textOr("", OPEN, ofBrowser);
  if (asked) site.load(BUNDLE).catch(() => undefined);
}
