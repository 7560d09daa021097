import { diffArrays } from "diff";

/** A piece of a text: it stays, it comes with the other text, or it goes. */
export interface TextPiece {
  readonly kind: "same" | "comes" | "goes";
  readonly text: string;
}

/** Of a text so long, so small a share that stayed is no longer read: the marks would be more than the words. */
const rewrittenFrom = 12;
const rewrittenBelow = 0.35;

/** Longer than this takes too long to compare, milliseconds. */
const patience = 300;

/**
 * What changes where `after` takes the place of `before`, word by word; one whole for the other where hardly a word stayed; null
 * where comparing them would take too long. Words
 * are letters and digits of any script: a library's own idea of a word would take every Cyrillic letter for one.
 */
export function textDifference(before: string, after: string): TextPiece[] | null {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout: patience });
  if (changes === undefined) return null;
  const pieces = joinGaps(
    changes.map(({ added, removed, value }) => ({
      kind: added ? "comes" : removed ? "goes" : "same",
      text: value.join(""),
    })),
  );
  return isMostlyNew(pieces, before, after)
    ? [
        { kind: "goes", text: before },
        { kind: "comes", text: after },
      ]
    : pieces;
}

/** Whether one text takes the place of another as a whole. */
export function isRewritten(pieces: readonly TextPiece[]): boolean {
  return pieces.length === 2 && pieces[0]?.kind === "goes" && pieces[1]?.kind === "comes";
}

function isMostlyNew(pieces: readonly TextPiece[], before: string, after: string): boolean {
  const most = Math.max(countWords(before), countWords(after));
  const stayed = pieces.reduce((sum, { kind, text }) => sum + (kind === "same" ? countWords(text) : 0), 0);
  return most >= rewrittenFrom && stayed < most * rewrittenBelow;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** A space alone between changed words changes with them: one mark is read more easily than many. */
function joinGaps(pieces: readonly TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = [];
  let goes = "";
  let comes = "";
  const flush = (): void => {
    if (goes !== "") joined.push({ kind: "goes", text: goes });
    if (comes !== "") joined.push({ kind: "comes", text: comes });
    goes = "";
    comes = "";
  };
  pieces.forEach(({ kind, text }, index) => {
    const isGap = kind === "same" && text.trim() === "" && index > 0 && index < pieces.length - 1;
    if (kind === "same" && !isGap) {
      flush();
      joined.push({ kind, text });
      return;
    }
    if (kind !== "comes") goes += text;
    if (kind !== "goes") comes += text;
  });
  flush();
  return joined;
}
