import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** A plan edition imported into this data folder. `json` is the edition as it was imported, `digest` its SHA-256. */
export interface PlanEditionRow {
  readonly edition: number;
  readonly digest: string;
  readonly json: string;
  readonly importedAt: string;
}

const columns = "edition, digest, json, imported_at AS importedAt";

export function insertPlanEdition(writer: Writer, row: PlanEditionRow): void {
  run(
    writer,
    "INSERT INTO plan_edition (edition, digest, json, imported_at) VALUES (?, ?, ?, ?)",
    row.edition,
    row.digest,
    row.json,
    row.importedAt,
  );
}

export function findPlanEdition(reader: Reader, edition: number): PlanEditionRow | null {
  return one<PlanEditionRow>(reader, `SELECT ${columns} FROM plan_edition WHERE edition = ?`, edition);
}

/** In order. */
export function listPlanEditions(reader: Reader): PlanEditionRow[] {
  return all<PlanEditionRow>(reader, `SELECT ${columns} FROM plan_edition ORDER BY edition`);
}
