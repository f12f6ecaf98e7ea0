/** The visitor's clipboard; where the browser does not give it, a field with the text selected. */

/** What is said when the browser refuses, and the text stands selected instead. */
export const REFUSED = "Selain ei anna kopioida. Teksti on valittuna: paina Ctrl+C.";

/** Puts a text on the clipboard; whether the browser let it. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts a text on the clipboard both plain and as HTML; whether the browser let it. */
export async function toClipboardAs(text: string, html: string): Promise<boolean> {
  const part = (kind: string, content: string) => new Blob([content], { type: kind });
  try {
    const both = { "text/plain": part("text/plain", text), "text/html": part("text/html", html) };
    await navigator.clipboard.write([new ClipboardItem(both)]);
    return true;
  } catch {
    return toClipboard(text);
  }
}

/** Shows a text in a field, selected, so that it can be copied by hand. */
export function showSelected(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.focus();
  field.select();
}
