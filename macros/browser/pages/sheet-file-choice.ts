/** Where a project's file is chosen beside a sheet, and what is told of a page in a folder. */

import { part } from "../parts/component.ts";

const BUNDLE = "assets/koottu/arkkitiedosto.js";

/** Loads what looks at files when one is chosen. */
export function startFileChoice(page: ParentNode): void {
  part(page, ".hb-kept-more__folder").hidden = location.origin !== "null";
  const input = part(page, '[data-toimi="tuo-hanke"]', HTMLInputElement);
  let taking: ReturnType<typeof hbSheetFile> | undefined;
  input.addEventListener("change", async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    taking ??= hbSearch.load(BUNDLE).then(() => hbSheetFile(page));
    const take = await taking;
    take(file);
    input.value = ""; // so that the same file can be chosen again
  });
}
