import type { ConsolidationState } from "#shared/consolidation/state.ts";
import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** One version of the consolidated report of a half-year. Instants are ISO 8601 in UTC. */
export interface ConsolidationRow {
  /** UUID. */
  readonly id: string;
  readonly halfYear: string;
  readonly version: number;
  /** Package id of the version that this one corrects. */
  readonly supersedesPackage: string | null;
  readonly state: ConsolidationState;
  readonly planEdition: number;
  readonly createdAt: string;
  /** Fixed when it becomes ready. */
  readonly packageId: string | null;
  readonly frozenAt: string | null;
  /** JSON: who signed, as the certificate says (shared/package/verdict.ts). */
  readonly signer: string | null;
  readonly signedAt: string | null;
  /** The container kept under `packages/`; size in bytes. */
  readonly packageSha256: string | null;
  readonly packageSize: number | null;
  readonly letterNumber: string | null;
  readonly letterDate: string | null;
}

const columns = `id, half_year AS halfYear, version, supersedes_package AS supersedesPackage, state,
  plan_edition AS planEdition, created_at AS createdAt, package_id AS packageId, frozen_at AS frozenAt, signer,
  signed_at AS signedAt, package_sha256 AS packageSha256, package_size AS packageSize,
  letter_number AS letterNumber, letter_date AS letterDate`;

export type NewConsolidation = Pick<
  ConsolidationRow,
  "id" | "halfYear" | "version" | "supersedesPackage" | "planEdition" | "createdAt"
>;

/** Adds one as a draft. */
export function insertConsolidation(writer: Writer, row: NewConsolidation): void {
  run(
    writer,
    `INSERT INTO consolidation (id, half_year, version, supersedes_package, state, plan_edition, created_at)
     VALUES (?, ?, ?, ?, 'draft', ?, ?)`,
    row.id,
    row.halfYear,
    row.version,
    row.supersedesPackage,
    row.planEdition,
    row.createdAt,
  );
}

export function findConsolidation(reader: Reader, id: string): ConsolidationRow | null {
  return one<ConsolidationRow>(reader, `SELECT ${columns} FROM consolidation WHERE id = ?`, id);
}

/** The current one of a half-year: its highest version. */
export function findCurrentConsolidation(reader: Reader, halfYear: string): ConsolidationRow | null {
  return one<ConsolidationRow>(
    reader,
    `SELECT ${columns} FROM consolidation WHERE half_year = ? ORDER BY version DESC LIMIT 1`,
    halfYear,
  );
}

/** All of them, the newest half-year and version first. */
export function listConsolidations(reader: Reader): ConsolidationRow[] {
  return all<ConsolidationRow>(reader, `SELECT ${columns} FROM consolidation ORDER BY half_year DESC, version DESC`);
}

/** `draft` or `ready` → `ready`. */
export function freezeConsolidation(writer: Writer, id: string, packageId: string, frozenAt: string): void {
  run(
    writer,
    "UPDATE consolidation SET state = 'ready', package_id = ?, frozen_at = ? WHERE id = ?",
    packageId,
    frozenAt,
    id,
  );
}

/** `ready` → `draft`: what was frozen goes. */
export function thawConsolidation(writer: Writer, id: string): void {
  run(writer, "DELETE FROM consolidation_document WHERE consolidation_id = ?", id);
  run(writer, "UPDATE consolidation SET state = 'draft', package_id = NULL, frozen_at = NULL WHERE id = ?", id);
}

/** `ready` → `signed`. */
export function signConsolidation(
  writer: Writer,
  id: string,
  signed: { readonly signer: string; readonly signedAt: string; readonly sha256: string; readonly size: number },
): void {
  run(
    writer,
    `UPDATE consolidation SET state = 'signed', signer = ?, signed_at = ?, package_sha256 = ?, package_size = ?
     WHERE id = ?`,
    signed.signer,
    signed.signedAt,
    signed.sha256,
    signed.size,
    id,
  );
}

export function setConsolidationLetter(writer: Writer, id: string, number: string, date: string): void {
  run(writer, "UPDATE consolidation SET letter_number = ?, letter_date = ? WHERE id = ?", number, date, id);
}

/** Where a signed one was copied to. */
export interface ConsolidationExportRow {
  readonly at: string;
  readonly target: string;
  readonly fileName: string;
  /** As the drive names itself; null = a folder. */
  readonly driveLabel: string | null;
}

export function insertConsolidationExport(writer: Writer, id: string, row: ConsolidationExportRow): void {
  run(
    writer,
    "INSERT INTO consolidation_export (consolidation_id, at, target, file_name, drive_label) VALUES (?, ?, ?, ?, ?)",
    id,
    row.at,
    row.target,
    row.fileName,
    row.driveLabel,
  );
}

/** The newest first. */
export function listConsolidationExports(reader: Reader, id: string): ConsolidationExportRow[] {
  return all<ConsolidationExportRow>(
    reader,
    `SELECT at, target, file_name AS fileName, drive_label AS driveLabel FROM consolidation_export
     WHERE consolidation_id = ? ORDER BY id DESC`,
    id,
  );
}
