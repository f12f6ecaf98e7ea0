/**
 * The only door to the browser's storage: every fault of it comes out as a word, none as an error.
 */

/** The storage does not let anything be read or written, or has no room. */
export type Fault = "refused" | "full";
/** Gives the storage; may throw, as browsers do when it is refused. */
export type Source = () => Storage;

/** A text that is kept, null when there is none, or why it could not be read. */
export type Read = { readonly text: string | null } | { readonly fault: "refused" };

/** The storage of the page. */
export const ofBrowser: Source = () => localStorage;

/** Reads a key. */
export function readText(key: string, source: Source): Read {
  try {
    return { text: source().getItem(key) };
  } catch {
    return { fault: "refused" };
  }
}

/** A key's text, or another when there is none or it could not be read. */
export function textOr(otherwise: string, key: string, source: Source): string {
  try {
    return source().getItem(key) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Writes a key; what was wrong, or nothing. A key that could not be written is as it was. */
export function writeText(key: string, text: string, source: Source): Fault | undefined {
  try {
    source().setItem(key, text);
    return undefined;
  } catch (error) {
    return isFull(error) ? "full" : "refused";
  }
}

/** Removes a key; what was wrong, or nothing. */
export function removeText(key: string, source: Source): Fault | undefined {
  try {
    source().removeItem(key);
    return undefined;
  } catch {
    return "refused";
  }
}

/**
 * Every key that begins so, in the order of the alphabet; undefined when the storage is refused.
 */
export function keysFrom(start: string, source: Source): string[] | undefined {
  try {
    return Object.keys(source())
      .filter((key) => key.startsWith(start))
      .sort();
  } catch {
    return undefined;
  }
}

/** Whether an error says that there is no room. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === "QuotaExceededError";
}

/** What another tab did: the key that changed, null when all were removed, and its new text. */
export interface Heard {
  readonly key: string | null;
  readonly text: string | null;
}

/** Calls at every change that another tab makes. */
export function hear(listener: (heard: Heard) => void): void {
  addEventListener("storage", ({ key, newValue }) => listener({ key, text: newValue }));
}
