import type { Language } from "./language.ts";

/**
 * The order of Cyrillic letters by language. In Russian lists Kazakh letters stand beside their kin, and ё counts as е
 * until all else is equal; in Kazakh lists both follow the Kazakh alphabet.
 */
const alphabets: Record<Language, string> = {
  kk: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
  ru: "аәбвгғдежзиійкқлмнңоөпрстуұүфхһцчшщъыьэюя",
};

/** Sorting group of one piece of a text, in the order in which groups follow each other. */
const groups = { gap: 0, symbol: 1, number: 2, cyrillic: 3, otherCyrillic: 4, latin: 5, otherLetter: 6 } as const;

interface Piece {
  readonly group: number;
  readonly rank: number;
  /** The digits of a number without leading zeros, else empty. */
  readonly digits: string;
}

const ranks: Record<Language, ReadonlyMap<string, number>> = {
  kk: letterRanks("kk"),
  ru: letterRanks("ru").set("ё", alphabets.ru.indexOf("е")),
};

/** Quotation marks and apostrophes are passed over: «"Атамекен" ҰКП» stands under А. */
const ignored = /^[\p{Pi}\p{Pf}"'„‚]$/u;
const gap = /^[\p{Z}\p{Pd}\s]$/u;
const pieces = /\p{Nd}+|\P{Nd}/gu;

/**
 * The comparison that sorts a list as its language does: numbers first and by value, then Cyrillic in the order of the
 * alphabet, then Latin; capitals, quotation marks and е/ё in Russian count only where all else is equal. A total order:
 * 0 for equal strings alone.
 */
export function compareText(language: Language): (a: string, b: string) => number {
  const rankOf = ranks[language];
  return (a, b) => {
    if (a === b) return 0;
    const first = readPieces(a, rankOf);
    const second = readPieces(b, rankOf);
    for (const [index, piece] of first.entries()) {
      const other = second[index];
      if (other === undefined) return 1;
      const difference = comparePieces(piece, other);
      if (difference !== 0) return difference;
    }
    if (first.length !== second.length) return -1;
    return compareCodes(a.normalize("NFC").toLowerCase(), b.normalize("NFC").toLowerCase()) || -compareCodes(a, b);
  };
}

function letterRanks(language: Language): Map<string, number> {
  return new Map([...alphabets[language]].map((letter, rank) => [letter, rank]));
}

function readPieces(text: string, rankOf: ReadonlyMap<string, number>): Piece[] {
  const plain = text.normalize("NFC").toLowerCase();
  return [...plain.matchAll(pieces)]
    .map(([piece]) => piece)
    .filter((piece) => !ignored.test(piece))
    .map((piece) => readPiece(piece, rankOf));
}

function readPiece(piece: string, rankOf: ReadonlyMap<string, number>): Piece {
  const code = piece.codePointAt(0) ?? 0;
  const rank = rankOf.get(piece);
  if (rank !== undefined) return { group: groups.cyrillic, rank, digits: "" };
  if (gap.test(piece)) return { group: groups.gap, rank: 0, digits: "" };
  if (/^[0-9]+$/.test(piece)) return { group: groups.number, rank: 0, digits: piece.replace(/^0+(?=\d)/, "") };
  if (/\p{Script=Cyrillic}/u.test(piece)) return { group: groups.otherCyrillic, rank: code, digits: "" };
  if (/\p{Script=Latin}/u.test(piece)) return { group: groups.latin, rank: latinRank(piece), digits: "" };
  return { group: /\p{L}/u.test(piece) ? groups.otherLetter : groups.symbol, rank: code, digits: "" };
}

/** An accented Latin letter stands with its plain one. */
function latinRank(letter: string): number {
  return letter.normalize("NFD").codePointAt(0) ?? 0;
}

function comparePieces(a: Piece, b: Piece): number {
  return a.group - b.group || a.rank - b.rank || a.digits.length - b.digits.length || compareCodes(a.digits, b.digits);
}

function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
