/** A file that is chosen, or dropped anywhere on the page. */

import { part } from "../parts/component.ts";

/** Calls with every file that is given. */
export function startTaking(root: HTMLElement, take: (file: File) => void): void {
  const input = part(root, '[data-toimi="tuo-hanke"]', HTMLInputElement);
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) take(file);
    input.value = ""; // so that the same file can be chosen again
  });
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    take(file);
  });
}
