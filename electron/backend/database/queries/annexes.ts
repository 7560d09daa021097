import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** An annex of a measure in a report. The bytes lie in the store under `sha256`. */
export interface AnnexRow {
  /** UUID. */
  readonly id: string;
  readonly reportId: string;
  readonly measure: number;
  /** From 1, without gaps, in the clerk's order. */
  readonly position: number;
  /** As the clerk named it. */
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  /** The name's ending does not fit the content. */
  readonly odd: boolean;
  readonly addedAt: string;
}

const columns = `annex.id, annex.report_id AS reportId, annex.measure, annex.position, annex.name, annex.sha256,
  stored_file.size, annex.media_type AS mediaType, annex.odd, annex.added_at AS addedAt`;
const from = "FROM annex JOIN stored_file ON stored_file.sha256 = annex.sha256";

type Row = Omit<AnnexRow, "odd"> & { odd: number };

function toAnnex(row: Row): AnnexRow {
  return { ...row, odd: row.odd === 1 };
}

export function findAnnex(reader: Reader, id: string): AnnexRow | null {
  const row = one<Row>(reader, `SELECT ${columns} ${from} WHERE annex.id = ?`, id);
  return row === null ? null : toAnnex(row);
}

/** A report's annexes, by measure and position. */
export function listAnnexes(reader: Reader, reportId: string): AnnexRow[] {
  return all<Row>(
    reader,
    `SELECT ${columns} ${from} WHERE annex.report_id = ? ORDER BY annex.measure, annex.position, annex.id`,
    reportId,
  ).map(toAnnex);
}

/** The annexes of one measure, by position. */
export function listMeasureAnnexes(reader: Reader, reportId: string, measure: number): AnnexRow[] {
  return all<Row>(
    reader,
    `SELECT ${columns} ${from} WHERE annex.report_id = ? AND annex.measure = ? ORDER BY annex.position, annex.id`,
    reportId,
    measure,
  ).map(toAnnex);
}

/** Every annex that uses a file. */
export function listAnnexesOfFile(reader: Reader, sha256: string): AnnexRow[] {
  return all<Row>(reader, `SELECT ${columns} ${from} WHERE annex.sha256 = ? ORDER BY annex.id`, sha256).map(toAnnex);
}

/** How many annexes a report has, and their bytes together. */
export function sumAnnexes(reader: Reader, reportId: string): { count: number; bytes: number } {
  return (
    one<{ count: number; bytes: number }>(
      reader,
      `SELECT count(*) AS count, coalesce(sum(stored_file.size), 0) AS bytes ${from} WHERE annex.report_id = ?`,
      reportId,
    ) ?? { count: 0, bytes: 0 }
  );
}

/** Its file must be in the store already. */
export function insertAnnex(writer: Writer, annex: Omit<AnnexRow, "size">): void {
  run(
    writer,
    `INSERT INTO annex (id, report_id, measure, position, name, sha256, media_type, odd, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    annex.id,
    annex.reportId,
    annex.measure,
    annex.position,
    annex.name,
    annex.sha256,
    annex.mediaType,
    annex.odd ? 1 : 0,
    annex.addedAt,
  );
}

export function renameAnnex(writer: Writer, id: string, name: string, odd: boolean): void {
  run(writer, "UPDATE annex SET name = ?, odd = ? WHERE id = ?", name, odd ? 1 : 0, id);
}

export function setAnnexPosition(writer: Writer, id: string, position: number): void {
  run(writer, "UPDATE annex SET position = ? WHERE id = ?", position, id);
}

export function deleteAnnex(writer: Writer, id: string): void {
  run(writer, "DELETE FROM annex WHERE id = ?", id);
}
