/** What the dialog and the page of the search both say. */

export const BROKEN = "Hakemistoa ei saatu auki. Lataa sivu uudelleen.";
const KINDS: Readonly<Record<string, string>> = {
  tyopohja: "Työpohja",
  kaytanto: "Käytäntö",
  malli: "Malli ja vaiheet",
  sanasto: "Sanasto",
  muu: "Muu sivu",
};

/** The kind of a page as a reader sees it. */
export function kindName(kind: string): string {
  return KINDS[kind] ?? "";
}
