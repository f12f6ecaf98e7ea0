/** A quiet line on what is under way in this browser; nothing is opened where nothing is. */

import { part, rootOf } from "../parts/component.ts";
import { glanced } from "../store/glance.ts";

/** Shows the line when the open project has something on its sheets. */
export async function startUnderWay(): Promise<void> {
  const root = rootOf("hb-kesken");
  const seen = await glanced();
  if (!seen?.sheets) return;
  const count = seen.sheets === 1 ? "1\u00a0arkki" : `${seen.sheets}\u00a0arkkia`;
  const name = seen.name ? `Hankkeessa ”${seen.name}”` : "Hankkeessanne";
  const ready = seen.ready ? `, joista valmiina on ${seen.ready}` : "";
  part(root, '[data-osa="kesken"]').textContent = `${name} on tekstiä: ${count}${ready}.`;
  root.hidden = false;
}
