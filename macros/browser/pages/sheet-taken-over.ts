/** What older forms of the handbook kept is taken over to a project, and it is told. */

import { valueAt } from "../core/project/project.ts";
import { damagedPath } from "../core/project/take-over.ts";
import { takeOverOld } from "../store/old-sheets.ts";
import type { ProjectStore } from "../store/project-store.ts";

const TAKEN = "Aiemmin tallennetut vastaukset on siirretty tähän.";
const DAMAGED =
  "Aiemmin tallennettua tekstiä ei voitu lukea. Se on yhä tallessa: se on hankkeen tiedostossa " +
  "sellaisena kuin se oli.";

/** Takes all over; what is said of it on a worksheet's page, or nothing when there was none. */
export async function takenOver(store: ProjectStore, worksheet: string): Promise<string> {
  if (!(await takeOverOld(store))) return "";
  return valueAt(store.project, damagedPath(worksheet)) === undefined ? TAKEN : DAMAGED;
}
