/** What the printed list of decisions tells of itself to one who has only the paper. */

import { type Day, dayText } from "../core/calendar.ts";
import { listTold } from "../core/project/decision-texts.ts";
import { shownNameOf } from "../core/project/file-name.ts";
import type { Project } from "../core/project/project.ts";
import { part } from "../parts/component.ts";

const SCHEME = /^https?:\/\//;

/** Whose decisions are on the paper, how many of all, on which day, and where to read more. */
export function showPaper(
  root: HTMLElement,
  project: Project,
  counts: readonly [shown: number, all: number],
  today: Day,
): void {
  part(root, '[data-osa="paperin-nimi"]').textContent = shownNameOf(project);
  part(root, '[data-osa="tanaan"]').textContent = dayText(today);
  part(root, '[data-osa="paperin-maara"]').textContent = listTold(...counts);
  part(root, ".hb-decisions__columns").hidden = counts[0] === 0;
  const more = part(root, '[data-osa="paperin-osoite"]', HTMLAnchorElement);
  more.textContent = more.href.replace(SCHEME, "");
}
