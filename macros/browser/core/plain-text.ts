/** What is copied from a page, as plain text: the pieces of it, joined as a letter has them. */

/**
 * A piece of a text. A paragraph (`kappale`) begins after an empty line, and the sentences of it
 * (`lause`) go on in it; a heading (`otsikko`) has its text on the next line; a thing to tick
 * (`kohta`) has a box before it, and its advice (`ohje`) stands under it.
 */
export interface Piece {
  readonly kind: string;
  readonly text: string;
  readonly isTicked: boolean;
}

const BOX = "☐ ";
const TICKED = "☑ ";
const INDENT = "   ";

/** The whole text; no line end at its end. */
export function plainText(pieces: readonly Piece[]): string {
  let text = "";
  let before: Piece | undefined;
  for (const piece of pieces) {
    text += between(before, piece) + written(piece);
    before = piece;
  }
  return text;
}

/** What parts a piece from the one before it. */
function between(before: Piece | undefined, piece: Piece): string {
  if (!before) return "";
  if (piece.kind === "lause") return " ";
  const goesOn = before.kind === "otsikko" || piece.kind === "ohje";
  const isListed = piece.kind === "kohta" && (before.kind === "kohta" || before.kind === "ohje");
  return goesOn || isListed ? "\n" : "\n\n";
}

function written({ kind, text, isTicked }: Piece): string {
  if (kind === "kohta") return (isTicked ? TICKED : BOX) + text;
  return kind === "ohje" ? INDENT + text : text;
}
