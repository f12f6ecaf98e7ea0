/**
 * What is under way in this browser: a quiet line, and on the front page the project's own map.
 * Nothing is opened where nothing is.
 */

import { editsIn } from "../core/project/draft-edits.ts";
import { mapOf } from "../core/project/sheet-map.ts";
import { part, rootOf } from "../parts/component.ts";
import { type Glance, glanced } from "../store/glance.ts";
import { showKey } from "./decision-marks.ts";
import { showSpots } from "./project-map.ts";
import { placesIn } from "./sheet-places.ts";

/** Shows the line when the open project has something on its sheets or drafts, and their map. */
export async function startUnderWay(): Promise<void> {
  const root = rootOf("hb-kesken");
  const seen = await glanced();
  const drafts = seen ? editsIn(seen.project) : 0;
  if (!seen || !(seen.sheets || drafts)) return;
  part(root, '[data-osa="kesken"]').textContent = told(seen, drafts);
  part(root, '[data-osa="luonnokset"]').hidden = drafts === 0;
  const map = document.getElementById("hb-oma-kartta");
  if (map && seen.sheets) showMap(map, seen);
  root.hidden = false;
}

function told({ name, sheets, ready }: Glance, drafts: number): string {
  const count = sheets === 1 ? "1\u00a0arkki" : `${sheets}\u00a0arkkia`;
  const where = name ? `Hankkeessa ”${name}”` : "Hankkeessanne";
  const places = drafts === 1 ? "1\u00a0kohta" : `${drafts}\u00a0kohtaa`;
  if (!sheets) return `${where} on luonnoksessa tekstiä: ${places}.`;
  return `${where} on tekstiä: ${count}${ready ? `, joista valmiiksi on merkitty ${ready}` : ""}.`;
}

function showMap(root: HTMLElement, { project }: Glance): void {
  showSpots(root, mapOf(project, placesIn(root)));
  showKey(root);
  root.hidden = false;
}
