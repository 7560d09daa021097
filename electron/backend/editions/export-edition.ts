import { packageFile } from "#backend/data-folder/index.ts";
import { findPlanEdition, transaction } from "#backend/database/index.ts";
import { copyOut, type ExchangeDeps, type ExportedPackage, type Watch } from "#backend/exchange/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { editionFileName } from "#shared/package/file-name.ts";

/**
 * Copies an edition's package, byte for byte, to a folder or drive, and reads it back; whoever holds it may hand it on. Errors:
 * edition.notHeld {edition} (the first one came with the program and has none), exchange.*, file.*.
 */
export async function exportEdition(
  deps: ExchangeDeps,
  { edition, folder }: { readonly edition: number; readonly folder: string },
  watch: Watch,
): Promise<ExportedPackage> {
  const { database } = deps.report;
  const row = findPlanEdition(database, edition);
  if (row === null) throw new KalqanError("edition.notHeld", { edition });
  const { sha256, size, id: editionId } = row;
  const fileName = editionFileName({ editionId, edition });
  const source = { path: packageFile(deps.layout, sha256), size, sha256, fileName };
  const exported = await copyOut(deps, source, folder, watch);
  transaction(database, (writer) =>
    appendJournal(writer, {
      action: "planEdition.exported",
      subject: `planEdition:${edition}`,
      data: { edition, target: folder, fileName, sha256 },
    }),
  );
  return exported;
}
