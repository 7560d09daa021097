import { packageFile } from "#backend/data-folder/index.ts";
import { insertHeadCopy, transaction } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { requireReport } from "#backend/report/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { headPackageFileName } from "#shared/package/file-name.ts";
import { copyOut, type ExportedPackage } from "../copy-out.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";

/**
 * Copies the container that the preparer has signed to a folder or drive, to be carried to the head's workstation; read
 * back, judged, kept in mind and journalled. The report stays what it is. Errors: report.unknown, head.notWaiting, what
 * `copyOut` raises.
 */
export async function exportForHead(
  deps: ExchangeDeps,
  { reportId, folder }: { readonly reportId: string; readonly folder: string },
  watch: Watch,
): Promise<ExportedPackage> {
  const { database } = deps.report;
  const report = requireReport(database, reportId);
  const { state, packageId, packageSha256: sha256, packageSize: size } = report;
  if (state !== "awaitingHead" || packageId === null || sha256 === null || size === null) {
    throw new KalqanError("head.notWaiting");
  }
  const fileName = headPackageFileName({ ...report, packageId });
  const source = { path: packageFile(deps.layout, sha256), size, sha256, fileName };
  const exported = await copyOut(deps, source, folder, watch);
  transaction(database, (writer) => {
    insertHeadCopy(writer, { reportId, packageId, at: deps.clock().toISOString(), target: folder, fileName, sha256 });
    const data = { packageId, target: folder, fileName, sha256 };
    appendJournal(writer, { action: "report.carriedToHead", subject: `report:${reportId}`, data });
  });
  return exported;
}
