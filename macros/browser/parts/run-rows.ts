/** The versions of a worksheet as a page has them: one row each, with what the version takes. */

import type { Range, Run } from "../core/runs.ts";
import type { Meeting, RunId } from "../core/types.ts";
import { parts } from "./component.ts";

/** The versions that a card has rows of. */
export function runsOf(card: ParentNode): Run[] {
  return parts(card, "[data-ajo]").map(runOf);
}

/** A version that a row has in its attributes. */
export function runOf({ dataset }: HTMLElement): Run {
  return {
    id: dataset.ajo as RunId,
    minutes: Number(dataset.aika),
    longest: Number(dataset.pisin ?? dataset.aika),
    least: Number(dataset.vahintaan),
    most: Number(dataset.enintaan),
    meetings: words(dataset.muoto) as Meeting[],
    groups: rangeOf(dataset.ryhmia),
    atSheet: Number(dataset.arkilla ?? dataset.enintaan),
  };
}

function rangeOf(text = "1 1"): Range {
  const [least = 1, most = 1] = text.split(" ").map(Number);
  return { least, most };
}

/** The words of an attribute; none of an empty one. */
export function words(text = ""): string[] {
  return text.split(" ").filter(Boolean);
}

/** The address of a worksheet in a version; the main run is the address itself. */
export function addressOf(address: string, id: RunId): string {
  const url = new URL(address);
  url.search = id === "paa" ? "" : `versio=${id}`;
  return url.href;
}

/** Makes the link to a workshop's plan (`data-tyopajaan`) ask for a version and for the rest. */
export function planIn(root: ParentNode, id: RunId, more: Readonly<Record<string, number>>): void {
  const link = root.querySelector<HTMLAnchorElement>("a[data-tyopajaan]");
  if (!link) return;
  const [number = ""] = (new URL(link.href).searchParams.get("t") ?? "").split(".");
  const asked = Object.entries(more).filter(([, value]) => value > 0);
  const rest = asked.map(([name, value]) => `&${name}=${value}`).join("");
  link.search = `t=${number}.${id}${rest}`;
}
