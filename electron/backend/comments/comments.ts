import { v7 as uuid } from "uuid";
import {
  type CommentRow,
  type Database,
  findComment,
  insertComment,
  listToldComments,
  type Reader,
  setCommentResolved,
  type ToldComment,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal, contentDigest, isAsTold } from "#backend/journal/index.ts";
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
    const text = normaliseText(comment.text).trim();
    const authorName = readSettings(writer).preparer.name;
    insertComment(writer, {
      id,
      body,
      halfYear,
      measure,
      field,
      text,
      author: writer.actor,
      authorName,
      writtenAt: writer.now().toISOString(),
    });
    const sha256 = contentDigest(saidIn({ field, text, authorName }));
    const data = { body, halfYear, measure, sha256 };
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

/** What of a comment never changes and is told by nothing else. */
function saidIn({ field, text, authorName }: Pick<CommentRow, "field" | "text" | "authorName">) {
  return { field, text, authorName };
}

/** Comments that are not what the journal says was written: damaged on the disk, or changed past the program. */
export function findChangedComments(reader: Reader): ToldComment[] {
  return listToldComments(reader).filter((comment) => {
    const { told, settled, resolvedAt } = comment;
    return !isAsTold(saidIn(comment), told) || (resolvedAt !== null) !== (settled === "comment.resolved");
  });
}

function requireComment(reader: Reader, id: string): CommentRow {
  const comment = findComment(reader, id);
  if (comment === null) throw new KalqanError("comment.unknown");
  return comment;
}
