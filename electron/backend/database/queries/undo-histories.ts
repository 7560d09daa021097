import type { Reader, Writer } from "../connection.ts";
import { one, run } from "../statement.ts";

/** The steps back of one measure: JSON as the page wrote it, good for that revision of the entry alone. */
export interface UndoHistoryRow {
  readonly revision: number;
  readonly steps: string;
}

export function findUndoHistory(reader: Reader, reportId: string, measure: number): UndoHistoryRow | null {
  return one<UndoHistoryRow>(
    reader,
    "SELECT revision, steps FROM undo_history WHERE report_id = ? AND measure = ?",
    reportId,
    measure,
  );
}

export function saveUndoHistory(writer: Writer, reportId: string, measure: number, row: UndoHistoryRow): void {
  run(
    writer,
    `INSERT INTO undo_history (report_id, measure, revision, steps) VALUES (?, ?, ?, ?)
     ON CONFLICT (report_id, measure) DO UPDATE SET revision = excluded.revision, steps = excluded.steps`,
    reportId,
    measure,
    row.revision,
    row.steps,
  );
}
