import type { Decision } from "#shared/report/decision.ts";
import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** What ҚАӨМ's officer has drafted of a package that no receipt says yet. */
export interface DraftedAnswerRow {
  /** SHA-256 of the package. */
  readonly package: string;
  /** Null while nothing is decided. */
  readonly decision: Decision | null;
  readonly kk: string;
  readonly ru: string;
  /** JSON (shared/receipts/draft-answer.ts). */
  readonly remarks: string;
  /** Rises with every writing. */
  readonly revision: number;
  /** JSON of the page's own making: the steps back from these words; null = none were kept. */
  readonly undoSteps: string | null;
}

const columns = "package, decision, general_kk AS kk, general_ru AS ru, remarks, revision, undo_steps AS undoSteps";

export function findDraftedAnswer(reader: Reader, sha256: string): DraftedAnswerRow | null {
  return one<DraftedAnswerRow>(reader, `SELECT ${columns} FROM drafted_answer WHERE package = ?`, sha256);
}

/** The drafts on a half-year's packages. */
export function listDraftedAnswers(reader: Reader, halfYear: string): DraftedAnswerRow[] {
  return all<DraftedAnswerRow>(
    reader,
    `SELECT ${columns} FROM drafted_answer
     WHERE package IN (SELECT sha256 FROM received_package WHERE half_year = ?)`,
    halfYear,
  );
}

export function saveDraftedAnswer(writer: Writer, row: DraftedAnswerRow): void {
  run(
    writer,
    `INSERT INTO drafted_answer (package, decision, general_kk, general_ru, remarks, revision, undo_steps)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (package) DO UPDATE SET decision = excluded.decision, general_kk = excluded.general_kk,
       general_ru = excluded.general_ru, remarks = excluded.remarks, revision = excluded.revision,
       undo_steps = excluded.undo_steps`,
    row.package,
    row.decision,
    row.kk,
    row.ru,
    row.remarks,
    row.revision,
    row.undoSteps,
  );
}

export function deleteDraftedAnswer(writer: Writer, sha256: string): void {
  run(writer, "DELETE FROM drafted_answer WHERE package = ?", sha256);
}
