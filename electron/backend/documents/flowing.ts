import type { ContentText } from "pdfmake/interfaces";

/*
 * The typesetter breaks a line after a hyphen or slash, and when it justifies a line it stretches that place like a
 * space: «іс- шара». So words joined by such signs are set as one piece; a longer one, as a web address, leaves its
 * paragraph unjustified.
 */
const word = /\S+\s*/gu;
const plain = /^[\p{L}\p{M}\p{N}.,;:()«»"'“”„’]*[^\p{L}\p{M}\p{N}]?\s*$/u;
const longestPiece = 30;

export type Flowing = Pick<ContentText, "text" | "alignment">;

/** A paragraph set so that words joined by a hyphen stay whole, justified where that can be done well. */
export function justified(text: string): Flowing {
  const long = words(text).some((one) => !plain.test(one) && one.trimEnd().length > longestPiece);
  return { text: inPieces(text), alignment: long ? "left" : "justify" };
}

/** The pieces of a text in which words joined by a hyphen stay whole. */
export function inPieces(text: string): ContentText[] {
  const pieces: ContentText[] = [];
  let run = "";
  for (const one of words(text)) {
    if (plain.test(one) || one.trimEnd().length > longestPiece) run += one;
    else {
      if (run !== "") pieces.push({ text: run });
      pieces.push({ text: one, noWrap: true });
      run = "";
    }
  }
  return run === "" && pieces.length > 0 ? pieces : [...pieces, { text: run }];
}

function words(text: string): string[] {
  return text.match(word) ?? [];
}
