/** The tables from which a project's standing is read, as the page tells them. */

import type { Table } from "../core/project/standing.ts";
import { parts } from "../parts/component.ts";

/** The tables of a kind: mittarit, vuodet or kulut. */
export function tablesIn(root: ParentNode, kind: string): Table[] {
  return parts(root, `[data-taulu="${kind}"]`).map((box) => ({
    worksheet: box.dataset.tyopohja ?? "",
    block: box.dataset.lohko ?? "",
    unit: box.dataset.yksikko ?? "",
    rows: parts(box, "[data-rivi-id]").map(({ dataset }) => {
      return { id: dataset.riviId ?? "", name: dataset.nimi ?? "" };
    }),
    columns: Object.fromEntries(
      parts(box, "[data-sarake]").map(({ dataset }) => [dataset.sarake, dataset.id]),
    ),
  }));
}
