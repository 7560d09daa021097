import { join } from "node:path";
import { alonePackages, packageFile } from "#backend/data-folder/index.ts";
import { listKeptPackages } from "#backend/database/index.ts";
import { clearAway, namesIn } from "#backend/files/index.ts";
import type { ExchangeDeps } from "./deps.ts";

/**
 * Removes containers that no row names any more: the preparer's, once the head has signed; one whose writing was
 * interrupted before the report was marked; one whose report was taken back. Never one that is being put there just now.
 */
export function collectPackages({ layout, report }: Pick<ExchangeDeps, "layout" | "report">): Promise<void> {
  return alonePackages(layout, async () => {
    const kept = new Set(listKeptPackages(report.database).map(({ sha256 }) => packageFile(layout, sha256)));
    // What cannot be read or removed now is cleared away another time.
    for (const name of await namesIn(layout.packages).catch(() => [])) {
      const path = join(layout.packages, name);
      if (!kept.has(path)) await clearAway(path);
    }
  });
}
