import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexer, type Tokens } from "marked";
import type { Language } from "#shared/language/language.ts";

/** A thing, what it is called, and what it is never called. */
export interface Term {
  /** Its name in the code. */
  readonly name: string;
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /** Not to be said; with `=` before it the word exactly so, else any word that begins so. */
  readonly forbidden: Readonly<Record<Language, readonly string[]>>;
}

/** The table of docs/terminology.md. */
export function readTerms(): Term[] {
  const file = fileURLToPath(new URL("../../../docs/terminology.md", import.meta.url));
  const table = lexer(readFileSync(file, "utf8")).find((token): token is Tokens.Table => token.type === "table");
  return (table?.rows ?? []).map((row) => {
    const [name = "", kk = "", notKk = "", ru = "", notRu = ""] = row.map(({ text }) => text.trim());
    return {
      name,
      words: { kk: listed(kk), ru: listed(ru) },
      forbidden: { kk: listed(notKk), ru: listed(notRu) },
    };
  });
}

function listed(cell: string): string[] {
  return cell
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
}

/** The forbidden variants that a text says. */
export function forbiddenIn(text: string, variants: readonly string[]): string[] {
  return variants.filter((variant) => {
    const exact = variant.startsWith("=");
    const word = exact ? variant.slice(1) : variant;
    return new RegExp(`(?<![\\p{L}\\p{N}-])${word}${exact ? "(?![\\p{L}\\p{N}])" : ""}`, "iu").test(text);
  });
}
