/** The marks of decisions, and the map on which each decision is one mark. */

import type { Day } from "../core/calendar.ts";
import { type Standing, standingOf } from "../core/project/decision-list.ts";
import type { Decision } from "../core/project/decisions.ts";
import { part, parts } from "../parts/component.ts";
import { copyOf, element } from "../parts/elements.ts";

const MARKS: Readonly<Record<Standing, string>> = {
  myohassa: "myohassa",
  ristiriita: "avattu",
  avattu: "avattu",
  vahvista: "tulossa",
  tulossa: "tulossa",
  paivaton: "tulossa",
  tehty: "tehty",
  turha: "turha",
};
const TOLD: Readonly<Record<string, string>> = {
  tehty: "tehty",
  tulossa: "auki",
  myohassa: "myöhässä",
  avattu: "avattu uudelleen",
  turha: "ei enää tarpeen",
};

const templates = new Map<string, HTMLTemplateElement>();

/** The mark of a standing, from the templates of the page, each of which is looked up but once. */
export function markOf(root: ParentNode, standing: Standing): Element {
  const mark = MARKS[standing];
  const known = templates.get(mark);
  if (known) return copyOf(known);
  const found = part(root, `template[data-merkki="${mark}"]`, HTMLTemplateElement);
  templates.set(mark, found);
  return copyOf(found);
}

/** Puts the marks into the key that explains them. */
export function showKey(root: HTMLElement): void {
  for (const place of parts(root, "[data-selite]")) {
    place.append(markOf(root, place.dataset.selite as Standing));
  }
}

/** Shows on the map every decision of each worksheet, as a mark and in words. */
export function showMap(root: HTMLElement, decisions: readonly Decision[], today: Day): void {
  const bySheet = new Map<string, Standing[]>();
  for (const each of decisions) {
    const id = each.place?.id ?? "";
    bySheet.set(id, [...(bySheet.get(id) ?? []), standingOf(each, today)]);
  }
  for (const sheet of parts(root, ".hb-project-map [data-arkki]")) {
    const standings = bySheet.get(sheet.dataset.arkki ?? "") ?? [];
    const marks = standings.map((standing) => markOf(root, standing));
    const words = element("span", "hb-sr", toldOf(standings));
    part(sheet, '[data-osa="merkit"]').replaceChildren(...marks, words);
  }
}

/** `2 tehty, 1 myöhässä`. */
function toldOf(standings: readonly Standing[]): string {
  const counts = Object.entries(TOLD).map(([mark, told]) => {
    const count = standings.filter((standing) => MARKS[standing] === mark).length;
    return count ? `${count} ${told}` : "";
  });
  return counts.filter((told) => told).join(", ") || "ei päätöksiä";
}
