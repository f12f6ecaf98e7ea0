/** Fields that have moved on their sheet: what stands in them goes where they are now. */

import { sheets } from "../core/project/paths.ts";
import { valueAt } from "../core/project/project.ts";
import type { Change } from "../core/project/register.ts";
import { parts } from "../parts/component.ts";
import type { ProjectStore } from "../store/project-store.ts";
import type { ShownSheet } from "./shown-sheet.ts";

/** Writes what stands in fields that have moved where they are now. */
export function moveFields(shown: ShownSheet): void {
  const changes = shown.store ? movedIn(shown.store, shown.worksheet) : [];
  if (changes.length) shown.write(changes);
}

function movedIn({ project }: ProjectStore, worksheet: string): Change[] {
  const start = worksheet.length + 1;
  const moves = parts(document, ".hb-moved").map((told): [string, string] => {
    const to = told.querySelector("a")?.hash ?? "";
    return [told.id.slice(start), to.slice(start + 1)];
  });
  return sheets(project, worksheet).flatMap((sheet) => {
    return moves.flatMap(([from, to]): Change[] => {
      const value = valueAt(project, `${sheet}/${from}`);
      const isFree = value !== undefined && valueAt(project, `${sheet}/${to}`) === undefined;
      return isFree
        ? [
            [`${sheet}/${to}`, value],
            [`${sheet}/${from}`, ""],
          ]
        : [];
    });
  });
}
