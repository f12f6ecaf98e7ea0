/** Where what is written is, in words. */

/**
 * tallentuu: being saved; tallennettu: safe in the browser; lokissa: in the browser, but not as
 * surely; sivulla: on this page alone.
 */
export type Keeping = "tallentuu" | "tallennettu" | "lokissa" | "sivulla";

/** Why the surest way of keeping is not to be had. */
export type KeepingFault = "refused" | "full" | "slow" | "damaged";

/** Where a project is. */
export interface Status {
  readonly keeping: Keeping;
  readonly fault?: KeepingFault;
  /** Changes that no file has: made since the project was last exported, or ever. */
  readonly onlyHere: number;
  /** When it was exported, or opened from a file that had all of it (s). */
  readonly exported?: number;
}

const KEEPING: Readonly<Record<Keeping, string>> = {
  tallentuu: "Tallentuu…",
  tallennettu: "Tallennettu tähän selaimeen.",
  lokissa: "Tallennettu tähän selaimeen väliaikaisesti.",
  sivulla: "Teksti on vain tällä sivulla ja katoaa, kun suljet sivun. Tallenna hanke tiedostoon.",
};
const FAULTS: Readonly<Record<KeepingFault, string>> = {
  refused: "Selain ei anna tallentaa.",
  full: "Selaimen tallennustila on täynnä.",
  slow: "Selaimen tietokanta ei avaudu.",
  damaged: "Aiemmin tallennettua hanketta ei voitu lukea. Se on otettu talteen erikseen.",
};

/** How the project is kept just now, in a sentence or two; where nothing can be kept, that. */
export function keepingText({ keeping, fault }: Status): string {
  if (fault && fault !== "damaged" && keeping === "tallennettu") return FAULTS[fault];
  return fault ? `${FAULTS[fault]} ${KEEPING[keeping]}` : KEEPING[keeping];
}

/**
 * What is only in this browser, and how old the file is, `when` in words: nothing when a file has
 * it all.
 */
export function onlyHereText({ keeping, onlyHere, exported }: Status, when: string): string {
  if (onlyHere === 0) return "";
  const count = onlyHere === 1 ? "1\u00a0muutos on" : `${onlyHere}\u00a0muutosta on`;
  const first = `${count} vain ${keeping === "sivulla" ? "tällä sivulla" : "tässä selaimessa"}.`;
  if (exported === undefined) return `${first} Hanketta ei ole viety tiedostoon.`;
  return `${first} Tiedosto tallennettiin tai avattiin ${when}.`;
}

/** That a file has everything, and when it was saved; nothing when no file does. */
export function inFileText({ onlyHere, exported }: Status, when: string): string {
  if (onlyHere > 0 || exported === undefined) return "";
  const file = `Kaikki on myös tiedostossa, joka tallennettiin tai avattiin ${when}.`;
  return `${file} Sen jälkeen ei ole kirjoitettu mitään.`;
}
