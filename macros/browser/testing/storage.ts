/** A stand-in for a browser's storage: in memory, with a quota, and able to refuse. Tests only. */

/** How a storage behaves: bytes that fit, and what it refuses. */
interface Limits {
  readonly quota?: number;
  readonly refuses?: "all" | "writes";
}

type Kept = Record<string, string>;

/** What a storage does, by the standard. */
function methodsOf(kept: Kept, limits: Limits) {
  const check = () => {
    if (limits.refuses === "writes") throw new DOMException("refused", "SecurityError");
  };
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem(key: string, text: string) {
      check();
      if (sizeOf({ ...kept, [key]: text }) > (limits.quota ?? Number.POSITIVE_INFINITY)) {
        throw new DOMException("full", "QuotaExceededError");
      }
      kept[key] = text;
    },
    removeItem(key: string) {
      check();
      delete kept[key];
    },
  };
}

function sizeOf(kept: Kept): number {
  return Object.entries(kept).reduce((sum, [key, text]) => sum + 2 * (key + text).length, 0);
}

/**
 * A storage: keys and texts of UTF-16, own keys enumerable; a full one throws QuotaExceededError
 * and is left as it was.
 */
export function memoryStorage(start: Kept = {}, limits: Limits = {}): Storage {
  const kept: Kept = Object.assign(Object.create(null), start);
  return new Proxy(methodsOf(kept, limits) as unknown as Storage, {
    ownKeys: () => Object.keys(kept),
    getOwnPropertyDescriptor: (_, name) => {
      return { value: kept[String(name)], enumerable: true, configurable: true, writable: true };
    },
  });
}

/** The storage as the store takes it; one that refuses all throws when it is only looked at. */
export function sourceOf(storage: Storage, limits: Limits = {}): () => Storage {
  return () => {
    if (limits.refuses === "all") throw new DOMException("refused", "SecurityError");
    return storage;
  };
}

/** A storage that a browser does not let be opened at all. */
export const refused = sourceOf(memoryStorage(), { refuses: "all" });
