/**
 * A stand-in for the window's ear: what another tab does to the storage can be told. Tests only.
 */

const ears = new EventTarget();
globalThis.addEventListener = ears.addEventListener.bind(ears) as typeof addEventListener;

/** Another tab wrote a text under a key, or removed it (null); all keys when the key is null. */
export function otherTab(key: string | null, newValue: string | null): void {
  ears.dispatchEvent(Object.assign(new Event("storage"), { key, newValue }));
}
