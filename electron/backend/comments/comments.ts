import { v7 as uuid } from "uuid";
import {
  type CommentRow,
  type Database,
  findComment,
  insertComment,
  type Reader,
  setCommentResolved,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { normaliseText } from "#shared/report/text.ts";

/** What somebody writes about a measure. `field` null = about the measure as a whole. */
export type NewComment = Pick<CommentRow, "body" | "halfYear" | "measure" | "field" | "text">;

/**
 * Writes a comment in the name of who works: the system's user, and the preparer as the settings name them. Journalled
 * without its words. Error: calendar.unknownHalfYear.
 */
export function addComment(database: Database, comment: NewComment): CommentRow {
  const { body, measure, field } = comment;
  const halfYear = parseHalfYear(comment.halfYear);
  return transaction(database, (writer) => {
    const id = uuid();
    insertComment(writer, {
      id,
      body,
      halfYear,
      measure,
      field,
      text: normaliseText(comment.text).trim(),
      author: writer.actor,
      authorName: readSettings(writer).preparer.name,
      writtenAt: writer.now().toISOString(),
    });
    const data = { body, halfYear, measure };
    appendJournal(writer, { action: "comment.added", subject: `comment:${id}`, data });
    return requireComment(writer, id);
  });
}

/** What a comment asks for is done, or it is open again. Saying so twice changes nothing. Error: comment.unknown. */
export function resolveComment(database: Database, id: string, resolved: boolean): CommentRow {
  return transaction(database, (writer) => {
    const { body, halfYear, measure, resolvedAt } = requireComment(writer, id);
    if ((resolvedAt !== null) === resolved) return requireComment(writer, id);
    setCommentResolved(writer, id, resolved ? writer.now().toISOString() : null, resolved ? writer.actor : null);
    const action = resolved ? "comment.resolved" : "comment.reopened";
    appendJournal(writer, { action, subject: `comment:${id}`, data: { body, halfYear, measure } });
    return requireComment(writer, id);
  });
}

function requireComment(reader: Reader, id: string): CommentRow {
  const comment = findComment(reader, id);
  if (comment === null) throw new KalqanError("comment.unknown");
  return comment;
}
