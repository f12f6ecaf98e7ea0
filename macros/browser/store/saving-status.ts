/** Where a project is, by what has been saved and what has not. */

import type { Keeping, KeepingFault, Status } from "../core/project/status.ts";
import { changedSince } from "../core/project/unexported.ts";
import type { Memory } from "./memory.ts";
import type { Saving } from "./saving.ts";

/** The status of a page's project. */
export function statusOf(memory: Memory, saving: Saving): Status {
  const { kept } = saving;
  const fault = faultOf(memory, saving);
  return {
    keeping: keepingOf(memory, saving),
    onlyHere: changedSince(memory.project, kept?.counts ?? {}),
    ...(fault && { fault }),
    ...(kept?.exported !== undefined && { exported: kept.exported }),
  };
}

/** Where a project is, without counting what no file has. */
export function keepingOf({ journal, project }: Memory, { kept, safe }: Saving): Keeping {
  const isPending = journal.now.writes.length > 0;
  if (!isPending) return kept || project.values.size === 0 ? "tallennettu" : "sivulla";
  if (!safe.fault) return "tallentuu";
  return journal.fault ? "sivulla" : "lokissa";
}

function faultOf({ journal }: Memory, { isDamaged, safe }: Saving): KeepingFault | undefined {
  if (isDamaged) return "damaged";
  return safe.fault && (journal.fault ?? safe.fault);
}
