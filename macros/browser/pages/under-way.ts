/**
 * What is under way in this browser: a quiet line, and on the front page the project's own map.
 * Nothing is opened where nothing is.
 */

import { mapOf } from "../core/project/sheet-map.ts";
import { part, rootOf } from "../parts/component.ts";
import { type Glance, glanced } from "../store/glance.ts";
import { showKey } from "./decision-marks.ts";
import { showSpots } from "./project-map.ts";
import { placesIn } from "./sheet-places.ts";

/** Shows the line and the map when the open project has something on its sheets. */
export async function startUnderWay(): Promise<void> {
  const root = rootOf("hb-kesken");
  const seen = await glanced();
  if (!seen?.sheets) return;
  part(root, '[data-osa="kesken"]').textContent = told(seen);
  const map = document.getElementById("hb-oma-kartta");
  if (map) showMap(map, seen);
  root.hidden = false;
}

function told({ name, sheets, ready }: Glance): string {
  const count = sheets === 1 ? "1\u00a0arkki" : `${sheets}\u00a0arkkia`;
  const where = name ? `Hankkeessa ”${name}”` : "Hankkeessanne";
  return `${where} on tekstiä: ${count}${ready ? `, joista valmiiksi on merkitty ${ready}` : ""}.`;
}

function showMap(root: HTMLElement, { project }: Glance): void {
  showSpots(root, mapOf(project, placesIn(root)));
  showKey(root);
  root.hidden = false;
}
