import type { KeptDecision } from "#shared/intake/decision.ts";
import type { Reader, Writer } from "../connection.ts";
import { all, one, run, type SqlValue } from "../statement.ts";

/** A package that was taken in, as it came. Instants are ISO 8601 in UTC; `problems`, `signatures`, `document` JSON. */
export interface ReceivedRow {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly fileName: string;
  readonly receivedAt: string;
  /** What verifying said (shared/package/verdict.ts). */
  readonly verdict: string;
  readonly subIndication: string | null;
  readonly decision: KeptDecision;
  readonly problems: string;
  readonly signatures: string;
  /** What the package says of itself; null where it is not believed. */
  readonly packageId: string | null;
  readonly body: string | null;
  readonly halfYear: string | null;
  readonly version: number | null;
  readonly supersedes: string | null;
  readonly planEdition: number | null;
  readonly signedAt: string | null;
  /** Its `report.json`. */
  readonly document: string | null;
}

/** All but the document, which may be long. */
export type ReceivedHead = Omit<ReceivedRow, "document">;
const headColumns = `sha256, size, file_name AS fileName, received_at AS receivedAt, verdict,
  sub_indication AS subIndication, decision, problems, signatures, package_id AS packageId, body,
  half_year AS halfYear, version, supersedes, plan_edition AS planEdition, signed_at AS signedAt`;
const columns = `${headColumns}, document`;

/** What judging a package gives, in the order in which both statements below name it. */
function judgedValues(row: ReceivedRow): SqlValue[] {
  return [
    row.verdict,
    row.subIndication,
    row.decision,
    row.problems,
    row.signatures,
    row.packageId,
    row.body,
    row.halfYear,
    row.version,
    row.supersedes,
    row.planEdition,
    row.signedAt,
    row.document,
  ];
}

export function insertReceived(writer: Writer, row: ReceivedRow): void {
  run(
    writer,
    `INSERT INTO received_package (sha256, size, file_name, received_at, verdict, sub_indication, decision, problems,
       signatures, package_id, body, half_year, version, supersedes, plan_edition, signed_at, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.sha256,
    row.size,
    row.fileName,
    row.receivedAt,
    ...judgedValues(row),
  );
}

/** By the digest of the file. */
export function findReceived(reader: Reader, sha256: string): ReceivedRow | null {
  return one<ReceivedRow>(reader, `SELECT ${columns} FROM received_package WHERE sha256 = ?`, sha256);
}

/** All that came from a body for a half-year, the oldest version first. */
export function listReceivedOf(reader: Reader, body: string, halfYear: string): ReceivedRow[] {
  return all<ReceivedRow>(
    reader,
    `SELECT ${columns} FROM received_package WHERE half_year = ? AND body = ? ORDER BY version, received_at`,
    halfYear,
    body,
  );
}

/** The codes of the bodies of which anything came for a half-year. */
export function listBodiesOf(reader: Reader, halfYear: string): string[] {
  return all<{ body: string }>(
    reader,
    "SELECT DISTINCT body FROM received_package INDEXED BY received_decisions WHERE half_year = ? ORDER BY body",
    halfYear,
  ).map(({ body }) => body);
}

/** What came from a body for a half-year, the newest version first. */
export function listReceivedIn(reader: Reader, halfYear: string, body: string): ReceivedHead[] {
  return all<ReceivedHead>(
    reader,
    `SELECT ${headColumns} FROM received_package WHERE half_year = ? AND body = ?
     ORDER BY version DESC, received_at DESC`,
    halfYear,
    body,
  );
}

/** The packages of a half-year that are answered, by body: those that count, and those that a receipt speaks of. */
export function listAnsweredPackages(reader: Reader, halfYear: string): ReceivedHead[] {
  // First which, out of indexes alone: of a half-year's packages few are looked up.
  return all<ReceivedHead>(
    reader,
    `SELECT ${headColumns} FROM received_package
     WHERE sha256 IN (
       SELECT sha256 FROM received_package came INDEXED BY received_decisions
       WHERE half_year = ? AND (decision = 'imported' OR EXISTS (SELECT 1 FROM issued_answer WHERE package = came.sha256)))
     ORDER BY body, version DESC, received_at DESC`,
    halfYear,
  );
}

/** What came and is not believed to be anybody's, the latest first. */
export function listNamelessReceived(reader: Reader): ReceivedHead[] {
  return all<ReceivedHead>(
    reader,
    `SELECT ${headColumns} FROM received_package WHERE half_year IS NULL ORDER BY received_at DESC, sha256`,
  );
}

/** Digest, size and name of everything that was taken in: the containers under `packages/`. */
export function listReceivedFiles(reader: Reader): Pick<ReceivedRow, "sha256" | "size" | "fileName">[] {
  return all(reader, "SELECT sha256, size, file_name AS fileName FROM received_package ORDER BY sha256");
}

/** What becomes of a package, anew: all else stays as it came. */
export function setReceivedDecision(writer: Writer, sha256: string, decision: KeptDecision): void {
  run(writer, "UPDATE received_package SET decision = ? WHERE sha256 = ?", decision, sha256);
}

/** A package judged anew: it was apart or waiting, and the reasons may have gone. */
export function judgeReceivedAnew(writer: Writer, row: ReceivedRow): void {
  run(
    writer,
    `UPDATE received_package SET verdict = ?, sub_indication = ?, decision = ?, problems = ?, signatures = ?,
       package_id = ?, body = ?, half_year = ?, version = ?, supersedes = ?, plan_edition = ?, signed_at = ?,
       document = ?
     WHERE sha256 = ?`,
    ...judgedValues(row),
    row.sha256,
  );
}
