import type { Entry } from "#shared/report/entry.ts";
import type { Reader, Writer } from "../connection.ts";
import { all, run } from "../statement.ts";

/** Another body's answer on a measure that this body leads. */
export interface LeadPartRow {
  readonly reportId: string;
  readonly measure: number;
  readonly body: string;
  readonly partId: string;
  readonly created: string;
  readonly takenAt: string;
  /** Who gives it, as its workstation says. */
  readonly name: string;
  /** Who signed it; null = nobody. */
  readonly signer: string | null;
  readonly entry: Entry;
}

/** Keeps an answer in place of the body's earlier one. */
export function saveLeadPart(writer: Writer, row: LeadPartRow): void {
  run(
    writer,
    `INSERT INTO lead_part (report_id, measure, body, part_id, created, taken_at, name, signer, entry)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (report_id, measure, body) DO UPDATE SET part_id = excluded.part_id, created = excluded.created,
       taken_at = excluded.taken_at, name = excluded.name, signer = excluded.signer, entry = excluded.entry`,
    row.reportId,
    row.measure,
    row.body,
    row.partId,
    row.created,
    row.takenAt,
    row.name,
    row.signer,
    JSON.stringify(row.entry),
  );
}

/** Other bodies' answers for a report, by measure and body. */
export function listLeadParts(reader: Reader, reportId: string): LeadPartRow[] {
  return all<Omit<LeadPartRow, "entry"> & { readonly entry: string }>(
    reader,
    `SELECT report_id AS reportId, measure, body, part_id AS partId, created, taken_at AS takenAt, name, signer, entry
     FROM lead_part WHERE report_id = ? ORDER BY measure, body`,
    reportId,
  ).map((row) => ({ ...row, entry: JSON.parse(row.entry) as Entry }));
}
