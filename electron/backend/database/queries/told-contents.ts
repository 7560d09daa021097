import type { Reader } from "../connection.ts";
import { all } from "../statement.ts";
import type { CommentRow } from "./comments.ts";

/*
 * What stands in a row, beside the `data` (JSON) of the journal's last row that told of it: null where none did. Each is one
 * walk over the table, with the journal's index by subject.
 */

interface Told {
  readonly told: string | null;
}

const told = (subject: string, actions: string): string =>
  `(SELECT data FROM journal WHERE subject = ${subject} AND action IN (${actions}) ORDER BY sequence DESC LIMIT 1) AS told`;

export interface ToldAnnex extends Told {
  readonly name: string;
  readonly measure: number;
  readonly body: string;
  readonly halfYear: string;
}

export function listToldAnnexes(reader: Reader): ToldAnnex[] {
  return all<ToldAnnex>(
    reader,
    `SELECT annex.name, annex.measure, report.body, report.half_year AS halfYear,
       ${told("'annex:' || annex.id", "'annex.added', 'annex.renamed'")}
     FROM annex JOIN report ON report.id = annex.report_id`,
  );
}

export type ToldComment = Told &
  Pick<CommentRow, "body" | "halfYear" | "measure" | "field" | "text" | "authorName" | "resolvedAt"> & {
    /** What the journal told last of its being settled; null = nothing. */
    readonly settled: "comment.resolved" | "comment.reopened" | null;
  };

export function listToldComments(reader: Reader): ToldComment[] {
  return all<ToldComment>(
    reader,
    `SELECT body, half_year AS halfYear, measure, field, text, author_name AS authorName,
       resolved_at AS resolvedAt, ${told("'comment:' || comment.id", "'comment.added'")},
       (SELECT action FROM journal WHERE subject = 'comment:' || comment.id
          AND action IN ('comment.resolved', 'comment.reopened') ORDER BY sequence DESC LIMIT 1) AS settled
     FROM comment`,
  );
}

export interface ToldAnswer extends Told {
  readonly body: string | null;
  readonly halfYear: string | null;
  readonly version: number | null;
  readonly kk: string;
  readonly ru: string;
  readonly remarks: string;
  readonly revision: number;
}

export function listToldAnswers(reader: Reader): ToldAnswer[] {
  return all<ToldAnswer>(
    reader,
    `SELECT received_package.body, received_package.half_year AS halfYear, received_package.version,
       general_kk AS kk, general_ru AS ru, remarks, revision, ${told(
         "'package:' || drafted_answer.package",
         "'answer.drafted', 'answer.decided', 'answer.undecided', 'answer.reopened'",
       )}
     FROM drafted_answer CROSS JOIN received_package ON received_package.sha256 = drafted_answer.package`,
  );
}

/** What was told of a consolidated report's measures, the earliest first. */
export function listToldWritings(reader: Reader, consolidationId: string): { readonly told: string }[] {
  return all<{ told: string }>(
    reader,
    "SELECT data AS told FROM journal WHERE subject = ? AND action = 'consolidation.saved' ORDER BY sequence",
    `consolidation:${consolidationId}`,
  );
}
