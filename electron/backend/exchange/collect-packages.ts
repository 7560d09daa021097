import { join } from "node:path";
import { packageFile } from "#backend/data-folder/index.ts";
import { listReports } from "#backend/database/index.ts";
import { namesIn, removeFile } from "#backend/files/index.ts";
import type { ExchangeDeps } from "./deps.ts";

/**
 * Removes containers that no report names any more: the preparer's, once the head has signed; one whose writing was
 * interrupted before the report was marked; one whose report was taken back.
 */
export async function collectPackages({ layout, report }: Pick<ExchangeDeps, "layout" | "report">): Promise<void> {
  const kept = new Set(
    listReports(report.database).flatMap(({ packageSha256 }) =>
      packageSha256 === null ? [] : [packageFile(layout, packageSha256)],
    ),
  );
  for (const name of await namesIn(layout.packages)) {
    const path = join(layout.packages, name);
    if (!kept.has(path)) await removeFile(path);
  }
}
