import { normaliseText } from "#shared/report/text.ts";
import { blank } from "./page.ts";

/** Characters that would reorder or hide what is printed, or print nothing: bidi marks, zero widths, variation selectors. */
const hidden = /\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/gu;

/** A run in which the line breaker finds no place to break: no space, hyphen, slash or question mark. */
const unbroken = /[^\s\-/?]{300,}/gu;
const pieceOfUnbroken = /.{1,10}/gsu;
const breakHere = "\u200B";

/** Longest paragraph set in one go: the typesetter's work grows with the square of a paragraph's words. */
const longestParagraph = 8_000;

/** A text as it is printed: Unicode NFC, LF line ends, nothing invisible, no run that could not be broken. A dash for nothing. */
export function printable(text: string): string {
  const plain = normaliseText(text.toWellFormed()).replaceAll(hidden, "").trim();
  if (plain === "") return blank;
  return plain.replaceAll(unbroken, (run) => run.match(pieceOfUnbroken)?.join(breakHere) ?? run);
}

/** The paragraphs of a text, empty lines left out; one that runs over more than two pages or so is cut at a sentence or space. */
export function paragraphs(text: string): string[] {
  return printable(text)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap(cutLong);
}

function cutLong(paragraph: string): string[] {
  const parts: string[] = [];
  let rest = paragraph;
  while (rest.length > longestParagraph) {
    const end = placeToCut(rest);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}

function placeToCut(text: string): number {
  const sentence = text.lastIndexOf(". ", longestParagraph);
  if (sentence > longestParagraph / 2) return sentence + 2;
  const space = Math.max(text.lastIndexOf(" ", longestParagraph), text.lastIndexOf(breakHere, longestParagraph));
  return space > 0 ? space + 1 : longestParagraph;
}
