/** A word that the site does not have, cut in two that it has. */

import type { Vocabulary } from "./vocabulary.ts";

/** A compound cut in two: what its parts may be, and how many letters of one part are wrong. */
interface Cut {
  readonly lemmas: readonly string[];
  readonly far: number;
  /** Letters of the part that is known. */
  readonly length: number;
}

const LEAST_PART = 3; // letters of a word in a compound
const LEAST_INFLECTED_PART = 5;
const LEAST_NEAR_PART = 4;

/** The base forms of each part, when the word is two known words together; else none. */
export function split(token: string, vocabulary: Vocabulary): string[] {
  for (let cut = token.length - LEAST_PART; cut >= LEAST_PART; cut -= 1) {
    const first = vocabulary.known(token.slice(0, cut));
    const last = tailOf(token.slice(cut), vocabulary);
    if (first.length && last.length) return [...first, ...last];
  }
  return [];
}

/** The base forms of each part, when one is known and the other misspelt; else none. */
export function splitNear(token: string, vocabulary: Vocabulary): string[] {
  let best: Cut | undefined;
  for (let cut = token.length - LEAST_NEAR_PART; cut >= LEAST_NEAR_PART; cut -= 1) {
    const [first, last] = [token.slice(0, cut), token.slice(cut)];
    for (const found of [cutOf(first, last, vocabulary), cutOf(last, first, vocabulary)]) {
      if (found && (!best || found.far < best.far || sameFar(found, best))) best = found;
    }
  }
  return best ? [...best.lemmas] : [];
}

/** A cut whose one side is a known word, and the other nearly one. */
function cutOf(sure: string, unsure: string, vocabulary: Vocabulary): Cut | undefined {
  const known = vocabulary.known(sure);
  if (!known.length) return undefined;
  const near = vocabulary.misspelt(unsure, unsure.length < 8 ? 1 : 2);
  if (!near.length) return undefined;
  const far = Math.min(...near.map((each) => each.far));
  const lemmas = [...known, ...near.map(({ lemma }) => lemma)];
  return { lemmas, far, length: sure.length };
}

function tailOf(tail: string, vocabulary: Vocabulary): readonly string[] {
  const known = vocabulary.known(tail);
  return known.length || tail.length < LEAST_INFLECTED_PART ? known : vocabulary.byStem(tail);
}

/** Whether a cut is as near as another, and has more letters of a word that is known. */
function sameFar(cut: Cut, other: Cut): boolean {
  return cut.far === other.far && cut.length > other.length;
}
