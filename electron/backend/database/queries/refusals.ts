import type { Reader, Writer } from "../connection.ts";
import { one, run } from "../statement.ts";

/** Why a head did not sign a report. */
export interface RefusalRow {
  readonly reportId: string;
  readonly packageId: string;
  readonly at: string;
  readonly name: string;
  readonly reason: string;
}

export function insertRefusal(writer: Writer, row: RefusalRow): void {
  run(
    writer,
    "INSERT INTO refusal (report_id, package_id, at, name, reason) VALUES (?, ?, ?, ?, ?)",
    row.reportId,
    row.packageId,
    row.at,
    row.name,
    row.reason,
  );
}

/** The last refusal of a report; null where there was none. */
export function findLastRefusal(reader: Reader, reportId: string): RefusalRow | null {
  return one<RefusalRow>(
    reader,
    `SELECT report_id AS reportId, package_id AS packageId, at, name, reason
     FROM refusal WHERE report_id = ? ORDER BY id DESC LIMIT 1`,
    reportId,
  );
}
