import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { codeOf, findTypeface, fitsAnyTypeface, type Typeface } from "#shared/language/print-coverage.ts";

type Content = TDocumentDefinitions["content"];

interface Run {
  readonly text: string;
  readonly font?: Typeface;
}

const breakHere = "\u200B";

/**
 * The same content with every text in a typeface that has its characters: the document's own wherever it can be, another
 * for signs and emoji, and for what none has its code, so that nothing is printed as an empty box.
 */
export function inTypefaces(content: Content): Content {
  return setNode(content) as Content;
}

/** Keys under which further content stands. */
const nested: ReadonlySet<string> = new Set(["stack", "columns", "section", "ul", "ol", "body", "table"]);
/** Keys of functions that answer content page by page. */
const dynamic: ReadonlySet<string> = new Set(["header", "footer", "background"]);

function setNode(node: unknown): unknown {
  if (typeof node === "string") return isPlain(node) ? node : { text: runsOf(node) };
  if (Array.isArray(node)) return node.map(setNode);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, setField(key, value)]));
}

function setField(key: string, value: unknown): unknown {
  if (key === "text") return setText(value);
  if (nested.has(key)) return setNode(value);
  if (dynamic.has(key) && typeof value === "function") {
    return (...page: unknown[]): unknown => setNode(value(...page));
  }
  return value;
}

/** A text is a string, or pieces of one. */
function setText(text: unknown): unknown {
  if (typeof text === "string") return isPlain(text) ? text : runsOf(text);
  return Array.isArray(text) ? text.flatMap(setPiece) : text;
}

function setPiece(piece: unknown): unknown[] {
  if (typeof piece === "string") return isPlain(piece) ? [piece] : runsOf(piece);
  if (typeof piece !== "object" || piece === null || !("text" in piece)) return [piece];
  const { text } = piece;
  if (typeof text !== "string") return [{ ...piece, text: setText(text) }];
  return isPlain(text) ? [piece] : runsOf(text).map((run) => ({ ...piece, ...run }));
}

function isPlain(text: string): boolean {
  for (const character of text) {
    if (findTypeface(character) !== "Tinos" && !fitsAnyTypeface(character)) return false;
  }
  return true;
}

/** A text in pieces of one typeface each. */
export function runsOf(text: string): Run[] {
  const runs: { text: string; typeface: Typeface }[] = [];
  for (const character of text) {
    const found = findTypeface(character);
    const last = runs.at(-1);
    // A space is the document's own: that of emoji is as wide as they are.
    const typeface = found ?? (fitsAnyTypeface(character) ? (last?.typeface ?? "Tinos") : "Tinos");
    const shown = found === null && !fitsAnyTypeface(character) ? `${codeOf(character)}${breakHere}` : character;
    if (last?.typeface === typeface) last.text += shown;
    else runs.push({ text: shown, typeface });
  }
  return runs.map(({ text: run, typeface }) => ({ text: run, ...(typeface !== "Tinos" && { font: typeface }) }));
}
