import { createHash } from "node:crypto";
import type { FrozenDocument, ReportRow, Writer } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";

/** Makes the pictures of a report, `report.kk.pdf` and `report.ru.pdf`, as it will be printed. */
export type Draw = (document: ReportDocument) => Promise<readonly FrozenDocument[]>;

/** The data file of a report as its bytes are signed. */
export function frozenData(document: ReportDocument): FrozenDocument {
  const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  return { name: packageNames.report, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Writes into the journal what was frozen. */
export function journalFrozen(
  writer: Writer,
  { id, version }: Pick<ReportRow, "id" | "version">,
  packageId: string,
  documents: readonly FrozenDocument[],
): void {
  const digests = Object.fromEntries(documents.map(({ name, sha256 }) => [name, sha256]));
  appendJournal(writer, {
    action: "report.frozen",
    subject: `report:${id}`,
    data: { packageId, version, documents: digests },
  });
}
