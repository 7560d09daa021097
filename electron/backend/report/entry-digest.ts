import { createHash } from "node:crypto";
import { listEntries, listReportJournal, type Reader, type ReportRow } from "#backend/database/index.ts";
import { toldData } from "#backend/journal/index.ts";
import type { Entry } from "#shared/report/entry.ts";
import { canonical } from "#shared/report/merge/canonical.ts";

/** SHA-256 of everything that an entry says: what its journal row keeps of it. Lower-case hex. */
export function entryDigest(entry: Entry): string {
  return createHash("sha256").update(canonical(entry), "utf8").digest("hex");
}

/**
 * Measures whose entry is not what the journal says was last saved: damaged on the disk, or changed past the program. Rows of
 * older programs, which kept no digest, say nothing.
 */
export function findChangedEntries(reader: Reader, report: Pick<ReportRow, "id">): number[] {
  const saved = new Map<number, { readonly revision: number; readonly sha256: string }>();
  for (const row of listReportJournal(reader, report.id, ["entry.saved", "entry.carriedOver"])) {
    const { measure, revision, sha256 } = toldData(row.data);
    if (typeof measure !== "number" || typeof revision !== "number" || typeof sha256 !== "string") continue;
    saved.set(measure, { revision, sha256 });
  }
  return listEntries(reader, report.id).flatMap(({ entry, revision }) => {
    const last = saved.get(entry.measure);
    const isChanged = last !== undefined && (last.revision !== revision || last.sha256 !== entryDigest(entry));
    return isChanged ? [entry.measure] : [];
  });
}
