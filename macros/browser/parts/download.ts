/** Files that a page gives to its visitor. */

import { element } from "./elements.ts";

/** How long the browser may take to read what is saved (ms). */
const READING = 60_000;

/** Saves a text as a file of the given name and kind. */
export function download(name: string, text: string, kind: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${kind};charset=utf-8` }));
  const link = element("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), READING);
}
