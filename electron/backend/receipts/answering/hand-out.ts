import { packageFile } from "#backend/data-folder/index.ts";
import {
  findDraftedAnswer,
  findReceived,
  type IssuedAnswerRow,
  insertReceiptExport,
  listIssuedAnswersOf,
  transaction,
} from "#backend/database/index.ts";
import { copyOut, type ExchangeDeps, requireRoomFor, type Watch } from "#backend/exchange/index.ts";
import { throwIfCancelled } from "#backend/files/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import type { HandedOut } from "#shared/api/answering-view.ts";
import { KalqanError } from "#shared/errors.ts";
import { answerFileName } from "#shared/package/file-name.ts";
import { isReportPackage, type ReportPackage } from "./counting.ts";

interface HandOutRequest {
  /** Packages, by SHA-256. */
  readonly packages: readonly string[];
  readonly folder: string;
  /** The drive that the folder lies on, as it names itself; null where it is none. */
  readonly drive: { readonly label: string; readonly serial: string } | null;
}

/**
 * Writes the last receipt of each package to a drive or folder, named after the body's half-year and version, and reads it
 * back. A receipt that answers several is written once for each of them: every body finds its own by the name. What is
 * noted as handed out has been read back; cancelled or failed, the rest was not touched. Errors: intake.packageUnknown,
 * receipt.notSigned {body} (no receipt, or it is being decided anew), and those of `copyOut`.
 */
export async function handOut(
  deps: ExchangeDeps,
  { packages, folder, drive }: HandOutRequest,
  { signal, progress }: Watch,
): Promise<HandedOut[]> {
  const receipts = [...new Set(packages)].map((sha256) => requireSigned(deps, sha256));
  const named = receipts.map(({ row, last }) => ({
    fileName: answerFileName({ ...row, receiptId: last.id }),
    size: last.size,
  }));
  await requireRoomFor(folder, named);
  const handed: HandedOut[] = [];
  const total = receipts.length;
  for (const [done, { row, last }] of receipts.entries()) {
    throwIfCancelled(signal);
    progress({ step: "copyReceipts", done, total });
    const { id: receiptId, sha256, size, receipt } = last;
    const fileName = answerFileName({ ...row, receiptId });
    const source = { path: packageFile(deps.layout, sha256), size, sha256, fileName };
    const { path } = await copyOut(deps, source, folder, { signal, progress: () => undefined });
    transaction(deps.report.database, (writer) => {
      const at = deps.clock().toISOString();
      const place = { driveLabel: drive?.label ?? null, driveSerial: drive?.serial ?? null };
      insertReceiptExport(writer, { package: row.sha256, receipt, at, target: folder, fileName, ...place });
      const { body, halfYear, version } = row;
      const data = { body, halfYear, version, fileName, target: folder, sha256, receiptId };
      appendJournal(writer, { action: "receipt.handedOut", subject: `package:${row.sha256}`, data });
    });
    handed.push({ package: row.sha256, receiptId, path, fileName, size, sha256 });
  }
  return handed;
}

function requireSigned(
  { report: { database } }: ExchangeDeps,
  sha256: string,
): { readonly row: ReportPackage; readonly last: IssuedAnswerRow } {
  const row = findReceived(database, sha256);
  if (row === null || !isReportPackage(row)) throw new KalqanError("intake.packageUnknown");
  const [last] = listIssuedAnswersOf(database, sha256);
  if (last === undefined || findDraftedAnswer(database, sha256) !== null) {
    throw new KalqanError("receipt.notSigned", { body: row.body });
  }
  return { row, last };
}
