/** Texts that tests feed to what reads: anything that a string can hold. Tests only. */

import fc from "fast-check";

/** A text of any UTF-16 units, halves of pairs, noughts and controls too. */
export const anyText: fc.Arbitrary<string> = fc.string({
  unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});
