import { join } from "node:path";
import { packageFile } from "#backend/data-folder/index.ts";
import { transaction } from "#backend/database/index.ts";
import { removeFile } from "#backend/files/index.ts";
import { markExported, requireReport } from "#backend/report/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { reportPackageFileName } from "#shared/package/file-name.ts";
import type { Verification } from "#shared/package/verdict.ts";
import { isSigned } from "#shared/report/life-cycle.ts";
import { copyVerified } from "./copy-verified.ts";
import type { ExchangeDeps, Watch } from "./deps.ts";

export interface ExportedPackage {
  readonly path: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly verification: Verification;
}

/**
 * Copies the signed container, byte for byte, to a folder or drive, reads it back from there, judges it, and writes the
 * export into the journal. Errors: report.unknown, exchange.notSigned, exchange.packageDamaged, what `copyVerified`
 * raises. On any of them nothing new stands in the folder and the report is what it was.
 */
export async function exportReport(
  deps: ExchangeDeps,
  request: { readonly reportId: string; readonly folder: string },
  { signal, progress }: Watch,
): Promise<ExportedPackage> {
  const { database } = deps.report;
  const report = requireReport(database, request.reportId);
  const { packageId, packageSha256: sha256, packageSize: size } = report;
  if (!isSigned(report.state) || packageId === null || sha256 === null || size === null) {
    throw new KalqanError("exchange.notSigned");
  }
  const fileName = reportPackageFileName({ ...report, packageId });
  const target = join(request.folder, fileName);
  const source = { path: packageFile(deps.layout, sha256), size, sha256 };
  const wasThere = await copyVerified(source, target, {
    signal,
    onCopied: (done) => progress({ step: "copyPackage", done, total: size }),
    onReadBack: (done) => progress({ step: "readBack", done, total: size }),
  });
  const verification = await judge(deps, target, wasThere);
  transaction(database, (writer) =>
    markExported(writer, request.reportId, {
      at: deps.clock().toISOString(),
      target: request.folder,
      fileName,
      sha256,
      verified: true,
    }),
  );
  return { path: target, fileName, size, sha256, verification };
}

async function judge(deps: ExchangeDeps, target: string, wasThere: boolean): Promise<Verification> {
  const policy = { trust: await deps.trust(), revocationLists: [], at: deps.clock() };
  const verification = await verifyPackage(target, policy);
  // Years later the signer's certificate has expired: that is no fault of the copy. A broken one is.
  if (verification.verdict !== "TOTAL-FAILED") return verification;
  if (!wasThere) await removeFile(target);
  throw new KalqanError("exchange.readBackFailed", { path: target });
}
