/** The worksheets of the handbook as the map of a project tells them (parts/project_map). */

import type { Place } from "../core/project/decisions.ts";
import type { Phase, V } from "../core/types.ts";
import { part, parts, plainText } from "../parts/component.ts";

/** Every worksheet of the map under a root, by id, in the order of the page. */
export function placesIn(root: ParentNode): ReadonlyMap<string, Place> {
  const all = parts(root, ".hb-project-map [data-arkki]").map((sheet): Place => {
    const cell = sheet.closest<HTMLElement>("[data-v]")?.dataset;
    return {
      id: sheet.dataset.arkki ?? "",
      number: part(sheet, '[data-osa="numero"]').textContent ?? "",
      title: plainText(part(sheet, '[data-osa="otsikko"]')),
      v: cell?.v as V,
      phase: cell?.vaihe as Phase,
      block: sheet.dataset.lohko ?? "",
      needed: Number(sheet.dataset.kenttia),
    };
  });
  return new Map(all.map((place) => [place.id, place]));
}

/** The names of phases and V's by id, as the map heads them, in its order. */
export function namesIn(root: ParentNode, of: "v" | "vaihe"): ReadonlyMap<string, string> {
  const attribute = of === "v" ? "nimiV" : "nimiVaihe";
  const heads = parts(root, of === "v" ? "[data-nimi-v]" : "[data-nimi-vaihe]");
  return new Map(heads.map((head) => [head.dataset[attribute] ?? "", plainText(head)]));
}

/** The address of a worksheet on the map; undefined for one that the handbook does not have. */
export function addressOf(root: ParentNode, worksheet: string): string | undefined {
  const sheet = `.hb-project-map [data-arkki="${CSS.escape(worksheet)}"] a`;
  return root.querySelector<HTMLAnchorElement>(sheet)?.href;
}
