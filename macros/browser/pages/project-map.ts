/** The 4 × 5 grid as the project's own map: how far each sheet is, as a mark and in words. */

import type { Day } from "../core/calendar.ts";
import { isLate, type Standing } from "../core/project/decision-list.ts";
import type { Decision } from "../core/project/decisions.ts";
import type { Project } from "../core/project/project.ts";
import {
  mapOf,
  nextStep,
  type Progress,
  progressText,
  type Spot,
  spotTold,
} from "../core/project/sheet-map.ts";
import { part, parts } from "../parts/component.ts";
import { element } from "../parts/elements.ts";
import { markOf } from "./decision-marks.ts";
import { namesIn, placesIn } from "./sheet-places.ts";

const MARKS: Partial<Record<Progress, Standing>> = {
  kesken: "avattu",
  taytetty: "avattu",
  tehty: "tehty",
  "ei-tarvita": "turha",
  myohemmin: "tulossa",
};

/** Shows how far each sheet is; gives them counted in a sentence, or nothing. */
export function showProgress(
  root: HTMLElement,
  project: Project,
  decisions: readonly Decision[],
  today: Day,
): string {
  const spots = mapOf(project, placesIn(root));
  showSpots(root, spots);
  for (const [phase] of namesIn(root, "vaihe")) {
    const place = root.querySelector(`[data-askel-vaihe="${phase}"]`);
    const late = decisions.filter((each) => each.place?.phase === phase && isLate(each, today));
    const own = spots.filter((spot) => spot.place.phase === phase);
    if (place) place.textContent = nextStep(own, late.length);
  }
  return progressText(spots);
}

/** Shows each worksheet's mark and words on the map under a root. */
export function showSpots(root: HTMLElement, spots: readonly Spot[]): void {
  for (const spot of spots) showSpot(root, spot);
}

function showSpot(root: HTMLElement, spot: Spot): void {
  const [sheet] = parts(root, `.hb-project-map [data-arkki="${spot.place.id}"]`);
  if (!sheet) return;
  sheet.dataset.edistyminen = spot.progress;
  const mark = MARKS[spot.progress];
  const words = element("span", "hb-project-map__words", spotTold(spot));
  const place = part(sheet, '[data-osa="merkit"]');
  place.replaceChildren(...(mark ? [markOf(root, mark)] : []), words);
}
