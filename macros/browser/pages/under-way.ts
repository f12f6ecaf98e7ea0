/** A quiet line on what is under way in this browser; nothing is opened where nothing is. */

import { shownNameOf } from "../core/project/file-name.ts";
import { summaryOf } from "../core/project/summary.ts";
import { part, rootOf } from "../parts/component.ts";
import { Shelf } from "../store/shelf.ts";

/** Shows the line when the open project has something on its sheets. */
export async function startUnderWay(): Promise<void> {
  const root = rootOf("hb-kesken");
  const shelf = new Shelf();
  if (!shelf.open) return;
  const all = await shelf.list();
  shelf.close();
  const open = all.find(({ id, removed }) => id === shelf.open && removed === undefined);
  if (!open?.project) return;
  const { sheets } = summaryOf(open.project);
  const count = sheets === 1 ? "1\u00a0arkki" : `${sheets}\u00a0arkkia`;
  part(root, '[data-osa="kesken"]').textContent =
    `Hankkeessa ”${shownNameOf(open.project)}” on tekstiä: ${count}.`;
  root.hidden = sheets === 0;
}
