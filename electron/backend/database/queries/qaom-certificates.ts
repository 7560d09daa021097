import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** A certificate that was compared by hand and is ҚАӨМ's. */
export interface QaomCertificateRow {
  /** Of its DER, lower-case hexadecimal. */
  readonly sha256: string;
  /** JSON: what it said when it was compared. */
  readonly description: string;
  readonly addedAt: string;
  readonly addedBy: string;
}

const columns = "sha256, description, added_at AS addedAt, added_by AS addedBy";

/** In the order in which they were added. */
export function listQaomCertificates(reader: Reader): QaomCertificateRow[] {
  return all<QaomCertificateRow>(reader, `SELECT ${columns} FROM qaom_certificate ORDER BY added_at, sha256`);
}

export function findQaomCertificate(reader: Reader, sha256: string): QaomCertificateRow | null {
  return one<QaomCertificateRow>(reader, `SELECT ${columns} FROM qaom_certificate WHERE sha256 = ?`, sha256);
}

/** Whether any certificate is pinned: then no other is ҚАӨМ's. */
export function hasQaomCertificates(reader: Reader): boolean {
  return one(reader, "SELECT 1 FROM qaom_certificate LIMIT 1") !== null;
}

export function insertQaomCertificate(writer: Writer, row: QaomCertificateRow): void {
  run(
    writer,
    "INSERT INTO qaom_certificate (sha256, description, added_at, added_by) VALUES (?, ?, ?, ?)",
    row.sha256,
    row.description,
    row.addedAt,
    row.addedBy,
  );
}

/** Answers whether there was one. */
export function deleteQaomCertificate(writer: Writer, sha256: string): boolean {
  return run(writer, "DELETE FROM qaom_certificate WHERE sha256 = ?", sha256) > 0;
}
