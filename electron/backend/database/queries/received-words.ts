import type { Reader } from "../connection.ts";
import { all, one } from "../statement.ts";

/** Among which answers words are looked for: all, or those that count. */
export interface WordScope {
  readonly all: boolean;
}

/** The index of the words of such answers: its rowids are the answers' ids. */
export function textTable({ all: every }: WordScope): "received_text" | "counting_text" {
  return every ? "received_text" : "counting_text";
}

/**
 * Ids below the first value, and from the second on. Numbers come to SQLite as floating-point ones, which an index of words does
 * not take for bounds: it would go through all that it finds.
 */
export function idBounds(text: ReturnType<typeof textTable>): string {
  return `${text}.rowid < CAST(? AS INTEGER) AND ${text}.rowid >= CAST(? AS INTEGER)`;
}

/** Above every letter. */
const last = "\u{10ffff}";

/** Words of such answers that begin so, in the order of their letters, at most `limit`: each is stepped to, none counted. */
export function listWordForms(reader: Reader, beginning: string, scope: WordScope, limit: number): string[] {
  const words = scope.all ? "received_words" : "counting_words";
  return all<{ form: string }>(
    reader,
    `WITH RECURSIVE found (form) AS (
       SELECT (SELECT term FROM ${words} WHERE term >= ? AND term <= ? LIMIT 1)
       UNION ALL
       SELECT (SELECT term FROM ${words} WHERE term >= found.form || ' ' AND term <= ? LIMIT 1)
       FROM found WHERE found.form IS NOT NULL LIMIT ?
     )
     SELECT form FROM found WHERE form IS NOT NULL`,
    beginning,
    beginning + last,
    beginning + last,
    limit,
  ).map(({ form }) => form);
}

/** Whether any word of any answer begins so, whether it counts or not. `beginning`: letters and digits alone. */
export function isWordBeginning(reader: Reader, beginning: string): boolean {
  return one(reader, "SELECT 1 FROM received_text WHERE received_text MATCH ? LIMIT 1", `"${beginning}"*`) !== null;
}

/** The id of the answer that came last; 0 where none came. */
export function lastId(reader: Reader): number {
  return one<{ last: number | null }>(reader, "SELECT max(id) AS last FROM received_entry")?.last ?? 0;
}

/** Of how many answers the words are indexed: all that came (no id is ever left out), or those that count. */
export function countIndexed(reader: Reader, scope: WordScope): number {
  if (scope.all) return lastId(reader);
  // The rows of an index of words are walked one by one; those that hold their lengths are counted a page at a time.
  return one<{ count: number }>(reader, "SELECT count(*) AS count FROM counting_text_docsize")?.count ?? 0;
}
