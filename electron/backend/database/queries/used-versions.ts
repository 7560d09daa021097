import type { Reader, Writer } from "../connection.ts";
import { all, run } from "../statement.ts";

/** A version that left the program signed. Never given again. */
export interface UsedVersion {
  readonly body: string;
  readonly halfYear: string;
  readonly version: number;
  readonly packageId: string;
}

export function listUsedVersions(reader: Reader): UsedVersion[] {
  return all<UsedVersion>(
    reader,
    `SELECT body, half_year AS halfYear, version, package_id AS packageId FROM used_version
     ORDER BY body, half_year, version, package_id`,
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
