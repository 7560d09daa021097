import { createHash } from "node:crypto";
import type { JournalRow } from "#backend/database/index.ts";

/** What the first row gives as the row before it. */
export const genesisHash = "0".repeat(64);

/**
 * A row's hash: SHA-256 over the UTF-8 of a JSON array of every field and the hash of the row before. JSON strings are
 * unambiguous, so no two different rows have the same encoding.
 */
export function hashRow(row: Omit<JournalRow, "hash">): string {
  const fields = [
    "kalqan-journal/1",
    row.sequence,
    row.at,
    row.actor,
    row.action,
    row.subject,
    row.data,
    row.previousHash,
  ];
  return createHash("sha256").update(JSON.stringify(fields), "utf8").digest("hex");
}
