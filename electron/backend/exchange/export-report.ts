import { packageFile } from "#backend/data-folder/index.ts";
import { transaction } from "#backend/database/index.ts";
import { markExported, requireReport } from "#backend/report/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { reportPackageFileName } from "#shared/package/file-name.ts";
import { isSigned } from "#shared/report/life-cycle.ts";
import { copyOut, type ExportedPackage } from "./copy-out.ts";
import type { ExchangeDeps, Watch } from "./deps.ts";

/**
 * Copies the signed container, byte for byte, to a folder or drive, reads it back from there, judges it, and writes the
 * export into the journal. Errors: report.unknown, exchange.notSigned, exchange.packageDamaged, what `copyVerified`
 * raises. On any of them nothing new stands in the folder and the report is what it was.
 */
export async function exportReport(
  deps: ExchangeDeps,
  request: {
    readonly reportId: string;
    readonly folder: string;
    /** The drive that the folder lies on, as it names itself; null where it is none. */
    readonly drive: { readonly label: string; readonly serial: string } | null;
  },
  watch: Watch,
): Promise<ExportedPackage> {
  const { database } = deps.report;
  const report = requireReport(database, request.reportId);
  const { packageId, packageSha256: sha256, packageSize: size } = report;
  if (!isSigned(report.state) || packageId === null || sha256 === null || size === null) {
    throw new KalqanError("exchange.notSigned");
  }
  const fileName = reportPackageFileName({ ...report, packageId });
  const source = { path: packageFile(deps.layout, sha256), size, sha256, fileName };
  const exported = await copyOut(deps, source, request.folder, watch);
  transaction(database, (writer) =>
    markExported(writer, request.reportId, {
      at: deps.clock().toISOString(),
      target: request.folder,
      fileName,
      sha256,
      verified: true,
      driveLabel: request.drive?.label ?? null,
      driveSerial: request.drive?.serial ?? null,
    }),
  );
  return exported;
}
