/** The part of an address after # that names a further sheet of a worksheet, perhaps a field. */

/** A sheet, and a field on it. */
export interface SheetAddress {
  readonly sheet: string;
  readonly field: string;
}

/** Reads `#kokeilukortti.k3f9/paatos-1-mita`; undefined when it names no sheet of the worksheet. */
export function sheetInHash(hash: string, worksheet: string): SheetAddress | undefined {
  const [sheet = "", field = ""] = hash.slice(1).split("/", 2);
  const isOurs = sheet.startsWith(`${worksheet}.`) && /^[a-z0-9-]+\.[a-z0-9]+$/.test(sheet);
  return isOurs || (sheet === worksheet && field) ? { sheet, field } : undefined;
}

/** Writes the address of a sheet; nothing for the first, which a page shows as it is. */
export function hashOf(sheet: string): string {
  return sheet.includes(".") ? `#${sheet}` : "";
}
