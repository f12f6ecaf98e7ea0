/** What a file would bring to a project: looked at before anything changes. */

import { conflicts, type Project, type Value, valuesAt } from "./project.ts";
import { merge } from "./register.ts";

/** A path's values before and after. */
export interface Changed {
  readonly path: string;
  readonly before: readonly Value[];
  readonly after: readonly Value[];
}

/** What joining would do, path by path, and the project as it would be. */
export interface Review {
  readonly joined: Project;
  /** Nothing stood there. */
  readonly fresh: readonly Changed[];
  /** Another value comes in place of what stood there, for its writer had seen it. */
  readonly replaced: readonly Changed[];
  /** What stood there goes away, for it was cleared by someone who had seen it. */
  readonly removed: readonly Changed[];
  /** A conflict that was not there, or has grown. */
  readonly conflicts: readonly Changed[];
  /** Paths of the file that this handbook does not know; they are kept. */
  readonly unknown: readonly string[];
  /** Whether the file is of another project than ours. */
  readonly isOther: boolean;
}

/** What joining theirs to ours would do. `isKnown` tells the paths that this handbook has. */
export function reviewed(
  ours: Project,
  theirs: Project,
  isKnown: (path: string) => boolean,
): Review {
  const joined = merge(ours, theirs);
  const all = changesBetween(ours, joined);
  const isConflict = ({ after }: Changed) => after.length > 1;
  const single = all.filter((each) => !isConflict(each));
  return {
    joined,
    fresh: single.filter(({ before, after }) => before.length === 0 && after.length > 0),
    replaced: single.filter(({ before, after }) => before.length > 0 && after.length > 0),
    removed: single.filter(({ after }) => after.length === 0),
    conflicts: all.filter(isConflict),
    unknown: [...theirs.values.keys()].filter((path) => !isKnown(path)).sort(),
    isOther: ours.id !== theirs.id,
  };
}

/** Paths whose values differ, in the order of the alphabet. */
export function changesBetween(before: Project, after: Project): Changed[] {
  const paths = [...new Set([...before.values.keys(), ...after.values.keys()])].sort();
  const all = paths.map((path) => {
    return { path, before: valuesAt(before, path), after: valuesAt(after, path) };
  });
  return all.filter((each) => textOf(each.before) !== textOf(each.after));
}

function textOf(values: readonly Value[]): string {
  return values
    .map((value) => JSON.stringify(value))
    .sort()
    .join();
}

/** The review in a sentence: ”12 uutta vastausta, 3 ristiriitaa, 2 joita emme tunne.” */
export function reviewText(review: Review): string {
  const counts = [
    counted(review.fresh.length, "uusi vastaus", "uutta vastausta"),
    counted(review.replaced.length, "muuttunut vastaus", "muuttunutta vastausta"),
    counted(review.removed.length, "poistettu vastaus", "poistettua vastausta"),
    counted(review.conflicts.length, "ristiriita", "ristiriitaa"),
    counted(review.unknown.length, "jota emme tunne", "joita emme tunne"),
  ].filter((text) => text !== "");
  return counts.length ? `${counts.join(", ")}.` : "Tiedostossa ei ole mitään uutta.";
}

function counted(count: number, one: string, many: string): string {
  if (count === 0) return "";
  return `${count}\u00a0${count === 1 ? one : many}`;
}

/** How many conflicts a project has in a sheet or in all. */
export function conflictsIn(project: Project, start = ""): string[] {
  return conflicts(project).filter((path) => path.startsWith(start));
}
