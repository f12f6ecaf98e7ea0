/** The names under which this handbook keeps things in a browser, and what each means in words. */

export const PREFIX = "juurruttaja:";
export const MARKS = "juurruttaja:merkinnat"; // whole, so that a bundle has only what it uses
export const COLOURS = "juurruttaja:varit";
const SHEET = "arkki";
const DAMAGED = "vaurio";
const NAMES: ReadonlyMap<string, string> = new Map([
  [MARKS, "Merkityt ja käytetyt työpohjat"],
  [COLOURS, "Valitut värit"],
]);

/** What begins the key of every version of a worksheet's sheet. */
export function sheetFamily(worksheet: string): string {
  return `${PREFIX}${SHEET}:${worksheet}:`;
}

/** The key of a sheet's answers. */
export function sheetKey(worksheet: string, version: string): string {
  return `${sheetFamily(worksheet)}${version}`;
}

/** Where the text of a key that could not be read is set aside. */
export function damagedKey(key: string): string {
  return `${key}:${DAMAGED}`;
}

/** Whether the key holds a text that was set aside. */
export function isDamaged(key: string): boolean {
  return key.endsWith(`:${DAMAGED}`);
}

/** What a key of ours holds, in words. */
export function nameOf(key: string): string {
  const [kind = "", worksheet = "", version = "", damaged] = key.slice(PREFIX.length).split(":");
  if (kind !== SHEET) return NAMES.get(`${PREFIX}${kind}`) ?? `Muu tieto: ${kind}`;
  return `Arkki: ${worksheet}, versio ${version}${damaged ? " (vaurioitunut)" : ""}`;
}
