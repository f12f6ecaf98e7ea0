/** What the dialog and the page of the search both say. */

import { HIT_NAMES, type HitKind } from "../core/types.ts";

export const BROKEN = "Hakemistoa ei saatu auki. Lataa sivu uudelleen.";
/** The kind of a page as a reader sees it. */
export function kindName(kind: string): string {
  return kind in HIT_NAMES ? HIT_NAMES[kind as HitKind] : "";
}
