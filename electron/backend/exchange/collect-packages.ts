import { join } from "node:path";
import { packageFile } from "#backend/data-folder/index.ts";
import {
  listConsolidations,
  listIssuedReceipts,
  listReceipts,
  listReceivedFiles,
  listReports,
} from "#backend/database/index.ts";
import { namesIn, removeFile } from "#backend/files/index.ts";
import type { ExchangeDeps } from "./deps.ts";

/**
 * Removes containers that neither a report, a receipt, a consolidated report nor intake names any more: the preparer's, once the head has signed; one whose writing was
 * interrupted before the report was marked; one whose report was taken back.
 */
export async function collectPackages({ layout, report }: Pick<ExchangeDeps, "layout" | "report">): Promise<void> {
  const { database } = report;
  const kept = new Set(
    [
      ...listReports(database).map(({ packageSha256 }) => packageSha256),
      ...listReceivedFiles(database).map(({ sha256 }) => sha256),
      ...listReceipts(database).map(({ sha256 }) => sha256),
      ...listConsolidations(database).map(({ packageSha256 }) => packageSha256),
      ...listIssuedReceipts(database).map(({ sha256 }) => sha256),
    ].flatMap((sha256) => (sha256 === null ? [] : [packageFile(layout, sha256)])),
  );
  for (const name of await namesIn(layout.packages)) {
    const path = join(layout.packages, name);
    if (!kept.has(path)) await removeFile(path);
  }
}
