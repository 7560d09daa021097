import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** A document as it was shown before signing: `report.json`, `report.kk.pdf`, `report.ru.pdf`. */
export interface FrozenDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Keeps a document of a report that is being frozen. */
export function insertFrozenDocument(writer: Writer, reportId: string, document: FrozenDocument): void {
  run(
    writer,
    "INSERT INTO frozen_document (report_id, name, bytes, sha256) VALUES (?, ?, ?, ?)",
    reportId,
    document.name,
    document.bytes,
    document.sha256,
  );
}

/** Puts others in the place of a ready report's documents; once a signature stands under them the database refuses. */
export function replaceFrozenDocuments(writer: Writer, reportId: string, documents: readonly FrozenDocument[]): void {
  run(writer, "DELETE FROM frozen_document WHERE report_id = ?", reportId);
  for (const document of documents) insertFrozenDocument(writer, reportId, document);
}

export function findFrozenDocument(reader: Reader, reportId: string, name: string): FrozenDocument | null {
  return one<FrozenDocument>(
    reader,
    "SELECT name, bytes, sha256 FROM frozen_document WHERE report_id = ? AND name = ?",
    reportId,
    name,
  );
}

/** The frozen documents of a report, by name. */
export function listFrozenDocuments(reader: Reader, reportId: string): FrozenDocument[] {
  return all<FrozenDocument>(
    reader,
    "SELECT name, bytes, sha256 FROM frozen_document WHERE report_id = ? ORDER BY name",
    reportId,
  );
}
