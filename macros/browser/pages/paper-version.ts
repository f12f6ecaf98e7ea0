/** Tells one who came from a paper that there is a newer version of the worksheet. */

import { olderVersion } from "../core/paper-version.ts";

/** Shows the page's own words when the address names an older version (`?v=1.0`). */
export function startPaperVersion(): void {
  const notice = document.querySelector<HTMLElement>("[data-uusin]");
  const told = notice?.querySelector("b");
  if (!notice || !told) return;
  const asked = new URLSearchParams(location.search).get("v");
  const older = olderVersion(asked, notice.dataset.uusin ?? "");
  told.textContent = older ?? "";
  notice.hidden = !older;
}
