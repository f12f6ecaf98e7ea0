/**
 * A stand-in for the window's ear: what another tab does to the storage can be told. Tests only.
 */

let ears = new EventTarget();
globalThis.addEventListener = ((...all: Parameters<typeof ears.addEventListener>) => {
  ears.addEventListener(...all);
}) as typeof addEventListener;

/** A new window, in which nobody listens. */
export function freshWindow(): void {
  ears = new EventTarget();
}

/** Another tab wrote a text under a key, or removed it (null); all keys when the key is null. */
export function otherTab(key: string | null, newValue: string | null): void {
  ears.dispatchEvent(Object.assign(new Event("storage"), { key, newValue }));
}

/** The page is left, and comes back from the back-forward cache. */
export function leaveAndComeBack(meanwhile: () => Promise<void>): Promise<void> {
  ears.dispatchEvent(new Event("pagehide"));
  return meanwhile().then(() => {
    ears.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  });
}
