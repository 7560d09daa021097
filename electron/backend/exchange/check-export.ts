import { join } from "node:path";
import { type CheckOutcome, type ExportRow, findExport, setExportCheck, transaction } from "#backend/database/index.ts";
import { fileSize, hashFile } from "#backend/files/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { ExchangeDeps, Watch } from "./deps.ts";

/** The export with that id. Error: exchange.exportUnknown. */
export function requireExport({ report }: Pick<ExchangeDeps, "report">, id: number): ExportRow {
  const row = findExport(report.database, id);
  if (row === null) throw new KalqanError("exchange.exportUnknown");
  return row;
}

/**
 * Looks at an exported package again, where it was written or in `folder` (the drive may have another letter now): every
 * byte is read and held against what was signed. Noted and journalled. Errors: exchange.exportUnknown, file.unreadable.
 */
export async function checkExport(
  deps: ExchangeDeps,
  request: { readonly exportId: number; readonly folder: string | null },
  { signal, progress }: Watch,
): Promise<{ readonly outcome: CheckOutcome; readonly path: string }> {
  const row = requireExport(deps, request.exportId);
  const path = join(request.folder ?? row.target, row.fileName);
  const outcome = await compare(path, row.sha256, (done, total) => progress({ step: "readBack", done, total }), signal);
  transaction(deps.report.database, (writer) => {
    setExportCheck(writer, row.id, writer.now().toISOString(), outcome);
    const data = { path, sha256: row.sha256, outcome };
    appendJournal(writer, { action: "export.checked", subject: `report:${row.reportId}`, data });
  });
  return { outcome, path };
}

async function compare(
  path: string,
  sha256: string,
  onBytes: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<CheckOutcome> {
  const size = await fileSize(path);
  if (size === null) return "missing";
  const found = await hashFile(path, { signal, onBytes: (done) => onBytes(done, size) });
  return found.sha256 === sha256 ? "same" : "different";
}
