import type { Reader } from "../connection.ts";
import { all } from "../statement.ts";

/** A body's package that counts, waits for a decision or contradicts another: what it is, without its content. */
export interface ReceivedStandingRow {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly decision: "imported" | "waiting" | "rival";
  readonly packageId: string;
  readonly body: string;
  readonly version: number;
  readonly planEdition: number;
  readonly signedAt: string | null;
  readonly receivedAt: string;
}

/** By body and version. */
export function listReceivedStanding(reader: Reader, halfYear: string): ReceivedStandingRow[] {
  return all<ReceivedStandingRow>(
    reader,
    `SELECT sha256, size, decision, package_id AS packageId, body, version, plan_edition AS planEdition,
       signed_at AS signedAt, received_at AS receivedAt
     FROM received_package INDEXED BY received_standing
     WHERE half_year = ? AND decision IN ('imported', 'waiting', 'rival') AND package_id IS NOT NULL
     ORDER BY body, version, received_at`,
    halfYear,
  );
}
