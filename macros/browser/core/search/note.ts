/** What is said above the answers when the handbook does not have what was asked. */

import type { Engine } from "./engine.ts";

/**
 * One sentence or two: that a thing is missing and what is nearest, or that a word is not known;
 * empty when there is nothing to say.
 */
export function note(engine: Engine, query: string): string {
  const missing = engine.missing(query);
  if (missing) {
    return `${missing.thing} ei ole. Lähin on ”${missing.title}”, koska ${missing.reason}.`;
  }
  const { word, isAlone } = engine.unknown(query) ?? {};
  if (word === undefined) return "";
  const found = isAlone ? "Nämä ovat lähimpänä." : "Nämä löytyivät muilla sanoilla.";
  return `Sanaa ”${word}” käsikirjassa ei ole. ${found}`;
}
