import { lexer, type Token, type Tokens } from "marked";
import { sayNames, type WordsOf } from "./named-words.ts";
import type { TopicId } from "./topics.ts";

/** A part of a topic under its own heading; the first has none. */
export interface GuideSection {
  /** As it stands behind the heading in the file, `## Ақша <!--#money-->`; empty for the beginning. */
  readonly id: string;
  readonly title: string;
  readonly tokens: readonly Token[];
}

export interface GuideTopic {
  readonly id: TopicId;
  readonly title: string;
  readonly sections: readonly GuideSection[];
}

/** A topic from its Markdown. Throws where it has no title, or a section has no id. */
export function readTopic(id: TopicId, markdown: string, wordsOf: WordsOf): GuideTopic {
  const [first, ...tokens] = lexer(sayNames(markdown, wordsOf)).filter(({ type }) => type !== "space");
  if (first?.type !== "heading" || first.depth !== 1) throw new Error(`${id}: no title`);
  const sections: { id: string; title: string; tokens: Token[] }[] = [{ id: "", title: "", tokens: [] }];
  for (const token of tokens) {
    if (token.type === "heading" && token.depth === 2) sections.push(headOf(id, token as Tokens.Heading));
    else sections.at(-1)?.tokens.push(token);
  }
  return {
    id,
    title: first.text,
    sections: sections.filter((section) => section.id !== "" || section.tokens.length > 0),
  };
}

function headOf(topic: TopicId, { text }: Tokens.Heading): { id: string; title: string; tokens: Token[] } {
  const [, title, id] = /^(.*?)\s*<!--#([a-z-]+)-->$/.exec(text) ?? [];
  if (title === undefined || id === undefined) throw new Error(`${topic}: no id at «${text}»`);
  return { id, title, tokens: [] };
}

/** What the tokens say, without their marks: for the search. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map(textOfToken).join("").trim();
}

function textOfToken(token: Token): string {
  switch (token.type) {
    case "html":
    case "image":
      return "";
    case "list":
      return (token as Tokens.List).items.map((item) => `${textOf(item.tokens)}\n`).join("");
    case "table": {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].map((row) => `${row.map((cell) => textOf(cell.tokens)).join(" · ")}\n`).join("");
    }
    case "paragraph":
    case "blockquote":
    case "heading":
      return `${textOf("tokens" in token ? (token.tokens ?? []) : [])}\n`;
    case "code":
      return `${(token as Tokens.Code).text}\n`;
    default:
      return "tokens" in token && token.tokens !== undefined ? textOf(token.tokens) : plainText(token);
  }
}

function plainText(token: Token): string {
  return "text" in token && typeof token.text === "string" ? token.text : "";
}
