import type { Entry } from "#shared/report/entry.ts";
import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** An entry as it is kept. `revision` grows by one at each saving. */
export interface StoredEntry {
  readonly entry: Entry;
  readonly revision: number;
  readonly updatedAt: string;
}

interface Row {
  readonly measure: number;
  readonly status: Entry["status"];
  readonly textKk: string;
  readonly textRu: string;
  readonly nextKk: string;
  readonly nextRu: string;
  readonly reasonKk: string;
  readonly reasonRu: string;
  readonly evidence: string;
  readonly money: string;
  readonly jointKk: string | null;
  readonly jointRu: string | null;
  readonly revision: number;
  readonly updatedAt: string;
}

const columns = `measure, status, text_kk AS textKk, text_ru AS textRu, next_kk AS nextKk, next_ru AS nextRu,
  reason_kk AS reasonKk, reason_ru AS reasonRu, evidence, money, joint_kk AS jointKk, joint_ru AS jointRu,
  revision, updated_at AS updatedAt`;

function toStored(row: Row): StoredEntry {
  return {
    entry: {
      measure: row.measure,
      status: row.status,
      text: { kk: row.textKk, ru: row.textRu },
      nextSteps: { kk: row.nextKk, ru: row.nextRu },
      reason: { kk: row.reasonKk, ru: row.reasonRu },
      evidence: JSON.parse(row.evidence),
      money: JSON.parse(row.money),
      jointText: row.jointKk === null || row.jointRu === null ? null : { kk: row.jointKk, ru: row.jointRu },
    },
    revision: row.revision,
    updatedAt: row.updatedAt,
  };
}

export function findEntry(reader: Reader, reportId: string, measure: number): StoredEntry | null {
  const row = one<Row>(reader, `SELECT ${columns} FROM entry WHERE report_id = ? AND measure = ?`, reportId, measure);
  return row === null ? null : toStored(row);
}

/** A report's entries, by measure. */
export function listEntries(reader: Reader, reportId: string): StoredEntry[] {
  return all<Row>(reader, `SELECT ${columns} FROM entry WHERE report_id = ? ORDER BY measure`, reportId).map(toStored);
}

/** Writes a draft's entry, new or changed. */
export function saveEntry(writer: Writer, reportId: string, entry: Entry, updatedAt: string): void {
  run(
    writer,
    `INSERT INTO entry (report_id, measure, status, text_kk, text_ru, next_kk, next_ru, reason_kk, reason_ru,
       evidence, money, joint_kk, joint_ru, revision, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
     ON CONFLICT (report_id, measure) DO UPDATE SET status = excluded.status, text_kk = excluded.text_kk,
       text_ru = excluded.text_ru, next_kk = excluded.next_kk, next_ru = excluded.next_ru,
       reason_kk = excluded.reason_kk, reason_ru = excluded.reason_ru, evidence = excluded.evidence,
       money = excluded.money, joint_kk = excluded.joint_kk, joint_ru = excluded.joint_ru,
       revision = entry.revision + 1, updated_at = excluded.updated_at`,
    reportId,
    entry.measure,
    entry.status,
    entry.text.kk,
    entry.text.ru,
    entry.nextSteps.kk,
    entry.nextSteps.ru,
    entry.reason.kk,
    entry.reason.ru,
    JSON.stringify(entry.evidence),
    JSON.stringify(entry.money),
    entry.jointText?.kk ?? null,
    entry.jointText?.ru ?? null,
    updatedAt,
  );
}

/** Takes an entry out of a draft. */
export function deleteEntry(writer: Writer, reportId: string, measure: number): void {
  run(writer, "DELETE FROM entry WHERE report_id = ? AND measure = ?", reportId, measure);
}
