import type { ReportState } from "#shared/report/state.ts";
import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** One version of a body's report on a half-year. Instants are ISO 8601 in UTC. */
export interface ReportRow {
  /** UUID. */
  readonly id: string;
  readonly body: string;
  readonly halfYear: string;
  readonly version: number;
  /** Package id of the version that this one corrects. */
  readonly supersedesPackage: string | null;
  readonly state: ReportState;
  readonly planEdition: number;
  readonly createdAt: string;
  /** The frozen part, fixed when the report becomes `ready`. */
  readonly packageId: string | null;
  readonly frozenAt: string | null;
  readonly journalSequence: number | null;
  readonly journalHash: string | null;
  /** The container kept under `packages/`. */
  readonly packageSha256: string | null;
  readonly packageSize: number | null;
}

export const reportColumns = `id, body, half_year AS halfYear, version, supersedes_package AS supersedesPackage, state,
  plan_edition AS planEdition, created_at AS createdAt, package_id AS packageId, frozen_at AS frozenAt,
  journal_sequence AS journalSequence, journal_hash AS journalHash, package_sha256 AS packageSha256,
  package_size AS packageSize`;

/** A draft that was put aside is found by its id alone, until it is taken up again. */
const shown = "id NOT IN (SELECT report_id FROM correction_choice WHERE choice = 'discarded')";

export type NewReport = Pick<
  ReportRow,
  "id" | "body" | "halfYear" | "version" | "supersedesPackage" | "planEdition" | "createdAt"
>;

/** Adds a report as a draft. */
export function insertReport(writer: Writer, report: NewReport): void {
  run(
    writer,
    `INSERT INTO report (id, body, half_year, version, supersedes_package, state, plan_edition, created_at)
     VALUES (?, ?, ?, ?, ?, 'draft', ?, ?)`,
    report.id,
    report.body,
    report.halfYear,
    report.version,
    report.supersedesPackage,
    report.planEdition,
    report.createdAt,
  );
}

export function findReport(reader: Reader, id: string): ReportRow | null {
  return one<ReportRow>(reader, `SELECT ${reportColumns} FROM report WHERE id = ?`, id);
}

/** The report that was frozen as that package. */
export function findReportOfPackage(reader: Reader, packageId: string): ReportRow | null {
  return one<ReportRow>(reader, `SELECT ${reportColumns} FROM report WHERE package_id = ?`, packageId);
}

/** The current report of a body and half-year: its highest version. */
export function findCurrentReport(reader: Reader, body: string, halfYear: string): ReportRow | null {
  return one<ReportRow>(
    reader,
    `SELECT ${reportColumns} FROM report WHERE body = ? AND half_year = ? AND ${shown}
     ORDER BY version DESC LIMIT 1`,
    body,
    halfYear,
  );
}

/** Every version of a body's report on a half-year, the newest first. */
export function listReportVersions(reader: Reader, body: string, halfYear: string): ReportRow[] {
  return all<ReportRow>(
    reader,
    `SELECT ${reportColumns} FROM report WHERE body = ? AND half_year = ? AND ${shown}
     ORDER BY version DESC`,
    body,
    halfYear,
  );
}

/** All reports, by half-year, body and version. */
export function listReports(reader: Reader): ReportRow[] {
  return all<ReportRow>(reader, `SELECT ${reportColumns} FROM report WHERE ${shown} ORDER BY half_year, body, version`);
}

/** The half-years that have a report, in order. */
export function listHalfYears(reader: Reader): string[] {
  return all<{ halfYear: string }>(reader, "SELECT DISTINCT half_year AS halfYear FROM report ORDER BY half_year").map(
    (row) => row.halfYear,
  );
}

/** The version a new report gets: one more than any that was ever given, restored backups included. */
export function nextVersion(reader: Reader, body: string, halfYear: string): number {
  const row = one<{ version: number }>(
    reader,
    `SELECT 1 + coalesce(max(version), 0) AS version FROM (
       SELECT version FROM report WHERE body = ? AND half_year = ?
       UNION ALL
       SELECT version FROM used_version WHERE body = ? AND half_year = ?)`,
    body,
    halfYear,
    body,
    halfYear,
  );
  return row?.version ?? 1;
}

/** Moves a report to another state. A signed one cannot go back: the database refuses. */
export function setReportState(writer: Writer, id: string, state: ReportState): void {
  run(writer, "UPDATE report SET state = ? WHERE id = ?", state, id);
}

export interface Frozen {
  readonly packageId: string;
  readonly frozenAt: string;
  readonly journalSequence: number;
  readonly journalHash: string;
}

/** `draft` → `ready`: fixes the package id, its time and the journal's head. TypeError where it is no draft. */
export function freezeReport(writer: Writer, id: string, frozen: Frozen): void {
  const changed = run(
    writer,
    `UPDATE report SET state = 'ready', package_id = ?, frozen_at = ?, journal_sequence = ?, journal_hash = ?
     WHERE id = ? AND state = 'draft'`,
    frozen.packageId,
    frozen.frozenAt,
    frozen.journalSequence,
    frozen.journalHash,
    id,
  );
  if (changed !== 1) throw new TypeError(`no draft to freeze: ${id}`);
}

/** Back to `draft` before anything final was signed: what was frozen, its documents and signatures go. */
export function thawReport(writer: Writer, id: string): void {
  run(writer, "DELETE FROM frozen_document WHERE report_id = ?", id);
  run(writer, "DELETE FROM signature WHERE report_id = ?", id);
  run(
    writer,
    `UPDATE report SET state = 'draft', package_id = NULL, frozen_at = NULL, journal_sequence = NULL,
       journal_hash = NULL, package_sha256 = NULL, package_size = NULL
     WHERE id = ?`,
    id,
  );
}

/** Notes which container under `packages/` is this report's. Size in bytes. */
export function setReportPackage(writer: Writer, id: string, sha256: string, size: number): void {
  run(writer, "UPDATE report SET package_sha256 = ?, package_size = ? WHERE id = ?", sha256, size, id);
}

/** Removes a report that is not signed, with its entries and annexes. The database refuses for a signed one. */
export function deleteReport(writer: Writer, id: string): void {
  run(writer, "DELETE FROM report WHERE id = ?", id);
}
