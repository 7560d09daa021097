import { setExportLetter, transaction } from "#backend/database/index.ts";
import type { CoveringLetter } from "#backend/documents/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { frozenDocument, requireReport } from "#backend/report/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { findBody } from "#shared/plan/body-validity.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { requireExport } from "./check-export.ts";
import type { ExchangeDeps } from "./deps.ts";
import { signersOfReport } from "./signers.ts";

interface LetterRequest {
  readonly exportId: number;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * The covering letter of an export, as it is printed; its outgoing number and date are kept with the export, journalled.
 * Errors: exchange.exportUnknown, exchange.notFrozen.
 */
export function writeLetter(deps: ExchangeDeps, { exportId, number, date }: LetterRequest): CoveringLetter {
  const row = requireExport(deps, exportId);
  const { database, plan } = deps.report;
  const document = frozenDocument(database, row.reportId);
  if (document === null) throw new KalqanError("exchange.notFrozen");
  const { packageSize } = requireReport(database, row.reportId);
  transaction(database, (writer) => {
    if (row.letterNumber === number && row.letterDate === date) return;
    setExportLetter(writer, exportId, number, date);
    appendJournal(writer, {
      action: "export.letter",
      subject: `report:${row.reportId}`,
      data: { fileName: row.fileName, number, date },
    });
  });
  return {
    of: "report",
    number,
    date,
    body: findBody(plan, document.body.code),
    halfYear: parseHalfYear(document.halfYear),
    version: document.version,
    corrects: document.supersedes !== null,
    restrictedUse: document.restrictedUse,
    head: document.head,
    preparer: document.preparer,
    drive: row.driveLabel,
    files: [
      {
        name: row.fileName,
        size: packageSize ?? 0,
        sha256: row.sha256,
        signers: signersOfReport(database, row.reportId),
      },
    ],
  };
}
