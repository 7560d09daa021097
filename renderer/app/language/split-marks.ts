/** A piece of a marked sentence. `mark` null = plain words; `position` is where it begins. */
export interface MarkedPiece {
  readonly mark: string | null;
  readonly words: string;
  readonly position: number;
}

/** The pieces of `a <link>b</link> c`, in order. Marks do not nest; a mark that is not closed stays as it is written. */
export function splitMarks(text: string): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let end = 0;
  for (const found of text.matchAll(/<(\w+)>(.*?)<\/\1>/gs)) {
    const [whole, mark = "", words = ""] = found;
    if (found.index > end) pieces.push({ mark: null, words: text.slice(end, found.index), position: end });
    pieces.push({ mark, words, position: found.index });
    end = found.index + whole.length;
  }
  if (end < text.length) pieces.push({ mark: null, words: text.slice(end), position: end });
  return pieces;
}
