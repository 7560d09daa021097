import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** What a colleague wrote about a measure of a body's half-year. */
export interface CommentRow {
  /** UUID. */
  readonly id: string;
  readonly body: string;
  readonly halfYear: string;
  readonly measure: number;
  /** The field of the entry it speaks of; null = the measure as a whole. */
  readonly field: string | null;
  readonly text: string;
  /** The operating system's user. */
  readonly author: string;
  /** Who prepares the report, as the settings named them then; may be empty. */
  readonly authorName: string;
  readonly writtenAt: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
}

const columns = `id, body, half_year AS halfYear, measure, field, text, author, author_name AS authorName,
  written_at AS writtenAt, resolved_at AS resolvedAt, resolved_by AS resolvedBy`;

export function findComment(reader: Reader, id: string): CommentRow | null {
  return one<CommentRow>(reader, `SELECT ${columns} FROM comment WHERE id = ?`, id);
}

/** All comments of a body's half-year, by measure, the oldest first. */
export function listComments(reader: Reader, body: string, halfYear: string): CommentRow[] {
  return all<CommentRow>(
    reader,
    `SELECT ${columns} FROM comment WHERE body = ? AND half_year = ? ORDER BY measure, written_at, id`,
    body,
    halfYear,
  );
}

export function insertComment(writer: Writer, comment: Omit<CommentRow, "resolvedAt" | "resolvedBy">): void {
  run(
    writer,
    `INSERT INTO comment (id, body, half_year, measure, field, text, author, author_name, written_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    comment.id,
    comment.body,
    comment.halfYear,
    comment.measure,
    comment.field,
    comment.text,
    comment.author,
    comment.authorName,
    comment.writtenAt,
  );
}

/** null, null: it is open again. */
export function setCommentResolved(writer: Writer, id: string, at: string | null, by: string | null): void {
  run(writer, "UPDATE comment SET resolved_at = ?, resolved_by = ? WHERE id = ?", at, by, id);
}
