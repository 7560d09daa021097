/**
 * A name of the program within the guide: its words, and behind them, in a comment that no reader sees, where they come
 * from: `**Экспорттау**<!--export.action-->`, `` `Ctrl+K`<!--key:search--> ``.
 */
const named = /(?:\*\*[^*\n]*\*\*|`[^`\n]*`)<!--([\w.]+(?:-[\w.]+)*|key:\w+)-->/g;

/** Where a name comes from: a key of the catalogues, or the key of a command. */
export type NameSource = { readonly message: string } | { readonly command: string };

/** The words of a name. Throws where there are none. */
export type WordsOf = (source: NameSource) => string;

/** The guide with each name as the program says it now; the comments stay. */
export function refreshNames(markdown: string, wordsOf: WordsOf): string {
  return markdown.replaceAll(named, (_, from: string) => `${said(from, wordsOf)}<!--${from}-->`);
}

/** The same with the comments gone. */
export function sayNames(markdown: string, wordsOf: WordsOf): string {
  return markdown.replaceAll(named, (_, from: string) => said(from, wordsOf));
}

/** Where the names of a text come from, in their order. */
export function namesIn(markdown: string): NameSource[] {
  return [...markdown.matchAll(named)].map(([, from = ""]) => sourceOf(from));
}

function said(from: string, wordsOf: WordsOf): string {
  const source = sourceOf(from);
  return "command" in source ? `\`${wordsOf(source)}\`` : `**${wordsOf(source)}**`;
}

function sourceOf(from: string): NameSource {
  return from.startsWith("key:") ? { command: from.slice("key:".length) } : { message: from };
}
