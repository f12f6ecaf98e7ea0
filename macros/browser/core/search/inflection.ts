/** What Finnish hangs on a word, and what is left of a stem when it is taken away. */

const CASES =
  "n t a ta tta ssa sta lla lta lle na ksi kse tta in en on un yn an hin han hon hun hyn " +
  "seen siin den tten ten ien jen iden ita ja ia issa ista illa ilta ille ina iksi itta iin " +
  "ihin oita oiden oissa oista oilla oille oihin oina eja ejen eissa eista eilla eille eita " +
  "eiden eihin";
const VERBS =
  "n t mme tte vat i in imme itte ivat taan daan tiin ttu tu nut neet isi isin isimme " +
  "isivat va vat minen misen mista misesta miseen misella misessa miseksi massa masta maan " +
  "malla matta mat mia mien tava tavat essa en";
const ENDINGS = ["", ...CASES.split(" "), ...VERBS.split(" ")];
const LONGEST_FIRST = [...new Set(ENDINGS)].sort((a, b) => b.length - a.length);
const TAIL = /(?:ni|si|nsa|mme|nne|kin|kaan|ko|han|pa)$/; // whose it is, and little words after it
const LEAST_STEM = 3; // letters
const LEAST_WITH_TAIL = 7;

/** A way to see a word: its letters but for an ending. */
export interface Stem {
  readonly stem: string;
  readonly ending: string;
  /** The letter before the ending. */
  readonly last: string | undefined;
}

/** What strong and weak grade, and the vowels before an ending, have in common. */
export function coreOf(stem: string): string {
  return stem
    .replace(/nen$/, "s")
    .replace(/[aeiouy]{1,2}$/, "")
    .replace(/ks$/, "s")
    .replace(/([aeiouy][uy])s$/, "$1t")
    .replace(/ng$/, "nk")
    .replace(/mm$/, "mp")
    .replace(/([nlr])\1$/, "$1t")
    .replace(/(.)\1$/, "$1")
    .replace(/d$/, "t")
    .replace(/v$/, "p");
}

/** Every stem of a word without its letters' marks, those with the longest ending first. */
export function* stems(plain: string): Generator<Stem> {
  const forms = [plain];
  if (TAIL.test(plain) && plain.length >= LEAST_WITH_TAIL) forms.push(plain.replace(TAIL, ""));
  for (const form of forms) {
    for (const ending of LONGEST_FIRST) {
      const length = form.length - ending.length;
      if (length < LEAST_STEM || !form.endsWith(ending)) continue;
      yield { stem: form.slice(0, length), ending, last: form.at(length - 1) };
    }
  }
}
