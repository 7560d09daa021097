import type { Token, Tokens } from "marked";
import { Fragment, type ReactNode } from "react";
import type { FoundForm } from "#shared/language/search/found-form.ts";
import { pictureAddress } from "../../app/guide/guide-files.ts";
import { topicOfFile } from "../../app/guide/topics.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import { Marked } from "../../components/marked.tsx";
import classes from "./guide-text.module.css";
import { isKeys } from "./is-keys.ts";

interface GuideTextProps {
  readonly tokens: readonly Token[];
  /** What was looked for, to be marked. */
  readonly forms: readonly FoundForm[];
}

/** Markdown of the guide as elements of the page. Its own HTML is never used: comments are all there is of it. */
export function GuideText({ tokens, forms }: GuideTextProps): ReactNode {
  // The text never changes while it is shown, so that a token's place is its name.
  return tokens.map((token, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={place}>
      <Piece token={token} forms={forms} />
    </Fragment>
  ));
}

interface PieceProps {
  readonly token: Token;
  readonly forms: readonly FoundForm[];
}

function Piece({ token, forms }: PieceProps): ReactNode {
  const tokens = "tokens" in token ? (token.tokens ?? []) : [];
  const inside = <GuideText tokens={tokens} forms={forms} />;
  switch (token.type) {
    case "paragraph":
      return isPicture(tokens) ? inside : <p className={classes.paragraph}>{inside}</p>;
    case "text":
      return tokens.length === 0 ? <Marked text={token.text} forms={forms} /> : inside;
    case "escape":
      return token.text;
    case "strong":
      return <b className={classes.name}>{inside}</b>;
    case "em":
      return <em>{inside}</em>;
    case "codespan":
      return isKeys(token.text) ? (
        <KeyHint keys={token.text.split("+")} />
      ) : (
        <code className={classes.code}>{token.text}</code>
      );
    case "code":
      return <pre className={classes.block}>{token.text}</pre>;
    case "blockquote":
      return <div className={classes.note}>{inside}</div>;
    case "heading":
      return <h4 className={classes.small}>{inside}</h4>;
    case "list":
      return <List list={token as Tokens.List} forms={forms} />;
    case "table":
      return <Table table={token as Tokens.Table} forms={forms} />;
    case "link":
      return <GuideLink href={token.href}>{inside}</GuideLink>;
    case "image":
      return <Picture name={token.href} text={token.text} />;
    case "br":
      return <br />;
    default:
      return null;
  }
}

function isPicture(tokens: readonly Token[]): boolean {
  return tokens.length === 1 && tokens[0]?.type === "image";
}

function List({ list, forms }: { readonly list: Tokens.List; readonly forms: readonly FoundForm[] }) {
  const items = list.items.map((item, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <li key={place}>
      <GuideText tokens={item.tokens} forms={forms} />
    </li>
  ));
  return list.ordered ? <ol className={classes.list}>{items}</ol> : <ul className={classes.list}>{items}</ul>;
}

function Table({ table, forms }: { readonly table: Tokens.Table; readonly forms: readonly FoundForm[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {table.header.map((cell) => (
            <th key={cell.text} scope="col">
              <GuideText tokens={cell.tokens} forms={forms} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.map(({ text }) => text).join("|")}>
            {row.map((cell, column) => (
              <td key={table.header[column]?.text}>
                <GuideText tokens={cell.tokens} forms={forms} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Topics lead to topics; nothing in the program leads out of it. */
function GuideLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const topic = topicOfFile(href);
  return topic === null ? <span>{children}</span> : <a href={formatRoute("help", [topic])}>{children}</a>;
}

function Picture({ name, text }: { readonly name: string; readonly text: string }) {
  const address = pictureAddress(name);
  if (address === null) return null;
  return (
    <figure className={classes.figure}>
      <img className={classes.picture} src={address} alt={text} />
    </figure>
  );
}
