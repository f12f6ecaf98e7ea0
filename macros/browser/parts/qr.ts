/** A text as a QR code: a path of squares, one unit each, with the quiet zone that readers need. */

import { correction, generate } from "lean-qr";

const QUIET = 4;

/** The squares of a code as the path of an SVG, and how many units its side is. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** The QR code of a text, corrected by level M where the text leaves room for it. */
export function qrPath(text: string): QrPath {
  const code = generate(text, { minCorrectionLevel: correction.L });
  const rows = Array.from({ length: code.size }, (_, y) => y);
  const squares = rows.flatMap((y) => {
    const dark = rows.filter((x) => code.get(x, y));
    return dark.map((x) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`);
  });
  return { size: code.size + 2 * QUIET, path: squares.join("") };
}
