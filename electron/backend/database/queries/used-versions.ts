import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** What is numbered besides the reports of bodies, in the place of a body's code (which are written in capitals). */
type Numbered = "consolidated" | "edition";

/** A version that left the program signed. Never given again. */
export interface UsedVersion {
  /** A body's code for its report, else a word of `Numbered`. */
  readonly body: string;
  /** Empty for an edition of the plan. */
  readonly halfYear: string;
  readonly version: number;
  readonly packageId: string;
}

/** Every version that is used by what the database holds, and by what it held before a restore. */
export function listUsedVersions(reader: Reader): UsedVersion[] {
  return all<UsedVersion>(
    reader,
    `SELECT body, half_year AS halfYear, version, package_id AS packageId FROM used_version
     UNION SELECT 'consolidated', half_year, version, package_id FROM consolidation WHERE state = 'signed'
     UNION SELECT 'edition', '', edition, id FROM held_edition WHERE made_here = 1
     ORDER BY 1, 2, 3, 4`,
  );
}

/** Keeps a version used elsewhere: by the state that a restore left. */
export function keepUsedVersion(writer: Writer, used: UsedVersion): void {
  run(
    writer,
    "INSERT OR IGNORE INTO used_version (body, half_year, version, package_id) VALUES (?, ?, ?, ?)",
    used.body,
    used.halfYear,
    used.version,
    used.packageId,
  );
}

/** The version of a half-year's consolidated report that comes next: one more than any that was ever signed or is there. */
export function nextConsolidationVersion(reader: Reader, halfYear: string): number {
  const given = one<{ version: number }>(
    reader,
    "SELECT coalesce(max(version), 0) AS version FROM consolidation WHERE half_year = ?",
    halfYear,
  );
  return 1 + Math.max(given?.version ?? 0, findLastUsed(reader, "consolidated", halfYear)?.version ?? 0);
}

/** The last version that was signed before a restore and that the restored state may not know; null = none. */
export function findLastUsed(
  reader: Reader,
  numbered: Numbered,
  halfYear: string,
): Pick<UsedVersion, "version" | "packageId"> | null {
  return one(
    reader,
    `SELECT version, package_id AS packageId FROM used_version WHERE body = ? AND half_year = ?
     ORDER BY version DESC LIMIT 1`,
    numbered,
    halfYear,
  );
}
