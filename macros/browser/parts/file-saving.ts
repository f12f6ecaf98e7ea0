/** Saves a text that the page has made as a file of the visitor's; nothing is sent anywhere. */

import { link } from "./elements.ts";

/** A browser may begin to read the file only after asking where to put it. */
const LONG_ENOUGH = 60_000;

/** Offers a text as a file of the given name and type (MIME). */
export function saveFile(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Offers what has been made as a file of the given name. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const anchor = link(address);
  anchor.download = name;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH);
}
