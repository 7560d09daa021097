import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** A certificate or a revocation list that was imported; its bytes lie under `trust/`. */
export interface TrustFileRow {
  readonly sha256: string;
  readonly kind: "certificate" | "revocationList";
  /** Bytes. */
  readonly size: number;
  /** JSON: what it was when it was examined. */
  readonly description: string;
  readonly addedAt: string;
  readonly addedBy: string;
}

const columns = "sha256, kind, size, description, added_at AS addedAt, added_by AS addedBy";

/** In the order in which they came. */
export function listTrustFiles(reader: Reader): TrustFileRow[] {
  return all<TrustFileRow>(reader, `SELECT ${columns} FROM trust_file ORDER BY added_at, sha256`);
}

export function findTrustFile(reader: Reader, sha256: string): TrustFileRow | null {
  return one<TrustFileRow>(reader, `SELECT ${columns} FROM trust_file WHERE sha256 = ?`, sha256);
}

export function insertTrustFile(writer: Writer, row: TrustFileRow): void {
  run(
    writer,
    "INSERT INTO trust_file (sha256, kind, size, description, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?)",
    row.sha256,
    row.kind,
    row.size,
    row.description,
    row.addedAt,
    row.addedBy,
  );
}

export function deleteTrustFile(writer: Writer, sha256: string): void {
  run(writer, "DELETE FROM trust_file WHERE sha256 = ?", sha256);
}
