import { packageFile } from "#backend/data-folder/index.ts";
import { type ConsolidationRow, insertConsolidationExport, transaction } from "#backend/database/index.ts";
import { copyOut, type ExportedPackage, type Watch } from "#backend/exchange/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { consolidatedFileName } from "#shared/package/file-name.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { requireConsolidation } from "./find.ts";

interface ExportRequest {
  readonly consolidationId: string;
  readonly folder: string;
  readonly drive: { readonly label: string } | null;
}

/** A signed consolidated report and its container. */
export type SignedConsolidation = ConsolidationRow & {
  readonly packageId: string;
  readonly packageSha256: string;
  readonly packageSize: number;
};

/** Error: consolidation.notSigned. */
export function requireSigned(row: ConsolidationRow): SignedConsolidation {
  const { packageId, packageSha256, packageSize } = row;
  if (row.state !== "signed" || packageId === null || packageSha256 === null || packageSize === null) {
    throw new KalqanError("consolidation.notSigned");
  }
  return { ...row, packageId, packageSha256, packageSize };
}

/**
 * Copies the signed container, byte for byte, to a folder or drive, reads it back from there, judges it, and journals it.
 * Errors: consolidation.unknown, consolidation.notSigned, exchange.*, file.*. On any of them nothing new stands in the folder.
 */
export async function exportConsolidation(
  { exchange }: ConsolidationDeps,
  { consolidationId: id, folder, drive }: ExportRequest,
  watch: Watch,
): Promise<ExportedPackage> {
  const { database } = exchange.report;
  const row = requireSigned(requireConsolidation(database, id));
  const { halfYear, version, packageSha256: sha256, packageSize: size } = row;
  const fileName = consolidatedFileName(row);
  const source = { path: packageFile(exchange.layout, sha256), sha256, size, fileName };
  const exported = await copyOut(exchange, source, folder, watch);
  transaction(database, (writer) => {
    const at = writer.now().toISOString();
    insertConsolidationExport(writer, id, { at, target: folder, fileName, driveLabel: drive?.label ?? null });
    appendJournal(writer, {
      action: "consolidation.exported",
      subject: `consolidation:${id}`,
      data: { halfYear, version, target: folder, fileName, sha256 },
    });
  });
  return exported;
}
