import { findReceived, type Reader, type ReceivedRow } from "#backend/database/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { type ReportDocument, reportDocumentSchema } from "#shared/package/report-document.ts";

/** A package that is believed to be a body's report of a half-year. */
export interface ReportPackage extends ReceivedRow {
  readonly packageId: string;
  readonly body: string;
  readonly halfYear: string;
  readonly version: number;
  readonly document: string;
}

/** Whether a package says whose report it is. */
export function isReportPackage(row: ReceivedRow): row is ReportPackage {
  return row.document !== null;
}

/** The package that counts: of others nothing is decided. Errors: intake.packageUnknown, receipt.notCounting. */
export function requireCounting(reader: Reader, sha256: string): ReportPackage {
  const row = findReceived(reader, sha256);
  if (row === null) throw new KalqanError("intake.packageUnknown");
  if (row.decision !== "imported" || !isReportPackage(row)) throw new KalqanError("receipt.notCounting");
  return row;
}

/** What the package says, as it was read when it came. */
export function documentOf({ document }: Pick<ReportPackage, "document">): ReportDocument {
  return reportDocumentSchema.parse(JSON.parse(document));
}
