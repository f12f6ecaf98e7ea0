/** What was asked of those who decide, what they decided, and what came of it. */

import { sheets } from "./paths.ts";
import { type Project, textAt } from "./project.ts";

/** A worksheet on which a request is followed: the id of each field by its role. */
export interface RequestPlace {
  readonly worksheet: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What stands on a sheet of a request, by role; a role without an answer is not there. */
export type Request = Readonly<Record<string, string>>;

/** The requests of a project of which something is told, sheet by sheet. */
export function requestsOf(project: Project, places: readonly RequestPlace[]): Request[] {
  const all = places.flatMap(({ worksheet, fields }) => {
    return sheets(project, worksheet).map((sheet) => {
      const told = Object.entries(fields).map(([role, field]) => {
        return [role, textAt(project, `${sheet}/${field}`).trim()] as const;
      });
      return Object.fromEntries(told.filter(([, text]) => text !== ""));
    });
  });
  return all.filter((request) => Object.keys(request).length > 0);
}
