// Made from macros/content by `python -m macros schema`: change the types there, not here.

/** The four V's, in the order in which they are met first. */
export type V = "viestinta" | "variointi" | "valtavirtaistaminen" | "vakiinnuttaminen";

/** The five phases of a funded project. */
export type Phase = "haku" | "kaynnistys" | "toteutus" | "paatos" | "jalkiseuranta";

/** The kind of an answer on a sheet. */
export type FieldKind =
  | "lyhyt"
  | "pitka"
  | "luku"
  | "euro"
  | "pvm"
  | "valinta"
  | "rasti"
  | "asteikko"
  | "henkilo";

/** A way of meeting. */
export type Meeting = "lahi" | "eta" | "hybridi";

/** A way to run a worksheet. */
export type RunId = "paa" | "lyhyt" | "suuri-ryhma" | "eta" | "yksin";

/** A visitor's own mark on a worksheet. */
export type Mark = "merkitty" | "kaytetty";

/** A kind of what the search finds. */
export type HitKind = "tyopohja" | "opas" | "kaytanto" | "malli" | "sanasto" | "muu";

/** What one hit of each kind is called. */
export const HIT_NAMES: Readonly<Record<HitKind, string>> = {
  tyopohja: "Työpohja",
  opas: "Opas",
  kaytanto: "Tapaus",
  malli: "Malli ja vaiheet",
  sanasto: "Sanasto",
  muu: "Muu sivu",
};
