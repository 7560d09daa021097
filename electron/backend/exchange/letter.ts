import { type ExportRow, type ReportRow, setExportLetter, transaction } from "#backend/database/index.ts";
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
  /** What goes with the letter: exports of one body and half-year. */
  readonly exportIds: readonly number[];
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

interface Enclosed {
  readonly row: ExportRow;
  readonly report: ReportRow;
}

/**
 * The covering letter of exports, as it is printed; its outgoing number and date are kept with each of them, journalled.
 * Errors: exchange.exportUnknown, exchange.notFrozen, exchange.letterMixed (of several bodies or half-years).
 */
export function writeLetter(deps: ExchangeDeps, { exportIds, number, date }: LetterRequest): CoveringLetter {
  const { database, plans } = deps.report;
  const enclosed = exportIds.map((id): Enclosed => {
    const row = requireExport(deps, id);
    return { row, report: requireReport(database, row.reportId) };
  });
  const { row, report } = newestOf(enclosed);
  const isMixed = enclosed.some((one) => one.report.body !== report.body || one.report.halfYear !== report.halfYear);
  if (isMixed) throw new KalqanError("exchange.letterMixed");
  const document = frozenDocument(database, report.id);
  if (document === null) throw new KalqanError("exchange.notFrozen");
  for (const one of enclosed) keepLetter(deps, one.row, number, date);
  return {
    of: "report",
    number,
    date,
    body: findBody(plans.of(document.plan.edition).plan, document.body.code),
    halfYear: parseHalfYear(document.halfYear),
    version: document.version,
    corrects: document.supersedes !== null,
    restrictedUse: document.restrictedUse,
    head: document.head,
    preparer: document.preparer,
    drive: row.driveLabel,
    files: enclosed.map((one) => ({
      name: one.row.fileName,
      size: one.report.packageSize ?? 0,
      sha256: one.row.sha256,
      signers: signersOfReport(database, one.report.id),
    })),
  };
}

/** The letter speaks of the newest version among them. */
function newestOf(enclosed: readonly Enclosed[]): Enclosed {
  const [newest] = [...enclosed].sort((a, b) => b.report.version - a.report.version);
  if (newest === undefined) throw new KalqanError("exchange.exportUnknown");
  return newest;
}

function keepLetter({ report: { database } }: ExchangeDeps, row: ExportRow, number: string, date: string): void {
  if (row.letterNumber === number && row.letterDate === date) return;
  transaction(database, (writer) => {
    setExportLetter(writer, row.id, number, date);
    appendJournal(writer, {
      action: "export.letter",
      subject: `report:${row.reportId}`,
      data: { fileName: row.fileName, number, date },
    });
  });
}
