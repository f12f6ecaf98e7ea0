/** The names under which this handbook keeps things in a browser, and what each means in words. */

export const PREFIX = "juurruttaja:";
export const MARKS = "juurruttaja:merkinnat"; // whole, so that a bundle has only what it uses
export const COLOURS = "juurruttaja:varit";
/** Which project is open in this browser. */
export const OPEN = "juurruttaja:auki";
/** Which old keys have been taken over into a project. */
export const TAKEN = "juurruttaja:otettu";
/** The workshop that is being held by the clock. */
export const CLOCK = "juurruttaja:kello";
const SHEET = "arkki";
const JOURNAL = "loki";
const DAMAGED = "vaurio";
const NAMES: ReadonlyMap<string, string> = new Map([
  [MARKS, "Merkityt ja käytetyt työpohjat"],
  [COLOURS, "Valitut värit"],
  [CLOCK, "Käynnissä oleva työpajan kello"],
  [OPEN, "Avoinna oleva hanke"],
  [TAKEN, "Hankkeeseen siirretyt arkit"],
]);

/** What begins the key of every sheet. */
export const SHEETS = "juurruttaja:arkki:"; // whole too

/** What begins the key of every journal. */
export const JOURNALS = "juurruttaja:loki:";

/** What begins the key of every journal of a project. */
export function journalFamily(project: string): string {
  return `${JOURNALS}${project}:`;
}

/** The key of a page's journal: what it has written in a project and is not yet safe. */
export function journalKey(project: string, writer: string): string {
  return `${journalFamily(project)}${writer}`;
}

/** What begins the key of every version of a worksheet's sheet. */
export function sheetFamily(worksheet: string): string {
  return `${SHEETS}${worksheet}:`;
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
  if (kind === JOURNAL) return `Hankkeen muutoksia: ${worksheet}`;
  if (kind !== SHEET) return NAMES.get(`${PREFIX}${kind}`) ?? `Muu tieto: ${kind}`;
  return `Arkki: ${worksheet}, versio ${version}${damaged ? " (vaurioitunut)" : ""}`;
}
